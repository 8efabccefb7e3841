import { outputs } from '@perennial/language/model'
import { meanOf } from './mean-of.ts'
import { mostRows } from './model-file.ts'
import { seededRandom } from './seeded-random.ts'

/** One sentence to learn from. `asked`: which outputs it says anything about (needs are known of asks only). */
export type Example = {
  readonly features: Uint32Array
  readonly truth: Uint8Array
  readonly asked: Uint8Array
}

/** A network before it is cut to small whole numbers: rows of `hidden + outputs` floats by feature key. */
export type Network = {
  readonly hidden: number
  readonly keys: Uint32Array
  readonly rows: Float32Array
  readonly bias: Float32Array
  readonly weights: Float32Array
  readonly outBias: Float32Array
}

export type Settings = {
  readonly hidden: number
  readonly epochs: number
  /** Weights are averaged over the epochs from this one on: as good as several networks, at the price of one. */
  readonly averageFrom: number
  readonly rate: number
  readonly decay: number
  /** Shares of features and of hidden units left out at random in each step. */
  readonly dropFeatures: number
  readonly dropUnits: number
  /** A feature must be in so many examples to be known. */
  readonly least: number
  /** No more features than this are known, the commonest: their rows make up the file. */
  readonly most: number
  /** Networks taught alike but for chance, one a seed; what is shipped says their mean. */
  readonly seeds: readonly number[]
}

/** Chosen by cross-validation over our writers; what is left out at random and the room, on dev.jsonl (RESULTS.md). */
export const settings: Settings = {
  hidden: 24,
  epochs: 14,
  averageFrom: 5,
  rate: 0.3,
  decay: 1e-3,
  dropFeatures: 0.4,
  dropUnits: 0.2,
  least: 2,
  most: mostRows,
  seeds: [1, 2],
}

/** Weights with the sums of their squared gradients (AdaGrad; Duchi, Hazan, Singer 2011). */
class Weights {
  readonly values: Float32Array
  private readonly squares: Float32Array
  private readonly sums: Float32Array
  private averaged = 0

  constructor(length: number) {
    this.values = new Float32Array(length)
    this.squares = new Float32Array(length).fill(1e-6)
    this.sums = new Float32Array(length)
  }

  fill(spread: number, random: () => number): this {
    for (let at = 0; at < this.values.length; at += 1) this.values[at] = (random() - 0.5) * spread
    return this
  }

  step(at: number, gradient: number, rate: number): void {
    const square = (this.squares[at] ?? 0) + gradient * gradient
    this.squares[at] = square
    this.values[at] = (this.values[at] ?? 0) - (rate * gradient) / Math.sqrt(square)
  }

  remember(): void {
    this.averaged += 1
    for (let at = 0; at < this.values.length; at += 1)
      this.sums[at] = (this.sums[at] ?? 0) + (this.values[at] ?? 0)
  }

  average(): Float32Array {
    return this.averaged === 0 ? this.values : this.sums.map((sum) => sum / this.averaged)
  }
}

/** The features seen in at least so many sentences, the commonest first. */
const knownKeys = (examples: readonly Example[], { least, most }: Settings): Uint32Array => {
  const counts = new Map<number, number>()
  for (const { features } of examples)
    for (const key of new Set(features)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= least)
  const commonest = kept.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
  return Uint32Array.from(commonest.map(([key]) => key))
}

const shuffle = (order: Int32Array, random: () => number): void => {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
}

/** Learns by stochastic gradient descent on the log loss of every output. Deterministic by its seeds. */
export const learn = (examples: readonly Example[], chosen: Settings = settings): Network => {
  const keys = knownKeys(examples, chosen)
  const rowByKey = new Map(Array.from(keys, (key, row) => [key, row]))
  const known = examples.map(({ features }) =>
    Int32Array.from(features, (key) => rowByKey.get(key) ?? -1).filter((row) => row >= 0),
  )
  return meanOf(chosen.seeds.map((seed) => learnOnce(keys, known, examples, chosen, seed)))
}

const learnOnce = (
  keys: Uint32Array,
  known: readonly Int32Array[],
  examples: readonly Example[],
  chosen: Settings,
  seed: number,
): Network => {
  const pupil = new Pupil(keys.length, chosen, seed)
  const order = Int32Array.from(examples.keys())
  for (let epoch = 0; epoch < chosen.epochs; epoch += 1) {
    shuffle(order, pupil.random)
    for (const at of order) {
      const example = examples[at]
      if (example !== undefined) pupil.learn(known[at] ?? new Int32Array(), example)
    }
    if (epoch >= chosen.averageFrom) pupil.remember()
  }
  return pupil.network(keys)
}

class Pupil {
  readonly random: () => number
  private readonly rows: Weights
  private readonly bias: Weights
  private readonly weights: Weights
  private readonly outBias: Weights
  private readonly kept = new Int32Array(4_096)
  private readonly active: Float32Array
  private readonly blame = new Float32Array(outputs)
  private readonly unitBlame: Float32Array
  private readonly width: number
  private readonly chosen: Settings

