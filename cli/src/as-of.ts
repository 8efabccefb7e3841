import type { Instant } from '@perennial/core/instant'
import { err, ok, type Result } from '@perennial/core/result'

export const EXPECTED_DATE = 'a day like 2026-03-01, or an instant like 2026-03-01T18:00Z'

const attempt = <T>(make: () => T): T | null => {
  try {
    return make()
  } catch {
    return null
  }
}

const endOfDay = (text: string, timeZone: string): Instant | null =>
  attempt(
    () =>
      Temporal.PlainDate.from(text, { overflow: 'reject' }).add({ days: 1 }).toZonedDateTime(timeZone)
        .epochMilliseconds - 1,
  )

const instantOf = (text: string): Instant | null =>
  attempt(() => Temporal.Instant.from(text).epochMilliseconds)

const localTime = (text: string, timeZone: string): Instant | null =>
  attempt(
    () =>
      Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds,
  )

/** The instant a person means: a bare day lasts until its end, a time without an offset is local. */
export const parseAsOf = (text: string, timeZone: string): Result<Instant, string> => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const at = isDay ? endOfDay(text, timeZone) : (instantOf(text) ?? localTime(text, timeZone))
  return at === null ? err(EXPECTED_DATE) : ok(at)
}
