import { outputs } from '@perennial/language/model'
import type { Network } from '../../language/train/learn.ts'

/** What a network says of features, with all its rows and no rounding: for networks that are never shipped. */
export const hearerOf = (network: Network): ((keys: Uint32Array) => Float32Array) => {
  const rowByKey = new Map(Array.from(network.keys, (key, row) => [key, row]))
  return (keys) => {
    const { hidden, bias, weights, outBias } = network
    const sums = sumsOf(
      network,
      Array.from(keys).flatMap((key) => rowByKey.get(key) ?? []),
    )
    const logits = outBias.map((base, out) => base + (sums[hidden + out] ?? 0))
    for (let unit = 0; unit < hidden; unit += 1) {
      const active = Math.max(0, (bias[unit] ?? 0) + (sums[unit] ?? 0))
      for (let out = 0; out < outputs; out += 1)
        logits[out] = (logits[out] ?? 0) + active * (weights[unit * outputs + out] ?? 0)
    }
    return logits
  }
}

const sumsOf = ({ hidden, rows }: Network, known: readonly number[]): Float32Array => {
  const width = hidden + outputs
  const share = 1 / Math.sqrt(known.length + 1)
  const sums = new Float32Array(width)
  for (const row of known)
    for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (rows[row * width + at] ?? 0) * share
  return sums
}
