import { DAY } from '../instant.ts'
import type { Instant } from '../instant.ts'
import { sides } from '../side.ts'
import type { Side } from '../side.ts'
import { UNANSWERED, type RhythmState } from './state.ts'
import { unusualness } from './unusual.ts'
import type { RhythmPrior } from './usual-gap.ts'

/** One side is silent although the other wrote. Days are whole days since that side last spoke. */
export type SideSilence = {
  readonly by: Side
  readonly days: number
  readonly unanswered: number
  readonly since: Instant
}

const DAYS = 21
const HIGH_UNUSUAL = 0.8
/** Three weeks without an answer say something only where the pair does not usually pause as long. */
const RATHER_UNUSUAL = 0.5

/**
 * The side that left at least two contacts in a row unanswered and has been silent for unusually long by the
 * pair's own gaps, a little less unusual being enough after 21 days; null when both speak. `since` is when that side last spoke.
 */
export const sideSilence = (r: RhythmState, asOf: Instant, prior: RhythmPrior): SideSilence | null => {
  for (const by of sides) {
    const { lastAt, unanswered } = r[by]
    if (unanswered < UNANSWERED) continue
    const since = lastAt ?? r.firstAt
    const days = Math.floor((asOf - since) / DAY)
    const unusual = unusualness(r, days, prior)
    const long = unusual >= HIGH_UNUSUAL || (days >= DAYS && unusual >= RATHER_UNUSUAL)
    if (long) return { by, days, unanswered, since }
  }
  return null
}
