import { distances } from '@perennial/voice/braid/strand'
import { scaleUtc } from 'd3-scale'
import { area, curveMonotoneX } from 'd3-shape'
import type { Mark, Scene, Side } from './scene.ts'

/** Where the strands run, and how thick they are, at each step of time. */
export type Strand = readonly { readonly x: number; readonly y: number; readonly width: number }[]

export type Layout = {
  readonly width: number
  readonly height: number
  readonly middle: number
  readonly left: number
  readonly right: number
  readonly isNarrow: boolean
  readonly x: (at: number) => number
  readonly yOf: (side: Side, x: number) => number
  readonly strands: Readonly<Record<Side, string>>
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly isYear: boolean }[]
}

const NARROW = 620
const STEP_PX = 2
const NEAREST = 6
const FARTHEST = 44
const DAY = 86_400_000

/** How many contacts there are around each step, the nearer counting more; 1 where they are densest. */
const densities = (
  { contacts, gapDays }: Scene,
  steps: number,
  at: (step: number) => number,
): readonly number[] => {
  const reach = Math.max(3, gapDays) * DAY
  let first = 0
  const sums = Array.from({ length: steps }, (_, step) => {
    const now = at(step)
    while ((contacts[first] ?? Infinity) < now - reach) first++
    let sum = 0
    for (let i = first; (contacts[i] ?? Infinity) <= now + reach; i++)
      sum += 1 - Math.abs((contacts[i] ?? 0) - now) / reach
    return sum
  })
  const most = Math.max(1, ...sums)
  return sums.map((sum) => Math.sqrt(sum / most))
}

const sign = (side: Side): number => (side === 'mentor' ? -1 : 1)

const strandOf = (
  side: Side,
  middle: number,
  apart: readonly number[],
  thick: readonly number[],
  left: number,
  step: number,
): Strand =>
  apart.map((distance, i) => ({
    x: left + i * step,
    y: middle + sign(side) * (NEAREST + FARTHEST * distance),
    width: 1 + 2.6 * (thick[i] ?? 0),
  }))

const drawn = area<Strand[number]>()
  .x(({ x }) => x)
  .y0(({ y, width }) => y - width / 2)
  .y1(({ y, width }) => y + width / 2)
  .curve(curveMonotoneX)

const formats = (timeZone: string) => ({
  year: new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric' }),
  month: new Intl.DateTimeFormat('en-GB', { timeZone, month: 'short' }),
  day: new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' }),
})

const TICK_PX = 88
const MONTH_DAYS = 25

type Ruled = {
  readonly scene: Scene
  readonly x: (at: number) => number
  readonly left: number
  readonly right: number
}

const ticksOf = ({ scene, x, left, right }: Ruled): Layout['ticks'] => {
  const scale = scaleUtc().domain([scene.from, scene.to])
  const found = scale.ticks(Math.max(2, Math.floor((right - left) / TICK_PX)))
  const [first, second] = found.map(Number)
  const areDays = first !== undefined && second !== undefined && second - first < MONTH_DAYS * DAY
  const say = formats('UTC')
  return found
    .filter((tick) => x(Number(tick)) < right - 44)
    .map((tick) => {
      const isYear = !areDays && tick.getUTCMonth() === 0
      const format = areDays ? say.day : isYear ? say.year : say.month
      return { x: x(Number(tick)), label: format.format(tick), isYear }
    })
}

/** Everything the pieces of the picture are placed by. */
export const layoutOf = (scene: Scene, width: number): Layout => {
  const isNarrow = width < NARROW
  const height = isNarrow ? 250 : 310
  const [left, right] = isNarrow ? [40, width - 14] : [64, width - 176]
  const middle = height * 0.47
  const steps = Math.max(2, Math.floor((right - left) / STEP_PX))
  const step = (right - left) / (steps - 1)
  const at = (i: number): number => scene.from + ((scene.to - scene.from) * i) / (steps - 1)
  const apart = distances(scene.contacts, scene.gapDays, steps, at)
  const thick = densities(scene, steps, at)
  const strand = (side: Side): Strand => strandOf(side, middle, apart, thick, left, step)
  const both = { mentor: strand('mentor'), mentee: strand('mentee') }
  const x = (instant: number): number =>
    left + ((instant - scene.from) / (scene.to - scene.from)) * (right - left)
  const yOf = (side: Side, where: number): number =>
    both[side][Math.min(steps - 1, Math.max(0, Math.round((where - left) / step)))]?.y ?? middle
  return {
    width,
    height,
    middle,
    left,
    right,
    isNarrow,
    x,
    yOf,
    strands: { mentor: drawn([...both.mentor]) ?? '', mentee: drawn([...both.mentee]) ?? '' },
    ticks: ticksOf({ scene, x, left, right }),
  }
}

/** A mark where it stands; several that would cover each other are one. */
export type Point = Mark & { readonly x: number; readonly y: number; readonly name?: string }

const COVER_PX = 4

export const pointsOf = (scene: Scene, { x, yOf }: Layout): readonly Point[] => {
  const names = new Map(scene.wins.map(({ at, by, name }) => [`${at} ${by}`, name]))
  const seen = new Set<string>()
  return scene.marks.flatMap((mark) => {
    const where = x(mark.at)
    const key = `${mark.by} ${mark.kind} ${Math.round(where / COVER_PX)}`
    const name = mark.kind === 'win' ? names.get(`${mark.at} ${mark.by}`) : undefined
    if (seen.has(key) && name === undefined) return []
    seen.add(key)
    const point = { ...mark, x: where, y: yOf(mark.by, where) }
    return [name === undefined ? point : { ...point, name }]
  })
}
