import type { Instant } from '@perennial/core/instant'
import { civilToUtc, isCivil } from './civil.ts'
import type { Zone } from './zone.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The obsolete zone names of RFC 5322 section 4.3, in hours. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  gmt: 0,
  utc: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}

const DATE =
  /(?:^|[\s,])(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,4}))?/i
/** `Mon Sep 29 19:14:11 2025`, as in the `From ` line and in some old mails. */
const ASCTIME =
  /([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([+-])(\d{2})(\d{2})\s+)?(\d{4})/i

/** The instant of a `Date:` header (RFC 5322, old and broken forms too); `zone` is for those that name none. */
export const parseMailDate = (header: string, zone: Zone): Instant | undefined => {
  const text = header.slice(0, 200).replace(/\([^()]*\)/g, ' ')
  const modern = DATE.exec(text)
  if (modern) {
    const [, day, month, year, hour, minute, second, sign, zoneHours, zoneMinutes, name] = modern
    const offset = offsetOf(sign, zoneHours, zoneMinutes) ?? namedOffset(name)
    return instantOf([fullYear(Number(year)), month, day, hour, minute, second], offset, zone)
  }
  const old = ASCTIME.exec(text)
  if (old === null) return undefined
  const [, month, day, hour, minute, second, sign, zoneHours, zoneMinutes, year] = old
  return instantOf(
    [Number(year), month, day, hour, minute, second],
    offsetOf(sign, zoneHours, zoneMinutes),
    zone,
  )
}

type Written = string | undefined

const instantOf = (
  [year, month = '', day, hour, minute, second = '0']: [number, Written, Written, Written, Written, Written],
  offset: number | undefined,
  zone: Zone,
): Instant | undefined => {
  const civil = {
    year,
    month: MONTHS.indexOf(month.toLowerCase()) + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  }
  if (!isCivil(civil)) return undefined
  return offset === undefined ? zone(civil) : civilToUtc(civil) - offset * 60_000
}

const offsetOf = (sign: Written, hours: Written, minutes: Written): number | undefined =>
  sign === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))

const namedOffset = (name: Written): number | undefined => {
  const hours = name === undefined ? undefined : NAMED_ZONES[name.toLowerCase()]
  return hours === undefined ? undefined : hours * 60
}

/** RFC 5322 section 4.3: two digits below 50 are of this century, three digits count from 1900. */
const fullYear = (year: number): number => (year < 50 ? 2000 + year : year < 1000 ? 1900 + year : year)
