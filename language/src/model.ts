import { acts, needs, type Need, type ReadAct } from '@perennial/core/sentence'
import { err, ok, type Result } from '@perennial/core/result'
import type { Features } from './features.ts'
import { mostRows, packRows, sumRows } from './packed-rows.ts'

/**
 * What was learned (language/train): each known feature has a row of small whole numbers. The first `hidden`
 * columns sum to the units of one rectified layer, the others straight to the outputs; both meet in a logit an
 * output, which `slope` and `offset` (Platt 1999) turn into a calibrated probability.
 */
export type Model = {
  readonly hidden: number
  /** Open addressing by feature key: row number + 1, 0 where free. */
  readonly slots: Int32Array
  readonly keys: Uint32Array
  /** The rows, four columns packed into each number. */
  readonly packed: Int32Array
  /** What one step of a column is worth. */
  readonly scales: Float32Array
  readonly bias: Float32Array
  /** hidden × outputs. */
  readonly weights: Float32Array
  readonly outBias: Float32Array
  readonly slope: Float32Array
  readonly offset: Float32Array
  /** The least probability at which each act is said. */
  readonly enough: Float32Array
}

/** Outputs: the acts, whether an ask is specific, what it needs. */
export const outputs = acts.length + 1 + needs.length
export const specificOutput = acts.length
export const needOutput = acts.length + 1

/** "PRNH", written little-endian. */
export const magic = 0x484e5250
export const modelVersion = 1
/** Whole numbers before the first figure: magic, version, hidden, outputs, rows. */
export const headLength = 5

