import type { Instant } from '@perennial/core/instant'
import { civilToUtc, isCivil } from './civil.ts'
import type { Zone } from './zone.ts'

const ISO =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(?:(Z)|([+-])(\d{2}):?(\d{2}))?/i

/** The instant of an ISO 8601 text; `zone` is for one without an offset. Milliseconds are kept. */
export const parseIso = (text: string, zone: Zone): Instant | undefined => {
  const match = ISO.exec(text)
  if (match === null) return undefined
  const [
    ,
    year,
    month,
    day,
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
    utc,
    sign,
    hours,
    minutes,
  ] = match
  const civil = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  }
  if (!isCivil(civil)) return undefined
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3))
  if (utc === undefined && sign === undefined) return zone(civil) + milliseconds
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
  return civilToUtc(civil) - offset * 60_000 + milliseconds
}

/** Seconds since 1970 as a text or a number, within the years 1990 to 2200. */
export const parseEpochSeconds = (seconds: string | number | undefined): Instant | undefined => {
  const at = Math.round(Number(seconds ?? NaN) * 1000)
  return at > 631_152_000_000 && at < 7_258_118_400_000 ? at : undefined
}
