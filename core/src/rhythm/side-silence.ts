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

const isLong = (r: RhythmState, days: number, prior: RhythmPrior): boolean => {
  const unusual = unusualness(r, days, prior)
  return unusual >= HIGH_UNUSUAL || (days >= DAYS && unusual >= RATHER_UNUSUAL)
}

/** The first whole day, of so many, from which a silence is long; null where none is. What is long stays long. */
const longFrom = (r: RhythmState, most: number, prior: RhythmPrior): number | null => {
  if (!isLong(r, most, prior)) return null
  let [early, late] = [0, most]
  while (early < late) {
    const middle = (early + late) >> 1
    if (isLong(r, middle, prior)) late = middle
    else early = middle + 1
  }
  return late
}

/**
 * When the silence of a side that left two contacts unanswered began to count, or will: a whole number of days after it
 * last spoke, so many at most; null where it does not.
 */
export const oneSidedFrom = (r: RhythmState, by: Side, most: number, prior: RhythmPrior): Instant | null => {
  const { lastAt, unanswered } = r[by]
  const day = unanswered < UNANSWERED ? null : longFrom(r, most, prior)
  return day === null ? null : (lastAt ?? r.firstAt) + day * DAY
}

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
    if (isLong(r, days, prior)) return { by, days, unanswered, since }
  }
  return null
}
