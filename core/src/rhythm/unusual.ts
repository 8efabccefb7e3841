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

/**
 * How unusual a silence of so many days is for this pair: 0 at a contact, towards 1, never falling as the
 * silence grows. It is one minus the share of the pair's own gaps that were longer (the longest ever counts
 * beside the latest sixteen), smoothed and mixed with what the agreement makes ordinary.
 */
export const unusualness = (r: RhythmState, silence: number, prior: RhythmPrior): number => {
  const longest = r.longestGap > 0 ? outlasts(r.longestGap, silence) : 0
  const own = r.gaps.reduce((sum, gap) => sum + outlasts(gap, silence), longest)
  const weight = r.gaps.length + (r.longestGap > 0 ? 1 : 0)
  const k = priorGaps(prior)
  return 1 - (own + k * outlastsPrior(priorDays(prior), silence)) / (weight + k)
}
