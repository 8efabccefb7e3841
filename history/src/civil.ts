import { dayOf, daysInMonth, type CivilDate } from '@perennial/core/civil'
import type { Instant } from '@perennial/core/instant'

/** A time as a clock on a wall shows it; hours from 0. */
export type Civil = CivilDate & {
  readonly hour: number
  readonly minute: number
  readonly second: number
}

export const isDay = (date: CivilDate): boolean =>
  date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date)

export const isCivil = (civil: Civil): boolean =>
  isDay(civil) && civil.hour < 24 && civil.minute < 60 && civil.second <= 60

/** The instant at which a clock in UTC shows this. */
export const civilToUtc = (civil: Civil): Instant =>
  (((dayOf(civil) * 24 + civil.hour) * 60 + civil.minute) * 60 + civil.second) * 1000
