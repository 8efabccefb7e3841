import { outputs } from '@perennial/language/model'
import type { Network } from './learn.ts'
import { seededRandom } from './seeded-random.ts'

/** A network that was taught nothing, with weights −1..1: for tests. */
export const randomNetwork = (
  seed: number,
  size: { readonly rows: number; readonly hidden: number },
): Network => {
  const random = seededRandom(seed)
  const figures = (length: number): Float32Array => new Float32Array(length).map(() => random() * 2 - 1)
  const { rows, hidden } = size
  return {
    hidden,
    keys: Uint32Array.from({ length: rows }, (_, row) => row * 7_919 + 1),
    rows: figures(rows * (hidden + outputs)),
    bias: figures(hidden),
    weights: figures(hidden * outputs),
    outBias: figures(outputs),
  }
}

/** What a network says of these rows, written as its definition: one rectified layer beside straight sums. */
export const networkLogits = (network: Network, rows: readonly number[]): readonly number[] => {
  const { hidden, bias, weights, outBias } = network
  const share = 1 / Math.sqrt(rows.length + 1)
  const sum = (column: number): number =>
    share * rows.reduce((sum, row) => sum + (network.rows[row * (hidden + outputs) + column] ?? 0), 0)
  const units = Array.from(bias, (start, unit) => Math.max(0, start + sum(unit)))
  return Array.from(outBias, (start, out) =>
    units.reduce(
      (logit, active, unit) => logit + active * (weights[unit * outputs + out] ?? 0),
      start + sum(hidden + out),
    ),
  )
}
