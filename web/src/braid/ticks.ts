import { timeTicks } from 'd3-time'
import { later } from '../words/later.ts'
import type { Viewport } from './viewport.ts'

export type Tick = { readonly at: number; readonly label: string; readonly isStrong: boolean }

const say = {
  year: later(() => new Intl.DateTimeFormat('en-GB', { year: 'numeric' })),
  month: later(() => new Intl.DateTimeFormat('en-GB', { month: 'short' })),
  monthOfYear: later(() => new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' })),
  day: later(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })),
  dayOfYear: later(
    () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
  ),
  hour: later(() => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })),
}

const DAY = 86_400_000
const MONTH = 25 * DAY
const YEAR = 300 * DAY

const isMidnight = (tick: Date): boolean => tick.getHours() === 0 && tick.getMinutes() === 0

const tickOf = (tick: Date, step: number, isFirst: boolean): Tick => {
  const at = Number(tick)
  if (step >= YEAR) return { at, label: say.year().format(tick), isStrong: true }
  if (step >= MONTH) {
    const isYear = tick.getMonth() === 0
    const format = isYear ? say.year : isFirst ? say.monthOfYear : say.month
    return { at, label: format().format(tick), isStrong: isYear }
  }
  if (step < DAY && !isMidnight(tick)) return { at, label: say.hour().format(tick), isStrong: false }
  return { at, label: (isFirst ? say.dayOfYear : say.day)().format(tick), isStrong: step < DAY }
}

/** Round instants of the viewer's own clock and calendar; the first says its year where none else would. */
export const ticksOf = ({ from, to }: Viewport, most: number): readonly Tick[] => {
  const found = timeTicks(new Date(from), new Date(to), Math.max(2, most))
  const step = Number(found[1] ?? to) - Number(found[0] ?? from)
  const hasYear = found.some((tick) => tick.getMonth() === 0 && tick.getDate() === 1)
  return found.map((tick, i) => tickOf(tick, step, i === 0 && !hasYear))
}
