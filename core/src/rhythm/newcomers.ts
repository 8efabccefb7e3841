import { DAY } from '../instant.ts'
import type { RhythmState } from './state.ts'
import { priorDays } from './usual-gap.ts'
import type { RhythmPrior } from './usual-gap.ts'

const SHAPE = 3
const KNOWN_FROM = 3

/** How far the fitted model is trusted: not at all at the first contact, wholly from the third. */
export const trust = (r: RhythmState): number => Math.min(1, Math.max(0, r.contacts - 1) / (KNOWN_FROM - 1))

/**
 * Chance of a contact within `horizon` days for two who hardly know each other's rhythm: contacts as a Poisson
 * process whose rate is Gamma distributed (Ehrenberg's NBD; waiting times are Lomax), with the prior's mean gap
 * and the days seen so far, silence included, as exposure.
 */
export const newcomersChance = (
  r: RhythmState,
  silence: number,
  horizon: number,
  prior: RhythmPrior,
): number => {
  const gaps = Math.max(0, r.contacts - 1)
  const exposure = (SHAPE - 1) * priorDays(prior) + (r.openedAt - r.firstAt) / DAY + silence
  return 1 - (exposure / (exposure + horizon)) ** (SHAPE + gaps)
}
