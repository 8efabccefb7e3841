import { dayOf as dayNumber, type CivilDate } from '@perennial/core/civil'
import { isDay } from './civil.ts'
import type { DateOrder, Head, LineForm } from './whatsapp-line.ts'

export const dateOrders: readonly DateOrder[] = ['day-month-year', 'month-day-year', 'year-month-day']

/** WhatsApp began in 2009. */
const EARLIEST_YEAR = 2009
const LATEST_YEAR = 2099

/** The day a head names when its numbers are read in this order, or nothing when there is no such day. */
export const dayOf = (head: Head, order: DateOrder): CivilDate | undefined => {
  const [a, b, c] = head.date
  if ((head.firstDigits === 4) !== (order === 'year-month-day') && (head.firstDigits === 4 || c > 99))
    return undefined
  const year = yearOf(order === 'year-month-day' ? a : c)
  const month = order === 'month-day-year' ? a : b
  const day = order === 'day-month-year' ? a : order === 'month-day-year' ? b : c
  const date = { year, month, day }
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR && isDay(date) ? date : undefined
}

/** Two digits are of this century; years of the Buddhist calendar (Thai phones) are 543 ahead. */
const yearOf = (written: number): number =>
  written < 100 ? 2000 + written : written > 2400 ? written - 543 : written

type Trial = { impossible: number; backward: number; last: number }

/** What a whole file tells about the order of its dates; fed line by line, of constant size. */
export type DateEvidence = {
  readonly trials: Record<DateOrder, Trial>
  heads: number
  form: LineForm | undefined
  american: boolean
}

export const noEvidence = (): DateEvidence => {
  const trial = (): Trial => ({ impossible: 0, backward: 0, last: 0 })
  const trials = { 'day-month-year': trial(), 'month-day-year': trial(), 'year-month-day': trial() }
  return { trials, heads: 0, form: undefined, american: true }
}

export const weighHead = (evidence: DateEvidence, head: Head): void => {
  evidence.form ??= head.form
  if (head.form !== evidence.form) return
  evidence.heads++
  evidence.american &&= head.slashed && head.halfDay && !head.padded
  for (const order of dateOrders) weighOrder(evidence.trials[order], dayOf(head, order))
}

const weighOrder = (trial: Trial, day: CivilDate | undefined): void => {
  if (day === undefined) {
    trial.impossible++
    return
  }
  const number = dayNumber(day)
  if (number < trial.last) trial.backward++
  trial.last = number
}

export type DateVerdict = { readonly order: DateOrder; readonly ambiguous: boolean }

/**
 * The order in which the most dates exist, then the one in which time runs forward.
 * When both day/month and month/day fit, it is month/day for files as American phones write them.
 */
export const judgeOrder = ({ trials, american }: DateEvidence): DateVerdict => {
  const cost = (order: DateOrder) => trials[order].impossible * 1000 + trials[order].backward
  const ranked = dateOrders.toSorted((one, other) => cost(one) - cost(other))
  const [best = 'day-month-year', second = best] = ranked
  if (cost(best) < cost(second)) return { order: best, ambiguous: false }
  const first: DateOrder = american ? 'month-day-year' : 'day-month-year'
  return { order: cost(first) === cost(best) ? first : best, ambiguous: true }
}
