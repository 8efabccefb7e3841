import type { Day } from '@perennial/core/civil'
import type { Instant } from '@perennial/core/instant'
import { offsetsOf } from '@perennial/core/time-zone'

const DAY_MS = 86_400_000

const offsetsByZone = new Map<string, (at: Instant) => number>()

const offsetAt = (timeZone: string, at: Instant): number =>
  offsetsByZone.getOrInsertComputed(timeZone, offsetsOf)(at)

/** The day that a calendar on the wall shows. */
export const localDay = (at: Instant, timeZone: string): Day =>
  Math.floor((at + offsetAt(timeZone, at)) / DAY_MS)

/**
 * The instant at which a clock on the wall shows this. Of an hour that comes twice the first, and an hour that is
 * left out is moved forward, as clocks are.
 */
export const instantOf = (day: Day, hour: number, minute: number, timeZone: string): Instant => {
  const wall = day * DAY_MS + (hour * 60 + minute) * 60_000
  const before = offsetAt(timeZone, wall - DAY_MS)
  const after = offsetAt(timeZone, wall + DAY_MS)
  const early = wall - before
  if (before === after || offsetAt(timeZone, early) === before) return early
  return offsetAt(timeZone, wall - after) === after ? wall - after : early
}
