import type { Day } from '@perennial/core/civil'
import { DAY, type Instant } from '@perennial/core/instant'
import { offsetAt } from '@perennial/core/time-zone'

/**
 * The instant at which a clock on the wall shows this. Of an hour that comes twice the first, and an hour that is
 * left out is moved forward, as clocks are.
 */
export const instantOf = (day: Day, hour: number, minute: number, timeZone: string): Instant => {
  const wall = day * DAY + (hour * 60 + minute) * 60_000
  const before = offsetAt(timeZone, wall - DAY)
  const after = offsetAt(timeZone, wall + DAY)
  const early = wall - before
  if (before === after || offsetAt(timeZone, early) === before) return early
  return offsetAt(timeZone, wall - after) === after ? wall - after : early
}
