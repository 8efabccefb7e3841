import { acts, needs, type Need, type ReadAct } from '@perennial/core/sentence'
import { clausesOf, type Clauses } from './clauses.ts'
import { showBefore, showItself, showPart } from './features.ts'
import type { Spoken } from './heard.ts'
import type { RowSums } from './row-sums.ts'

/**
 * What was learned (language/train): each known feature has a row of small whole numbers. The first `hidden`
 * columns sum to the units of one rectified layer, the others straight to the outputs; both meet in a logit an
 * output, which `slope` and `offset` (Platt 1999) turn into a calibrated probability.
 */
export type Model = {
  readonly hidden: number
  /** Of the known features, the commonest first. */
  readonly keys: Uint32Array
  readonly rows: RowSums
  /** What one step of a column is worth. */
  readonly scales: Float64Array
  readonly bias: Float64Array
  /** hidden × outputs. */
  readonly weights: Float64Array
  readonly outBias: Float64Array
  readonly slope: Float32Array
  readonly offset: Float32Array
  /** The least probability at which each act is said. */
  readonly enough: Float32Array
  /** The same as the logarithm of odds. */
  readonly leastOdds: Float64Array
}

/** Outputs: the acts, whether an ask is specific, what it needs. */
export const outputs = acts.length + 1 + needs.length
export const specificOutput = acts.length
export const needOutput = acts.length + 1

/** The logit of each output. @param features keys as `featuresOf` gives them */
export const logitsOf = (model: Model, features: Uint32Array): Float32Array => {
  const { rows } = model
  const logits = new Float32Array(outputs)
  rows.clear()
  for (const key of features) rows.addFeature(key)
  hearRows(model, 1, logits)
  return throughLayer(model, logits)
}

const heard = new Float32Array(outputs)

/**
 * Halfway between the sentence by itself and in answer to what went before, since neither is trusted alone; and raised
 * by what one of its clauses says more plainly. The array is used again by the next call.
 */
export const logitsInContext = (model: Model, spoken: Spoken): Float32Array =>
  hearWhole(model, spoken, spoken.context.before !== undefined, heard.fill(0))

/** The same as if nothing had gone before. */
export const logitsByItself = (model: Model, spoken: Spoken): Float32Array =>
  hearWhole(model, spoken, false, new Float32Array(outputs))

const hearWhole = (model: Model, spoken: Spoken, answers: boolean, logits: Float32Array): Float32Array => {
  const { rows } = model
  rows.clear()
  const clauses = clausesOf(spoken.form.words)
  if (clauses.count > 0) hearClauses(model, spoken, clauses)
  showItself(spoken, rows, clauses)
  hearRows(model, answers ? 0.5 : 1, logits)
  if (answers) {
    showBefore(spoken, rows)
    hearRows(model, 0.5, logits)
  }
  throughLayer(model, logits)
  return clauses.count > 0 ? raised(logits) : logits
}

const clause = new Float32Array(outputs)
const clearest = new Float32Array(acts.length)

/** What the clauses say, each by itself; their rows stay, as part of the sentence. */
const hearClauses = (model: Model, spoken: Spoken, { count, starts, ends }: Clauses): void => {
  const { rows } = model
  clearest.fill(-Infinity)
  for (let index = 0; index < count; index += 1) {
    rows.beginPart()
    showPart(spoken, starts[index] ?? 0, ends[index] ?? 0, rows)
    hearRows(model, 1, clause.fill(0), true)
    throughLayer(model, clause)
    for (let act = 0; act < acts.length; act += 1)
      clearest[act] = Math.max(clearest[act] ?? 0, clause[act] ?? 0)
  }
}

/** The share of its lead that the clearest clause adds to an act: .2 to .5 do alike on writers left out. */
const clauseShare = 0.35

/** Many words dilute what a few of them say: "all tests pass, and your page is up" both reports and hands over. */
const raised = (logits: Float32Array): Float32Array => {
  for (let act = 0; act < acts.length; act += 1) {
    const logit = logits[act] ?? 0
    logits[act] = logit + clauseShare * Math.max(0, (clearest[act] ?? 0) - logit)
  }
  return logits
}

/** How active each hidden unit is. What comes of them is linear, so that halves are added up before it. */
const activity = new Float64Array(1024)
/** Those that are active at all: how much, and where their weights begin. */
const active = new Float64Array(1024)
const weightsAt = new Int32Array(1024)

