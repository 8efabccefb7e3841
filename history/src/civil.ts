import type { Instant } from '@perennial/core/instant'

/** A time as a clock on a wall shows it; months from 1, hours from 0. */
export type Civil = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** Days since 1970-01-01 in the Gregorian calendar (Hinnant, chrono-Compatible Low-Level Date Algorithms). */
export const dayNumber = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

export const isCivil = ({ year, month, day, hour, minute, second }: Civil): boolean =>
  isDay(year, month, day) && hour < 24 && minute < 60 && second <= 60

/** The instant at which a clock in UTC shows this. */
export const civilToUtc = ({ year, month, day, hour, minute, second }: Civil): Instant =>
  (((dayNumber(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000
