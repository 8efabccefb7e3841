import { acts, type Act, type ReadAct } from '@perennial/core/sentence'
import type { ActRule } from './rule.ts'

/** What speaks for each act of one sentence: added up, then told by its context, then settled, all in place. */
export type Weights = Record<Act, number>

const nothing = Object.fromEntries(acts.map((act) => [act, 0])) as Readonly<Weights>

/** Adds up what the rules say; 1 is enough to say an act. */
export const weigh = (fired: readonly ActRule[]): Weights => {
  const weights = { ...nothing }
  for (const rule of fired) weights[rule.act] += rule.weight
  return weights
}

/** A weight as a confidence 0..1: 1 → .55, 2 → .8, 3 → .93. */
export const confidenceOf = (weight: number): number =>
  Math.round((1 / (1 + Math.exp(-(weight - 0.83) * 1.2))) * 100) / 100

/** The acts whose weight is enough, in the order of the model. */
export const said = (weights: Readonly<Weights>, enough = 1): readonly ReadAct[] =>
  acts.filter((act) => weights[act] >= enough).map((act) => ({ act, confidence: confidenceOf(weights[act]) }))
