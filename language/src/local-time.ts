import type { Day } from '@perennial/core/civil'
import type { Instant } from '@perennial/core/instant'

const DAY_MS = 86_400_000

const offsetMsAt = (timeZone: string, at: Instant): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6

const offsetsByZone = new Map<string, Map<Day, number>>()
const mostOffsets = 20_000

/** What a zone adds to UTC at midnight UTC, kept: asking Temporal for each date cost 3 µs a message. */
const offsetOn = (timeZone: string, day: Day): number => {
  const offsets = offsetsByZone.getOrInsertComputed(timeZone, () => new Map())
  if (offsets.size > mostOffsets) offsets.clear()
  return offsets.getOrInsertComputed(day, () => offsetMsAt(timeZone, day * DAY_MS))
}

const offsetAt = (timeZone: string, at: Instant): number => {
  const day = Math.floor(at / DAY_MS)
  const offset = offsetOn(timeZone, day)
  return offset === offsetOn(timeZone, day + 1) ? offset : offsetMsAt(timeZone, at)
}

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
