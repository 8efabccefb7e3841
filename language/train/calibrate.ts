import { acts } from '@perennial/core/sentence'
import { outputs } from '@perennial/language/model'
import type { Example } from './learn.ts'

/** What turns a logit into a probability that keeps its word, and from which on an act is said. */
export type Calibration = {
  readonly slope: Float32Array
  readonly offset: Float32Array
  readonly enough: Float32Array
}

export const uncalibrated: Calibration = {
  slope: new Float32Array(outputs).fill(1),
  offset: new Float32Array(outputs),
  enough: new Float32Array(acts.length).fill(0.5),
}

/**
 * An act is said from this chance on. Half the best F1 is the threshold that reaches it (Lipton, Elkan, Naryanaswamy
 * 2014); ours is .42. One for all acts: chosen act by act on other writers' sentences they score no better.
 */
const leastChance = 0.45

type Case = { readonly logit: number; readonly truth: number }

/** @param logits of sentences the network was not taught, one row an example */
export const calibrate = (logits: readonly Float32Array[], examples: readonly Example[]): Calibration => {
  const slope = new Float32Array(outputs)
  const offset = new Float32Array(outputs)
  const enough = new Float32Array(acts.length).fill(leastChance)
  for (let out = 0; out < outputs; out += 1) {
    const cases = examples.flatMap(({ truth, asked }, at) =>
      asked[out] === 1 ? [{ logit: logits[at]?.[out] ?? 0, truth: truth[out] ?? 0 }] : [],
    )
    const fitted = fitPlatt(cases)
    slope[out] = fitted.slope
    offset[out] = fitted.offset
  }
  return { slope, offset, enough }
}

const chance = ({ slope, offset }: Platt, logit: number): number =>
  1 / (1 + Math.exp(-(slope * logit + offset)))

type Platt = { readonly slope: number; readonly offset: number }

/** Logistic regression of the truth on the logit (Platt 1999), by Newton steps held back where they would be wild. */
const fitPlatt = (cases: readonly Case[]): Platt => {
  let [slope, offset] = [1, 0]
  for (let round = 0; round < 100; round += 1) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1, 0, 1]
    for (const { logit, truth } of cases) {
      const p = chance({ slope, offset }, logit)
      const weight = p * (1 - p)
      gs += (p - truth) * logit
      go += p - truth
      hss += weight * logit * logit
      hso += weight * logit
      hoo += weight
    }
    const determinant = hss * hoo - hso * hso
    slope -= held((gs * hoo - go * hso) / determinant)
    offset -= held((go * hss - gs * hso) / determinant)
  }
  return { slope, offset }
}

const held = (step: number): number => Math.max(-0.2, Math.min(0.2, step))
