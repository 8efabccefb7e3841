import type { Instant } from '@perennial/core/instant'
import { offsetsOf } from '@perennial/core/time-zone'
import { civilToUtc, type Civil } from './civil.ts'

const HOUR_MS = 3_600_000

/** Wall clock to instant in one time zone. `notBefore` chooses between the two when an hour comes twice. */
export type Zone = (civil: Civil, notBefore?: Instant) => Instant

/** Whether this is an IANA time zone the runtime knows (`Europe/Madrid`, `UTC`). */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone)
    return true
  } catch {
    return false
  }
}

/** The zone of an IANA name. An hour that does not exist is moved forward, as clocks are. */
export const zoneOf = (timeZone: string): Zone => {
  const offsetAt = offsetsOf(timeZone)
  return (civil, notBefore) => resolve(civilToUtc(civil), offsetAt, notBefore)
}

/** Zones lie within 26 hours of each other and change at most once in that time. */
const resolve = (wall: number, offsetAt: (at: Instant) => number, notBefore?: Instant): Instant => {
  const before = offsetAt(wall - 14 * HOUR_MS)
  const after = offsetAt(wall + 14 * HOUR_MS)
  const early = wall - before
  if (before === after) return early
  const late = wall - after
  const fits = [early, late].filter((at) => wall - at === offsetAt(at))
  if (fits.length < 2) return fits[0] ?? early
  const [first, second] = [Math.min(early, late), Math.max(early, late)]
  return notBefore !== undefined && first < notBefore ? second : first
}
