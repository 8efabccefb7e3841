import { acts } from '@perennial/core/sentence'
import { err, ok, type Result } from '@perennial/core/result'
import { aligned } from './aligned.ts'
import { outputs, type Model } from './model.ts'
import { RowSums } from './row-sums.ts'
import { tableOf } from './row-table.ts'

/** "PRNH", written little-endian. */
export const magic = 0x484e5250
export const modelVersion = 1
/** Whole numbers before the first figure: magic, version, hidden, outputs, rows. */
export const headLength = 5

/** The model of a file's bytes, which it goes on reading from; the file is laid out by language/train/model-file.ts. */
export const parseModel = (given: Uint8Array): Result<Model, string> => {
  const bytes = aligned(given, 4)
  const [found, version, hidden = 0, width, count = 0] = headOf(bytes)
  if (found !== magic) return err('Expected a language model, found something else.')
  if (version !== modelVersion || width !== outputs)
    return err(
      `Expected a language model of version ${modelVersion} with ${outputs} outputs, found version ${version} with ${width}: run npm run train.`,
    )
  const expected = headLength * 4 + sizeOf(hidden, count)
  if (bytes.length !== expected)
    return err(
      `Expected a language model of ${expected} bytes, found ${bytes.length}: the file is cut or damaged.`,
    )
  return ok(readParts(bytes, hidden, count))
}

/** Empty where the file is too short to have one. */
const headOf = (bytes: Uint8Array): Uint32Array =>
  bytes.length < headLength * 4
    ? new Uint32Array(0)
    : new Uint32Array(bytes.buffer, bytes.byteOffset, headLength)

const sizeOf = (hidden: number, count: number): number => {
  const floats = hidden + outputs + hidden + hidden * outputs + 3 * outputs + acts.length
  return floats * 4 + count * (4 + hidden + outputs)
}

const readParts = (bytes: Uint8Array, hidden: number, count: number): Model => {
  let at = bytes.byteOffset + headLength * 4
  /** Where the next part begins. */
  const take = (length: number): number => (at += length) - length
  const floats = (length: number): Float32Array => new Float32Array(bytes.buffer, take(length * 4), length)
  /** What each sentence takes, as doubles: they need not be widened again. */
  const doubles = (length: number): Float64Array => Float64Array.from(floats(length))
  const scales = doubles(hidden + outputs)
  const bias = doubles(hidden)
  const weights = doubles(hidden * outputs)
  const outBias = doubles(outputs)
  const slope = floats(outputs)
  const offset = floats(outputs)
  const enough = floats(acts.length)
  const keys = new Uint32Array(bytes.buffer, take(count * 4), count)
  const width = hidden + outputs
  const rows = new Int8Array(bytes.buffer, take(count * width), count * width)
  return {
    hidden,
    keys,
    rows: new RowSums(tableOf(keys, rows, width)),
    scales,
    bias,
    weights,
    outBias,
    slope,
    offset,
    enough,
    leastOdds: Float64Array.from(enough, (chance) => Math.log(chance / (1 - chance))),
  }
}