  constructor(count: number, chosen: Settings, seed: number) {
    const { hidden } = chosen
    this.chosen = chosen
    this.random = seededRandom(seed)
    this.width = hidden + outputs
    this.rows = new Weights(count * this.width)
    for (let row = 0; row < count; row += 1)
      for (let unit = 0; unit < hidden; unit += 1)
        this.rows.values[row * this.width + unit] = (this.random() - 0.5) * 0.1
    this.bias = new Weights(hidden)
    this.weights = new Weights(hidden * outputs).fill(Math.sqrt(6 / hidden), this.random)
    this.outBias = new Weights(outputs)
    this.active = new Float32Array(hidden)
    this.unitBlame = new Float32Array(hidden)
  }

  remember(): void {
    for (const weights of [this.rows, this.bias, this.weights, this.outBias]) weights.remember()
  }

  network(keys: Uint32Array): Network {
    return {
      hidden: this.chosen.hidden,
      keys,
      rows: this.rows.average(),
      bias: this.bias.average(),
      weights: this.weights.average(),
      outBias: this.outBias.average(),
    }
  }

  learn(known: Int32Array, example: Example): void {
    const count = this.keepSome(known)
    const share = 1 / Math.sqrt(count + 1)
    this.activate(count, share)
    this.judge(count, share, example)
    this.correctLayer()
    this.correctRows(count, share)
  }

  private keepSome(known: Int32Array): number {
    let count = 0
    for (const row of known)
      if (this.random() >= this.chosen.dropFeatures) this.kept[count++] = row * this.width
    return count
  }

  private activate(count: number, share: number): void {
    const { hidden, dropUnits } = this.chosen
    const { active, rows, kept } = this
    active.set(this.bias.values)
    for (let at = 0; at < count; at += 1) {
      const from = kept[at] ?? 0
      for (let unit = 0; unit < hidden; unit += 1)
        active[unit] = (active[unit] ?? 0) + (rows.values[from + unit] ?? 0) * share
    }
    for (let unit = 0; unit < hidden; unit += 1) {
      const value = active[unit] ?? 0
      active[unit] = value > 0 && this.random() >= dropUnits ? value / (1 - dropUnits) : 0
    }
  }

  /** The error of each output: what it said less what is true. */
  private judge(count: number, share: number, { truth, asked }: Example): void {
    const { hidden } = this.chosen
    for (let out = 0; out < outputs; out += 1) {
      this.blame[out] = 0
      if (asked[out] !== 1) continue
      let logit = this.outBias.values[out] ?? 0
      for (let unit = 0; unit < hidden; unit += 1)
        logit += (this.active[unit] ?? 0) * (this.weights.values[unit * outputs + out] ?? 0)
      for (let at = 0; at < count; at += 1)
        logit += (this.rows.values[(this.kept[at] ?? 0) + hidden + out] ?? 0) * share
      this.blame[out] = 1 / (1 + Math.exp(-logit)) - (truth[out] ?? 0)
    }
  }

  private correctLayer(): void {
    const { hidden, rate, dropUnits, decay } = this.chosen
    const { active, blame, unitBlame, weights } = this
    for (let unit = 0; unit < hidden; unit += 1) {
      const value = active[unit] ?? 0
      unitBlame[unit] = 0
      if (value === 0) continue
      let sum = 0
      for (let out = 0; out < outputs; out += 1) {
        const at = unit * outputs + out
        const weight = weights.values[at] ?? 0
        const wrong = blame[out] ?? 0
        sum += wrong * weight
        weights.step(at, wrong * value + decay * weight, rate)
      }
      unitBlame[unit] = sum / (1 - dropUnits)
    }
    for (let out = 0; out < outputs; out += 1) this.outBias.step(out, blame[out] ?? 0, rate)
    for (let unit = 0; unit < hidden; unit += 1)
      if (unitBlame[unit] !== 0) this.bias.step(unit, unitBlame[unit] ?? 0, rate)
  }

  private correctRows(count: number, share: number): void {
    const { hidden, rate, decay } = this.chosen
    const { rows, blame, unitBlame, kept } = this
    for (let at = 0; at < count; at += 1) {
      const from = kept[at] ?? 0
      for (let unit = 0; unit < hidden; unit += 1) {
        const wrong = unitBlame[unit] ?? 0
        if (wrong !== 0) rows.step(from + unit, wrong * share + decay * (rows.values[from + unit] ?? 0), rate)
      }
      for (let out = 0; out < outputs; out += 1) {
        const wrong = blame[out] ?? 0
        const column = from + hidden + out
        if (wrong !== 0) rows.step(column, wrong * share + decay * (rows.values[column] ?? 0), rate)
      }
    }
  }
}
