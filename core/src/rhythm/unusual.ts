import type { RhythmState } from './state.ts'
import { priorDays, priorGaps } from './usual-gap.ts'
import type { RhythmPrior } from './usual-gap.ts'

/** Log-logistic survival around one gap of the pair's own: a half at the gap itself, steep on both sides. */
const outlasts = (gap: number, silence: number): number => 1 / (1 + (silence / gap) ** 4)

/**
 * Survival of a gap under the prior: exponential gaps whose rate is Gamma distributed, which is a Lomax
 * (Pareto II) distribution (Fader, Hardie and Lee 2005, eq. 3); shape 3, mean as agreed.
 */
const outlastsPrior = (days: number, silence: number): number => (1 + silence / (2 * days)) ** -3

/** The latest sixteen gaps, and the longest ever when it is older than those. */
const rememberedGaps = (r: RhythmState): readonly number[] =>
  r.longestGap > Math.max(0, ...r.gaps) ? [...r.gaps, r.longestGap] : r.gaps

/**
 * How unusual a silence of so many days is for this pair: 0 at a contact, towards 1, never falling as the
 * silence grows. It is one minus the share of the pair's own gaps that were longer, smoothed and mixed with
 * what the agreement makes ordinary, which weighs as much as three gaps (one without an agreement).
 */
export const unusualness = (r: RhythmState, silence: number, prior: RhythmPrior): number => {
  const gaps = rememberedGaps(r)
  const own = gaps.reduce((sum, gap) => sum + outlasts(gap, silence), 0)
  const k = priorGaps(prior)
  return 1 - (own + k * outlastsPrior(priorDays(prior), silence)) / (gaps.length + k)
}
