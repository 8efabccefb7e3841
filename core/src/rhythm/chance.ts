import { readFeatures } from './features.ts'
import { chanceOfSilence, logistic } from './model.ts'
import { newcomersChance, trust } from './newcomers.ts'
import { parameters } from './parameters.ts'
import type { RhythmState } from './state.ts'
import type { RhythmPrior } from './usual-gap.ts'

/** What hangs between the two: asks without answer, outcomes never told; zeros when only instants are known. */
export type Hanging = { readonly unanswered: number; readonly untold: number }

const silenceIn = chanceOfSilence(parameters)

const PER_UNANSWERED = 0.25
const PER_UNTOLD = 0.15
const COUNTED = 3
const UNKNOWN = 0.5

/**
 * Log-odds that open loops add to a silence. Set by judgement and kept small: public sets carry no text. Three
 * of a kind count, no more.
 */
const weightOf = (hanging: Hanging): number =>
  PER_UNANSWERED * Math.min(COUNTED, hanging.unanswered) + PER_UNTOLD * Math.min(COUNTED, hanging.untold)

/**
 * Chance (0..1) of at least one contact within `horizon` days, after `silence` whole days without one, if
 * nobody acts. The formula is that of `model.ts`, fitted on the even pairs of three public networks
 * (`npm run eval -- rhythm`); below three contacts it gives way to the agreement's prior (`newcomers.ts`).
 */
export const contactChance = (
  r: RhythmState,
  silence: number,
  horizon: number,
  prior: RhythmPrior,
  hanging: Hanging,
): number => {
  if (r.contacts === 0 && prior.everyDays === null) return UNKNOWN
  const known = trust(r)
  const features = known > 0 ? readFeatures(r, silence, horizon, prior) : null
  const fitted = features === null ? 0 : 1 - silenceIn(features, prior.everyDays !== null)
  const chance = known * fitted + (1 - known) * newcomersChance(r, silence, horizon, prior)
  const weight = weightOf(hanging)
  return weight === 0 ? chance : logistic(Math.log(chance / (1 - chance)) - weight)
}
