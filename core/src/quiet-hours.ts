import type { Agreement } from './agreement.ts'
import type { Instant } from './instant.ts'

export type QuietHours = NonNullable<Agreement['quietHours']>

/** When a clock on the wall shows a time of a day: of an hour that comes twice the first, one left out moved forward. */
const wallTime = (day: Temporal.PlainDate, time: string, timeZone: string): Instant =>
  day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds

/**
 * Until when the quiet hours that an instant lies in last; null outside of them, or where none are agreed. Hours
 * from a time to the same time are none.
 */
export const quietEnds = (hours: QuietHours | null, at: Instant): Instant | null => {
  if (hours === null || hours.from === hours.to) return null
  const { from, to, timeZone } = hours
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
  for (const day of [today.subtract({ days: 1 }), today]) {
    const ends = wallTime(from < to ? day : day.add({ days: 1 }), to, timeZone)
    if (wallTime(day, from, timeZone) <= at && at < ends) return ends
  }
  return null
}

/** The first instant, not before another, at which something may come to a person by itself. */
export const mayComeAt = (hours: QuietHours | null, at: Instant): Instant => quietEnds(hours, at) ?? at
