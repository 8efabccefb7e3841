import type { RhythmState } from './state.ts'
import { shrunkGap } from './usual-gap.ts'
import type { RhythmPrior } from './usual-gap.ts'

/** What hangs between the two: asks without answer, outcomes never told; zeros when only instants are known. */
export type Hanging = { readonly unanswered: number; readonly untold: number }

/** Chance of at least one contact within `horizon` days after `silence` days without one, if nobody acts. */
export const contactChance = (
  r: RhythmState,
  silence: number,
  horizon: number,
  prior: RhythmPrior,
  hanging: Hanging,
): number => {
  const gap = shrunkGap(r, prior)
  const longest = Math.max(gap, r.longestGap)
  const logOdds =
    0.5 +
    0.5 * Math.log(horizon / gap) -
    1.2 * Math.log1p(silence / longest) -
    0.25 * Math.min(3, hanging.unanswered) -
    0.15 * Math.min(3, hanging.untold)
  return 1 / (1 + Math.exp(-logOdds))
}
