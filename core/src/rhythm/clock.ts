import { DAY } from '../instant.ts'
import type { Instant } from '../instant.ts'
import type { Own } from '../own.ts'

/** Sums of unit vectors that point at the hour of the day and of the week at which contacts opened. */
export type Clock = {
  readonly dayX: number
  readonly dayY: number
  readonly weekX: number
  readonly weekY: number
}

export const unwound: Clock = { dayX: 0, dayY: 0, weekX: 0, weekY: 0 }

const angleIn = (at: Instant, period: number): number => (2 * Math.PI * (at % period)) / period

export const ownClock = ({ dayX, dayY, weekX, weekY }: Clock): Own<Clock> => ({ dayX, dayY, weekX, weekY })

/** One contact more. */
export const tick = (c: Own<Clock>, at: Instant): void => {
  const day = angleIn(at, DAY)
  const week = angleIn(at, 7 * DAY)
  c.dayX += Math.cos(day)
  c.dayY += Math.sin(day)
  c.weekX += Math.cos(week)
  c.weekY += Math.sin(week)
}

/**
 * Mean resultant lengths (Mardia 1972), 0..1: whether the pair keeps to hours of the day and to days of the week,
 * whichever they are; the time zone does not enter.
 */
export const clockFeatures = (c: Clock, contacts: number) => ({
  dayRhythm: Math.hypot(c.dayX, c.dayY) / contacts,
  weekRhythm: Math.hypot(c.weekX, c.weekY) / contacts,
})
