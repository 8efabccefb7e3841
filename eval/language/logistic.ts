import { leastOf } from './lbfgs.ts'

/** What a case shows: features by key, each with its value. */
export type Shown = { readonly keys: Uint32Array; readonly values: Float32Array }
export type Case = { readonly shown: Shown; readonly truth: boolean; readonly weight?: number }

/** A fitted logistic regression: a weight a feature, and the logit of a case that shows nothing. */
export type Regression = { readonly weights: ReadonlyMap<number, number>; readonly bias: number }

type Row = { readonly columns: Int32Array; readonly values: Float32Array }

/** @param penalty of the squared weights (½ λ ‖w‖², log losses summed; scikit-learn's C is 1 / λ); the bias is free */
export const fitLogistic = (cases: readonly Case[], penalty: number): Regression => {
  const columnByKey = new Map<number, number>()
  const rows = cases.map(({ shown }) => rowOf(shown, columnByKey))
  const free = columnByKey.size
  const found = leastOf((x, slope) => lossOf(cases, rows, penalty, x, slope), free + 1)
  return {
    weights: new Map([...columnByKey].map(([key, column]) => [key, found[column] ?? 0])),
    bias: found[free] ?? 0,
  }
}

const rowOf = ({ keys, values }: Shown, columnByKey: Map<number, number>): Row => ({
  columns: Int32Array.from(keys, (key) => {
    const known = columnByKey.get(key)
    if (known !== undefined) return known
    columnByKey.set(key, columnByKey.size)
    return columnByKey.size - 1
  }),
  values,
})

/** The penalised log loss at `x`, its last place the bias; the gradient goes into `slope`. */
const lossOf = (
  cases: readonly Case[],
  rows: readonly Row[],
  penalty: number,
  x: Float64Array,
  slope: Float64Array,
): number => {
  const free = x.length - 1
  let loss = 0
  for (let at = 0; at < free; at += 1) {
    const weight = x[at] ?? 0
    loss += (penalty / 2) * weight * weight
    slope[at] = penalty * weight
  }
  let freeSlope = 0
  for (const [index, { columns, values }] of rows.entries()) {
    let logit = x[free] ?? 0
    for (let at = 0; at < columns.length; at += 1) logit += (x[columns[at] ?? 0] ?? 0) * (values[at] ?? 0)
    const { truth = false, weight = 1 } = cases[index] ?? {}
    const margin = truth ? logit : -logit
    loss += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin)
    const wrong = weight * (1 / (1 + Math.exp(-logit)) - (truth ? 1 : 0))
    freeSlope += wrong
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] ?? 0
      slope[column] = (slope[column] ?? 0) + wrong * (values[at] ?? 0)
    }
  }
  slope[free] = freeSlope
  return loss
}

export const logitOf = ({ weights, bias }: Regression, { keys, values }: Shown): number => {
  let logit = bias
  for (let at = 0; at < keys.length; at += 1) logit += (weights.get(keys[at] ?? 0) ?? 0) * (values[at] ?? 0)
  return logit
}
