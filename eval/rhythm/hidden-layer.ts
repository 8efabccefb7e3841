import type { Unit } from '@perennial/core/rhythm/model'
import { minimise } from './minimise.ts'
import type { Slope } from './minimise.ts'
import type { Design } from './regression.ts'

export type Shape = {
  readonly units: number
  readonly steps: number
  readonly penalty: number
  readonly linearPenalty: number
}

/** Fitted to log-odds: hidden units beside a linear part, whose last weight is the base. */
export type Layer = { readonly units: readonly Unit[]; readonly linear: Float64Array }

/** A small generator of equal bits for equal seeds (mulberry32), -1..1. */
const generator = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1
}

/** Units one after the other, each its weights, base and out; then the linear part. */
const startOf = (columns: number, shape: Shape): Float64Array => {
  const random = generator(7)
  const size = columns + 1
  const start = new Float64Array(size * shape.units + columns)
  for (let i = 0; i < size * shape.units; i++) {
    const place = i % size
    if (place !== columns - 1) start[i] = random() * (place === columns ? 0.15 : 0.9 / Math.sqrt(columns))
  }
  return start
}

const penaltiesOf = (columns: number, shape: Shape): Float64Array => {
  const size = columns + 1
  return startOf(columns, shape).map((_, i) => {
    if (i === size * shape.units + columns - 1) return 0
    if (i >= size * shape.units) return shape.linearPenalty
    return i % size === columns - 1 ? shape.penalty / 10 : shape.penalty
  })
}

const penalise = (at: Float64Array, gradient: Float64Array, penalties: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < at.length; i++) {
    const pull = (penalties[i] as number) * (at[i] as number)
    gradient[i] = (gradient[i] as number) + pull
    sum += (pull * (at[i] as number)) / 2
  }
  return sum
}

/** The weighted log-loss with its penalty; the last column of the design is the constant. */
const slopeOf = (d: Design, labels: readonly boolean[], weights: Float64Array, shape: Shape): Slope => {
  const n = d.columns
  const size = n + 1
  const linear = size * shape.units
  const bends = new Float64Array(shape.units)
  const penalties = penaltiesOf(n, shape)
  const product = (at: Float64Array, from: number, row: number): number => {
    let sum = 0
    for (let j = 0; j < n; j++) sum += (at[from + j] as number) * (d.values[row * n + j] as number)
    return sum
  }
  const add = (gradient: Float64Array, from: number, row: number, pull: number): void => {
    for (let j = 0; j < n; j++)
      gradient[from + j] = (gradient[from + j] as number) + pull * (d.values[row * n + j] as number)
  }
  return (at, gradient) => {
    let loss = 0
    for (let row = 0; row < labels.length; row++) {
      const weight = weights[row] as number
      if (weight === 0) continue
      let z = product(at, linear, row)
      for (let u = 0; u < shape.units; u++) {
        bends[u] = Math.tanh(product(at, u * size, row))
        z += (at[u * size + n] as number) * (bends[u] as number)
      }
      const sign = labels[row] ? 1 : -1
      loss += weight * Math.log1p(Math.exp(-sign * z))
      const pull = (-weight * sign) / (1 + Math.exp(sign * z))
      add(gradient, linear, row, pull)
      for (let u = 0; u < shape.units; u++) {
        const bent = bends[u] as number
        const out = u * size + n
        gradient[out] = (gradient[out] as number) + pull * bent
        add(gradient, u * size, row, pull * (at[out] as number) * (1 - bent * bent))
      }
    }
    return loss + penalise(at, gradient, penalties)
  }
}

export const fitHiddenLayer = (
  d: Design,
  labels: readonly boolean[],
  weights: Float64Array,
  shape: Shape,
): Layer => {
  const fitted = minimise(slopeOf(d, labels, weights, shape), startOf(d.columns, shape), shape.steps)
  const size = d.columns + 1
  const unit = (u: number): Unit => ({
    out: fitted[u * size + d.columns] ?? 0,
    base: fitted[u * size + d.columns - 1] ?? 0,
    weights: Array.from(fitted.subarray(u * size, u * size + d.columns - 1)),
  })
  return {
    units: Array.from({ length: shape.units }, (_, u) => unit(u)),
    linear: fitted.slice(size * shape.units),
  }
}
