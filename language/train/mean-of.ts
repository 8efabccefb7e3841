import { outputs } from '@perennial/language/model'
import type { Network } from './learn.ts'

/** One network that says the mean of several with the same features: their hidden units stand side by side. */
export const meanOf = (networks: readonly Network[]): Network => {
  const [first] = networks
  if (first === undefined) throw new Error('Expected a network, found none')
  const hidden = networks.reduce((sum, network) => sum + network.hidden, 0)
  const share = 1 / networks.length
  const rows = new Float32Array(first.keys.length * (hidden + outputs))
  const outBias = new Float32Array(outputs)
  let unit = 0
  for (const network of networks) {
    copyRows(network, rows, unit, hidden, share)
    for (let out = 0; out < outputs; out += 1)
      outBias[out] = (outBias[out] ?? 0) + (network.outBias[out] ?? 0) * share
    unit += network.hidden
  }
  return {
    hidden,
    keys: first.keys,
    rows,
    outBias,
    bias: joined(networks.map(({ bias }) => bias)),
    weights: joined(networks.map(({ weights }) => weights)).map((weight) => weight * share),
  }
}

const copyRows = (
  network: Network,
  rows: Float32Array,
  unit: number,
  hidden: number,
  share: number,
): void => {
  const width = network.hidden + outputs
  for (let row = 0; row < network.keys.length; row += 1) {
    const to = row * (hidden + outputs)
    const from = row * width
    rows.set(network.rows.subarray(from, from + network.hidden), to + unit)
    for (let out = 0; out < outputs; out += 1) {
      const column = to + hidden + out
      rows[column] = (rows[column] ?? 0) + (network.rows[from + network.hidden + out] ?? 0) * share
    }
  }
}

const joined = (parts: readonly Float32Array[]): Float32Array => {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
