import type { Agreement } from '@perennial/core/agreement'
import { err, ok, type Result } from '@perennial/core/result'
import { isTimeZone } from '@perennial/history/zone'
import { parseAsOf } from './as-of.ts'

/** What a clause was understood as, or what was expected in its place. */
export type Clause<T> = Result<T, string>

const daysIn: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  h: 1 / 24,
  day: 1,
  d: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
}

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  other: 2,
  '': 1,
}

const countOf = (text: string): number =>
  /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : (numbers[text] ?? Number.NaN)

/** "5 days", "2 weeks", "a month", "24 h" in days; null when it is no length of time. */
const parseLength = (text: string): number | null => {
  const [, count = '', unit = ''] =
    /^(\d+(?:\.\d+)?|[a-z]*?)\s*(hour|h|day|d|week|month|quarter|year)s?$/i.exec(text.trim()) ?? []
  const days = countOf(count.trim().toLowerCase()) * (daysIn[unit.toLowerCase()] ?? Number.NaN)
  return Number.isFinite(days) && days > 0 ? days : null
}

const adverbs: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  quarterly: 91,
  yearly: 365,
}

/** Nobody agrees on more; what is longer is a slip of the pen. */
const LONGEST_DAYS = 3650

const isLength = (days: unknown): days is number =>
  typeof days === 'number' && days > 0 && days <= LONGEST_DAYS

export const parseRhythm = (value: unknown): Clause<number | null> => {
  const expected = err('like "every 2 weeks", "once a quarter", "monthly" or "when needed"')
  if (isLength(value)) return ok(value)
  if (typeof value !== 'string') return expected
  const text = value.trim().toLowerCase()
  if (text === 'when needed') return ok(null)
  const days = adverbs[text] ?? parseLength(text.replace(/^(?:every|once (?:a|every|per))\s*/, ''))
  return isLength(days) ? ok(days) : expected
}

/** The days of a length that is written as a number of some unit or in words. */
const lengthOf = (value: unknown, unitDays: number): number | null => {
  if (typeof value === 'number') return value * unitDays
  return typeof value === 'string' ? parseLength(value) : null
}

export const parseDays = (value: unknown): Clause<number> => {
  const days = lengthOf(value, 1)
  return isLength(days) ? ok(days) : err('a length of time like "5 days", up to ten years')
}

export const parseHours = (value: unknown): Clause<number> => {
  const days = lengthOf(value, 1 / 24)
  return days === 0 || isLength(days) ? ok(days * 24) : err('a length of time like "24 h", up to ten years')
}

export const parseMonths = (value: unknown): Clause<number> => {
  const days = lengthOf(value, 30)
  if (!isLength(days)) return err('a length of time like "6 months", up to ten years')
  return ok(typeof value === 'number' ? value : Math.max(1, Math.round(days / 30)))
}

export const parseCount =
  (least: number) =>
  (value: unknown): Clause<number> =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least
      ? ok(value)
      : err(`a whole number from ${least} on, like 3`)

const HOURS_IN_A_MONTH = 31 * 24

export const parseMonthlyHours = (value: unknown): Clause<number> =>
  typeof value === 'number' && value >= 0 && value <= HOURS_IN_A_MONTH
    ? ok(value)
    : err(`a number of hours from 0 to ${HOURS_IN_A_MONTH}, like 2`)

const isSaid = (word: unknown): word is string => typeof word === 'string' && word.trim() !== ''

export const parseWords = (value: unknown): Clause<readonly string[]> =>
  Array.isArray(value) && value.every(isSaid)
    ? ok(value)
    : err('a list of words in quotes, like ["career advice", "code review"]')

export const parseText = (value: unknown): Clause<string> =>
  isSaid(value) ? ok(value) : err('a few words in quotes')

export const parseYesNo = (value: unknown): Clause<boolean> =>
  typeof value === 'boolean' ? ok(value) : err('true or false')

/** "7:30" as "07:30"; nothing where no clock shows it. */
const parseClock = (text: string): string | null => {
  const [hour = '', minute = ''] = text.split(':')
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}

export const parseQuietHours =
  (timeZone: string) =>
  (value: unknown): Clause<Agreement['quietHours']> => {
    const text = typeof value === 'string' ? value.trim() : ''
    const [, start, end, zone = timeZone] =
      /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})(?:\s+(\S+))?$/.exec(text) ?? []
    if (start === undefined || end === undefined)
      return err('like "20:00-08:00" or "20:00-08:00 Africa/Lagos"')
    const [from, to] = [parseClock(start), parseClock(end)]
    if (from === null || to === null) return err('times from 00:00 to 23:59, like "20:00-08:00"')
    if (from === to) return err('two different times, like "20:00-08:00"')
    if (!isTimeZone(zone)) return err(`a time zone like Africa/Lagos after the times, not ${zone}`)
    return ok({ from, to, timeZone: zone })
  }

export const parseDate =
  (timeZone: string) =>
  (value: unknown): Clause<number> => {
    const at = typeof value === 'string' ? parseAsOf(value, timeZone) : null
    return at?.ok ? ok(at.value) : err('a day that exists, like "2026-03-01"')
  }
