import { civilOf } from '@perennial/core/civil'
import { DAY, type Instant } from '@perennial/core/instant'
import { localDay } from '@perennial/core/time-zone'
import type { Listener } from '../listener.ts'
import { counted } from './grammar.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

const format = (to: Listener, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${to.locale} ${to.timeZone} ${JSON.stringify(parts)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(to.locale, { ...parts, timeZone: to.timeZone })
  formats.set(key, made)
  return made
}

export const yearOf = (at: Instant, to: Listener): string => String(civilOf(localDay(at, to.timeZone)).year)

/** "3 September", with the year when it is not the listener's own. */
export const day = (at: Instant, to: Listener): string => {
  const isThisYear = yearOf(at, to) === yearOf(to.asOf, to)
  return format(to, { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) }).format(at)
}

/** "3 September 2026". */
export const fullDay = (at: Instant, to: Listener): string =>
  format(to, { day: 'numeric', month: 'long', year: 'numeric' }).format(at)

/** "08:00", as a clock on the listener's wall shows it. */
export const clock = (at: Instant, to: Listener): string =>
  format(to, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

const DUE_SHORT = { day: 'numeric', month: 'short' } as const

/** "3 Sep", with the year when it is not the listener's own. */
export const shortDay = (at: Instant, to: Listener): string => {
  const isThisYear = yearOf(at, to) === yearOf(to.asOf, to)
  return format(to, isThisYear ? DUE_SHORT : { ...DUE_SHORT, year: 'numeric' }).format(at)
}

export const shortMonth = (at: Instant, to: Listener): string => format(to, { month: 'short' }).format(at)

const WEEKS_FROM = 14
const MONTHS_FROM = 84

/** A number of days as people say it: days, then weeks, then months, then years. */
export const stretch = (days: number): string => {
  const whole = Math.round(days)
  if (whole < WEEKS_FROM) return counted(whole, 'day')
  if (whole < MONTHS_FROM) return counted(Math.round(whole / 7), 'week')
  const months = Math.round(whole / 30.44)
  return months < 24 ? counted(months, 'month') : counted(Math.round(whole / 365.25), 'year')
}

/** Whole calendar days from the listener's today to an instant; negative in the past. */
export const daysAhead = (at: Instant, to: Listener): number =>
  localDay(at, to.timeZone) - localDay(to.asOf, to.timeZone)

/** "due today", "due by 3 May", "was due 3 May". An end of a day is the day itself, not the next one's first minute. */
export const due = (at: Instant, to: Listener): string => {
  const last = at - 1
  const ahead = daysAhead(last, to)
  if (ahead === 0) return 'due today'
  if (ahead === 1) return 'due tomorrow'
  return ahead > 0 ? `due by ${shortDay(last, to)}` : `was due ${shortDay(last, to)}`
}

/** "today", "yesterday", "nine days ago", "ten weeks ago". */
export const ago = (at: Instant, to: Listener): string => {
  const days = -daysAhead(at, to)
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${stretch(days)} ago`
}

export const daysBetween = (from: Instant, until: Instant): number => (until - from) / DAY
