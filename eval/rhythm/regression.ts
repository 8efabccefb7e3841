/** Rows of a design matrix in one block; the last column is the constant. */
export type Design = { readonly values: Float64Array; readonly columns: number }

/** Rows of numbers with a constant as the last column. */
export const designOf = (rows: readonly (readonly number[])[]): Design => {
  const columns = (rows[0]?.length ?? 0) + 1
  const values = new Float64Array(rows.length * columns).fill(1)
  rows.forEach((row, i) => values.set(row, i * columns))
  return { values, columns }
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

const dot = (d: Design, row: number, beta: Float64Array): number => {
  let sum = 0
  for (let j = 0, at = row * d.columns; j < d.columns; j++, at++) sum += (d.values[at] ?? 0) * (beta[j] ?? 0)
  return sum
}

/** Solves a x = b in place for a symmetric positive a, by Cholesky. */
const solve = (a: Float64Array, b: Float64Array): Float64Array => {
  const n = b.length
  const get = (i: number, j: number): number => a[i * n + j] ?? 0
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = get(i, j)
      for (let k = 0; k < j; k++) sum -= get(i, k) * get(j, k)
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / get(j, j)
    }
  const x = b.slice()
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - get(i, k) * (x[k] ?? 0)
    x[i] = (x[i] ?? 0) / get(i, i)
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] ?? 0) - get(k, i) * (x[k] ?? 0)
    x[i] = (x[i] ?? 0) / get(i, i)
  }
  return x
}

type Sums = { readonly hessian: Float64Array; readonly gradient: Float64Array }

const gather = (d: Design, labels: readonly boolean[], weights: Float64Array, beta: Float64Array): Sums => {
  const n = d.columns
  const hessian = new Float64Array(n * n)
  const gradient = new Float64Array(n)
  for (let row = 0; row < labels.length; row++) {
    const weight = weights[row] ?? 0
    if (weight === 0) continue
    const p = logistic(dot(d, row, beta))
    const pull = weight * ((labels[row] ? 1 : 0) - p)
    const curve = weight * p * (1 - p)
    const x = d.values.subarray(row * n, row * n + n)
    for (let i = 0; i < n; i++) {
      const xi = x[i] as number
      gradient[i] = (gradient[i] as number) + pull * xi
      const scaled = curve * xi
      for (let j = 0, at = i * n; j <= i; j++, at++)
        hessian[at] = (hessian[at] as number) + scaled * (x[j] as number)
    }
  }
  return { hessian, gradient }
}

/** Weighted logistic regression with an L2 penalty, one or one a column, on all but the constant; Newton steps. */
export const fitLogistic = (
  d: Design,
  labels: readonly boolean[],
  weights: Float64Array,
  penalty: number | Float64Array,
  steps = 9,
): Float64Array => {
  const beta = new Float64Array(d.columns)
  for (let step = 0; step < steps; step++) {
    const { hessian, gradient } = gather(d, labels, weights, beta)
    for (let i = 0; i < d.columns - 1; i++) {
      const pull = typeof penalty === 'number' ? penalty : (penalty[i] ?? 0)
      hessian[i * d.columns + i] = (hessian[i * d.columns + i] ?? 0) + pull
      gradient[i] = (gradient[i] ?? 0) - pull * (beta[i] ?? 0)
    }
    solve(hessian, gradient).forEach((move, i) => (beta[i] = (beta[i] ?? 0) + move))
  }
  return beta
}