/** Adds a share of what the rows so far say, or those of the last part alone: to the units and, past them, to the logits. */
const hearRows = (model: Model, part: number, logits: Float32Array, isPart = false): void => {
  const { rows, hidden, scales, bias, outBias } = model
  rows.addUp()
  const sums = isPart ? rows.partSums() : rows.sums
  // So that a long sentence weighs no more than a short one.
  const share = 1 / Math.sqrt((isPart ? rows.partCount : rows.count) + 1)
  for (let unit = 0; unit < hidden; unit += 1) {
    const value = (bias[unit] ?? 0) + (sums[unit] ?? 0) * (scales[unit] ?? 0) * share
    // Rectified without a branch, which would be guessed wrong every other time: 0.1 µs against 0.4.
    activity[unit] = (activity[unit] ?? 0) + value * part * Number(value > 0)
  }
  for (let out = 0; out < outputs; out += 1) {
    const column = hidden + out
    const straight = (outBias[out] ?? 0) + (sums[column] ?? 0) * (scales[column] ?? 0) * share
    logits[out] = (logits[out] ?? 0) + straight * part
  }
}

const listActive = (hidden: number): number => {
  let count = 0
  for (let unit = 0; unit < hidden; unit += 1) {
    const value = activity[unit] ?? 0
    activity[unit] = 0
    active[count] = value
    weightsAt[count] = unit * outputs
    count += Number(value > 0)
  }
  return count
}

/** Eight logits at a time, so that none waits for its own last sum. */
const throughLayer = ({ hidden, weights }: Model, logits: Float32Array): Float32Array => {
  const count = listActive(hidden)
  for (let out = 0; out < outputs; out += 8) {
    let one = 0
    let two = 0
    let three = 0
    let four = 0
    let five = 0
    let six = 0
    let seven = 0
    let eight = 0
    for (let index = 0; index < count; index += 1) {
      const value = active[index] ?? 0
      const at = (weightsAt[index] ?? 0) + out
      one += value * (weights[at] ?? 0)
      two += value * (weights[at + 1] ?? 0)
      three += value * (weights[at + 2] ?? 0)
      four += value * (weights[at + 3] ?? 0)
      five += value * (weights[at + 4] ?? 0)
      six += value * (weights[at + 5] ?? 0)
      seven += value * (weights[at + 6] ?? 0)
      eight += value * (weights[at + 7] ?? 0)
    }
    logits[out] = (logits[out] ?? 0) + one
    logits[out + 1] = (logits[out + 1] ?? 0) + two
    logits[out + 2] = (logits[out + 2] ?? 0) + three
    logits[out + 3] = (logits[out + 3] ?? 0) + four
    logits[out + 4] = (logits[out + 4] ?? 0) + five
    logits[out + 5] = (logits[out + 5] ?? 0) + six
    logits[out + 6] = (logits[out + 6] ?? 0) + seven
    logits[out + 7] = (logits[out + 7] ?? 0) + eight
  }
  return logits
}

/** The logarithm of the odds of an output, by its logit: above 0 it is likelier than not. */
export const oddsOf = ({ slope, offset }: Model, logits: Float32Array, out: number): number =>
  (slope[out] ?? 1) * (logits[out] ?? 0) + (offset[out] ?? 0)

/** How sure the model is of an output, 0..1, by its logit. */
export const chanceOf = (model: Model, logits: Float32Array, out: number): number =>
  1 / (1 + Math.exp(-oddsOf(model, logits, out)))

const none: readonly never[] = []

/**
 * The acts it is sure enough of, each with its probability. Told by the odds: few acts are said, and a chance takes an
 * exponential.
 */
export const saidActs = (model: Model, logits: Float32Array): readonly ReadAct[] => {
  let said: ReadAct[] | undefined
  for (let at = 0; at < acts.length; at += 1) {
    if (oddsOf(model, logits, at) < (model.leastOdds[at] ?? 0)) continue
    const heard = readAct(model, logits, at)
    if (said === undefined) said = [heard]
    else said.push(heard)
  }
  return said ?? none
}

const readAct = (model: Model, logits: Float32Array, at: number): ReadAct => ({
  act: acts[at] ?? 'hello',
  confidence: Math.round(chanceOf(model, logits, at) * 100) / 100,
})

export const isSpecific = (model: Model, logits: Float32Array): boolean =>
  chanceOf(model, logits, specificOutput) >= 0.5

/** What an ask is after: the likeliest need. */
export const needOf = (model: Model, logits: Float32Array): Need => {
  let best: Need = 'advice'
  let highest = 0
  for (let at = 0; at < needs.length; at += 1) {
    const chance = chanceOf(model, logits, needOutput + at)
    if (chance <= highest) continue
    best = needs[at] ?? best
    highest = chance
  }
  return best
}
