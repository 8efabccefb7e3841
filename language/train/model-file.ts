import { acts } from '@perennial/core/sentence'
import { outputs } from '@perennial/language/model'
import { headLength, magic, modelVersion } from '@perennial/language/parse-model'
import type { Calibration } from './calibrate.ts'
import type { Network } from './learn.ts'

/** So many features are kept that the file stays under 4 MB: the commonest stand first. */
export const mostRows = 52_000

/** A network as the bytes that `parseModel` reads: each column in steps of its largest value / 127. */
export const formatModel = (network: Network, calibration: Calibration): Uint8Array => {
  const width = network.hidden + outputs
  const count = Math.min(network.keys.length, mostRows)
  const scales = scalesOf(network.rows, width, count)
  const head = new Uint32Array(headLength)
  head.set([magic, modelVersion, network.hidden, outputs, count])
  const rows = new Int8Array(count * width)
  for (let at = 0; at < rows.length; at += 1)
    rows[at] = Math.round((network.rows[at] ?? 0) / (scales[at % width] ?? 1))
  const { slope, offset, enough } = calibration
  return joined([
    head,
    scales,
    network.bias,
    network.weights,
    network.outBias,
    sized(slope, outputs),
    sized(offset, outputs),
    sized(enough, acts.length),
    network.keys.slice(0, count),
    rows,
  ])
}

const sized = (values: Float32Array, length: number): Float32Array => {
  if (values.length !== length) throw new Error(`Expected ${length} figures, found ${values.length}`)
  return values
}

const scalesOf = (rows: Float32Array, width: number, count: number): Float32Array => {
  const scales = new Float32Array(width).fill(1e-6)
  for (let at = 0; at < count * width; at += 1)
    scales[at % width] = Math.max(scales[at % width] ?? 0, Math.abs(rows[at] ?? 0) / 127)
  return scales
}

const joined = (parts: readonly (Uint32Array | Float32Array | Int8Array)[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}
