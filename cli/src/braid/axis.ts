import { DAY, type Instant } from '@perennial/core/instant'
import type { Scene } from '@perennial/voice/braid/scene'

export type Tick = { readonly at: Instant; readonly label: string; readonly isYear: boolean }

const monthLabel = (day: Temporal.ZonedDateTime): string => day.toLocaleString('en-GB', { month: 'short' })
const dayLabel = (day: Temporal.ZonedDateTime): string =>
  day.toLocaleString('en-GB', { day: 'numeric', month: 'short' })

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60]
const DAY_STEPS = [1, 2, 7, 14]
const LABEL = 8

const monthTicks = (scene: Scene, step: number): readonly Tick[] => {
  const start = zoned(scene.from, scene).with({ month: 1, day: 1 }).startOfDay()
  const ticks: Tick[] = []
  for (let day = start; day.epochMilliseconds <= scene.to; day = day.add({ months: step }))
    ticks.push({
      at: day.epochMilliseconds,
      label: day.month === 1 ? String(day.year) : monthLabel(day),
      isYear: day.month === 1,
    })
  return ticks
}

const dayTicks = (scene: Scene, step: number): readonly Tick[] => {
  const ticks: Tick[] = []
  const end = zoned(scene.to, scene).startOfDay()
  for (
    let day = end.subtract({ days: step });
    day.epochMilliseconds >= scene.from;
    day = day.subtract({ days: step })
  )
    ticks.unshift({ at: day.epochMilliseconds, label: dayLabel(day), isYear: false })
  return ticks
}

const zoned = (at: Instant, scene: Scene): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(scene.timeZone)

/** Months, with years in their Januaries; days where the history is short. As many as fit beside each other. */
export const ticksOf = (scene: Scene, columns: number): readonly Tick[] => {
  const most = Math.max(1, Math.floor(columns / LABEL))
  const days = (scene.to - scene.from) / DAY
  const isShort = days < 75
  const steps = isShort ? DAY_STEPS : MONTH_STEPS
  const unit = isShort ? 1 : 30.44
  const step = steps.find((each) => days / (each * unit) <= most) ?? steps.at(-1) ?? 1
  const ticks = isShort ? dayTicks(scene, step) : monthTicks(scene, step)
  return ticks.filter(({ at }) => at >= scene.from && at <= scene.to)
}
