import { DAY } from '../instant.ts'
import type { RhythmState } from './state.ts'

/** The agreement's rhythm clause in days: 14 for "every 2 weeks", 91 for "once a quarter", null when unknown. */
export type RhythmPrior = { readonly everyDays: number | null }

/** Without an agreement a fortnight is assumed, as weakly as a single gap. */
export const UNAGREED_DAYS = 14

/** What the agreement weighs, in gaps of the pair's own. */
export const priorGaps = (prior: RhythmPrior): number => (prior.everyDays === null ? 1 : 3)

export const priorDays = (prior: RhythmPrior): number => prior.everyDays ?? UNAGREED_DAYS

const daysCovered = (r: RhythmState): number => (r.openedAt - r.firstAt) / DAY

/** Mean gap in days shrunk towards the prior (the posterior mean of a Gamma prior on Poisson contacts). */
export const shrunkGap = (r: RhythmState, prior: RhythmPrior): number =>
  (daysCovered(r) + priorGaps(prior) * priorDays(prior)) / (Math.max(0, r.contacts - 1) + priorGaps(prior))

/** The usual gap in days, or null when neither an agreement nor two contacts say anything about it. */
export const usualGap = (r: RhythmState, prior: RhythmPrior): number | null =>
  prior.everyDays === null && r.contacts < 2 ? null : shrunkGap(r, prior)