/** The model of a file's bytes; the file is laid out by language/train/model-file.ts. */
export const parseModel = (bytes: Uint8Array): Result<Model, string> => {
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
  bytes.length < headLength * 4 ? new Uint32Array(0) : new Uint32Array(copied(bytes, 0, headLength * 4))

/** A part of the file in memory of its own, as figures of four bytes must begin at a multiple of four. */
const copied = (bytes: Uint8Array, from: number, to: number): ArrayBuffer => {
  const part = new Uint8Array(Math.max(0, Math.min(to, bytes.length) - from))
  part.set(bytes.subarray(from, to))
  return part.buffer
}

const sizeOf = (hidden: number, count: number): number => {
  const floats = hidden + outputs + hidden + hidden * outputs + 3 * outputs + acts.length
  return floats * 4 + count * (4 + hidden + outputs)
}

const readParts = (bytes: Uint8Array, hidden: number, count: number): Model => {
  let at = headLength * 4
  const take = (length: number): ArrayBuffer => copied(bytes, at, (at += length))
  const floats = (length: number): Float32Array => new Float32Array(take(length * 4))
  const scales = floats(hidden + outputs)
  const bias = floats(hidden)
  const weights = floats(hidden * outputs)
  const outBias = floats(outputs)
  const slope = floats(outputs)
  const offset = floats(outputs)
  const enough = floats(acts.length)
  const keys = new Uint32Array(take(count * 4))
  const rows = new Int8Array(take(count * (hidden + outputs)))
  return {
    hidden,
    slots: slotsOf(keys),
    keys,
    packed: packRows(rows, hidden + outputs),
    scales,
    bias,
    weights,
    outBias,
    slope,
    offset,
    enough,
  }
}

const slotsOf = (keys: Uint32Array): Int32Array => {
  let size = 1024
  while (size < keys.length * 2) size *= 2
  const slots = new Int32Array(size)
  for (const [row, key] of keys.entries()) {
    let slot = key & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = row + 1
  }
  return slots
}

const rowOf = ({ slots, keys }: Model, key: number): number => {
  const wrap = slots.length - 1
  for (let slot = key & wrap; ; slot = (slot + 1) & wrap) {
    const row = (slots[slot] ?? 0) - 1
    if (row < 0 || keys[row] === key) return row
  }
}

/** The rows of one sentence's features; in a very long sentence the first are weighed. */
const known = new Int32Array(mostRows)

/** The rows of those features the model knows, from the first. */
const findKnown = (model: Model, features: Uint32Array): number => {
  let count = 0
  for (let at = 0; at < features.length && count < mostRows; at += 1) {
    const row = rowOf(model, features[at] ?? 0)
    if (row >= 0) known[count++] = row
  }
  return count
}

/** So that a long sentence weighs no more than a short one. */
const shareOf = (count: number): number => 1 / Math.sqrt(count + 1)

/** The logit of each output. @param features keys as `featuresOf` gives them */
export const logitsOf = (model: Model, features: Uint32Array): Float32Array => {
  const sums = new Float32Array(model.hidden + outputs)
  const count = findKnown(model, features)
  sumRows(model.packed, known, count, sums)
  return throughLayers(model, sums, shareOf(count))
}

/** Halfway between the sentence by itself and in answer to what went before: neither is trusted alone. */
export const logitsInContext = (model: Model, { all, own }: Features): Float32Array => {
  if (own === all.length) return logitsOf(model, all)
  const sums = new Float32Array(model.hidden + outputs)
  const before = new Float32Array(model.hidden + outputs)
  const count = findKnown(model, all.subarray(0, own))
  sumRows(model.packed, known, count, sums)
  const alone = throughLayers(model, sums, shareOf(count))
  const more = findKnown(model, all.subarray(own))
  sumRows(model.packed, known, more, before)
  for (let column = 0; column < sums.length; column += 1)
    sums[column] = (sums[column] ?? 0) + (before[column] ?? 0)
  const logits = throughLayers(model, sums, shareOf(count + more))
  for (let out = 0; out < outputs; out += 1) logits[out] = ((logits[out] ?? 0) + (alone[out] ?? 0)) / 2
  return logits
}

/** The hidden units that are active for the sentence at hand, and how much. */
const active = new Float64Array(1024)
const units = new Int32Array(1024)

const activate = ({ hidden, scales, bias }: Model, sums: Float32Array, share: number): number => {
  let count = 0
  for (let unit = 0; unit < hidden; unit += 1) {
    const value = (bias[unit] ?? 0) + (sums[unit] ?? 0) * (scales[unit] ?? 0) * share
    if (value <= 0) continue
    active[count] = value
    units[count] = unit * outputs
    count += 1
  }
  return count
}

const throughLayers = (model: Model, sums: Float32Array, share: number): Float32Array => {
  const { hidden, scales, weights, outBias } = model
  const count = activate(model, sums, share)
  const logits = new Float32Array(outputs)
  for (let out = 0; out < outputs; out += 1) {
    const column = hidden + out
    let logit = (outBias[out] ?? 0) + (sums[column] ?? 0) * (scales[column] ?? 0) * share
    for (let at = 0; at < count; at += 1) logit += (active[at] ?? 0) * (weights[(units[at] ?? 0) + out] ?? 0)
    logits[out] = logit
  }
  return logits
}

/** How sure the model is of an output, 0..1, by its logit. */
export const chanceOf = ({ slope, offset }: Model, logits: Float32Array, out: number): number =>
  1 / (1 + Math.exp(-((slope[out] ?? 1) * (logits[out] ?? 0) + (offset[out] ?? 0))))

/** The acts it is sure enough of, each with its probability. */
export const saidActs = (model: Model, logits: Float32Array): readonly ReadAct[] => {
  const said: ReadAct[] = []
  for (const [at, act] of acts.entries()) {
    const confidence = chanceOf(model, logits, at)
    if (confidence >= (model.enough[at] ?? 1))
      said.push({ act, confidence: Math.round(confidence * 100) / 100 })
  }
  return said
}

export const isSpecific = (model: Model, logits: Float32Array): boolean =>
  chanceOf(model, logits, specificOutput) >= 0.5

/** What an ask is after: the likeliest need. */
export const needOf = (model: Model, logits: Float32Array): Need => {
  let [best, highest]: [Need, number] = ['advice', 0]
  for (const [at, need] of needs.entries()) {
    const chance = chanceOf(model, logits, needOutput + at)
    if (chance > highest) [best, highest] = [need, chance]
  }
  return best
}
