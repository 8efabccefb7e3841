import { arcLine, arcLines, cutShort, hangingEnds, hangingLine, hangingLines, hangingWords } from './arcs.ts'
import type { Chosen } from './chosen.ts'
import type { Mark } from './detail.ts'
import { placed, widthOf } from './labels.ts'
import type { Layout } from './layout.ts'
import { looks, types, type Type } from './looks.ts'
import type { Line, Pen, Picture, Words } from './pen.ts'
import { kindOf, kindsOf, sides, winAt, type Arc } from './scene.ts'
import { discAt, shapeOf } from './shapes.ts'
import { betweenOf, strandsOf } from './strands.ts'
import { ticksOf, type Tick } from './ticks.ts'
import { en } from '../words/en.ts'

const upright =
  (x: number, from: number, to: number) =>
  (pen: Pen): void => {
    pen.moveTo(x, from)
    pen.lineTo(x, to)
  }

const ring =
  (x: number, middle: number, reach: number) =>
  (pen: Pen): void => {
    pen.moveTo(x, middle - reach)
    pen.bezierCurveTo(x + 7.5, middle - reach, x + 7.5, middle + reach, x, middle + reach)
    pen.bezierCurveTo(x - 7.5, middle + reach, x - 7.5, middle - reach, x, middle - reach)
    pen.closePath()
  }

const AXIS = 12
const TOP = 26
const FOOT = 30
const NAME_FOOT = 42
const TICK_PX = 88

const bodyOf = ({ left, right }: Layout) => ({ from: left - 24, to: right - 8 })

type Part = { readonly lines: readonly Line[]; readonly words: readonly Words[] }

/** A tick's name; that of today where it is none. */
const tickWords = (tick: Tick | null, x: number, y: number): Words => ({
  text: tick?.label ?? en.braid.today,
  x,
  y,
  type: tick?.isStrong === false ? types.tick : types.strongTick,
  anchor: 'middle',
})

/** The line of time below, and what is named on it. */
export const axisOf = (layout: Layout): Part => {
  const { left, right, height, view, scene, x } = layout
  const y = height - AXIS
  const hasToday = view.to >= scene.to
  const end = hasToday
    ? [{ item: null, x: right, width: () => widthOf(en.braid.today, types.strongTick) }]
    : []
  const ticks = ticksOf(view, Math.floor((right - left) / TICK_PX)).map((item) => ({
    item,
    x: x(item.at),
    width: () => widthOf(item.label, item.isStrong ? types.strongTick : types.tick),
  }))
  const shown = placed([...end, ...ticks], { from: left - 30, to: layout.width }, 14)
  return {
    lines: [
      ...ticks.map((tick) => ({ look: looks.rule, draw: upright(tick.x, TOP, height - NAME_FOOT - 16) })),
      ...(hasToday ? [{ look: looks.today, draw: upright(right, TOP - 6, height - FOOT) }] : []),
    ],
    words: shown.map(({ item, x: where }) => tickWords(item, where, y)),
  }
}

const isIn = ({ view }: Layout, at: number): boolean => at >= view.from && at <= view.to

export const phasesOf = (layout: Layout): Part => {
  const { scene, middle, x, y } = layout
  const shown = scene.phases.filter(({ at }) => isIn(layout, at)).toReversed()
  const reachAt = (where: number): number => middle - y('mentor', where) + 12
  const names = placed(
    shown.map((item) => ({ item, x: x(item.at), width: () => widthOf(item.name, types.phase) })),
    bodyOf(layout),
    12,
  )
  return {
    lines: shown.flatMap(({ at }) => [
      { look: looks.rule, draw: upright(x(at), TOP - 4, middle - reachAt(x(at))) },
      { look: looks.ring, draw: ring(x(at), middle, reachAt(x(at))), name: 'phase' },
    ]),
    words: names.map(({ item, x: where }) => ({
      text: item.name,
      x: where,
      y: 15,
      type: types.phase,
      anchor: 'middle',
    })),
  }
}

/** Wins bloom with their names, the newest first, as many as stand beside each other. */
const winsOf = (layout: Layout, marks: readonly Mark[]): Part => {
  const { scene, height, x, y } = layout
  const named = marks.toReversed().flatMap(({ moment }) => {
    const [at, by] = [scene.at[moment] ?? 0, scene.by[moment] ?? 'mentor']
    const name = winAt(scene, at, by)
    return name === undefined ? [] : [{ at, by, name: cutShort(name, layout.isNarrow ? 22 : 28) }]
  })
  const shown = placed(
    named.map((item) => ({ item, x: x(item.at), width: () => widthOf(item.name, types.win) })),
    bodyOf(layout),
    18,
  )
  const base = height - NAME_FOOT
  return {
    lines: shown.map(({ item: { at, by } }) => ({
      look: looks.rule,
      draw: upright(x(at), y(by, x(at)) + 8, base - 15),
    })),
    words: shown.map(({ item, x: where }) => ({
      text: item.name,
      x: where,
      y: base,
      type: types.win,
      anchor: 'middle',
    })),
  }
}

const LEAST_APART = 17

const BESIDE = 11
const NAME_LETTERS = [10, 9, 8, 7, 6, 5, 4, 3]

/** As much of a name as has room beside the strands. */
const nameWithin = (name: string, type: Type, room: number): string =>
  NAME_LETTERS.map((letters) => cutShort(name, letters)).find((text) => widthOf(text, type) <= room) ??
  cutShort(name, 2)

const namesOf = ({ scene, left, y, middle }: Layout): readonly Words[] =>
  sides.map((side) => {
    const off = Math.max(LEAST_APART / 2, Math.abs(y(side, left) - middle))
    return {
      text: nameWithin(scene.names[side], types.name[side], left - BESIDE),
      x: left - BESIDE,
      y: middle + (side === 'mentor' ? -off : off) + 4,
      type: types.name[side],
      anchor: 'end',
    }
  })

const marksOf = ({ scene, x, y }: Layout, marks: readonly Mark[]): readonly Line[] =>
  marks.flatMap(({ moment }) => {
    const [where, by] = [x(scene.at[moment] ?? 0), scene.by[moment] ?? 'mentor']
    return shapeOf(kindOf(scene.does[moment] ?? 0), by, where, y(by, where))
  })

/** The loops a moment opened or closed. */
const loopsAt = ({ scene, view }: Layout, at: number): readonly Arc[] =>
  scene.arcs.filter(({ from, to }) => (from === at || to === at) && from <= view.to && to >= view.from)

const chosenLines = (layout: Layout, chosen: Chosen | null): readonly Line[] => {
  if (chosen === null) return []
  if (chosen.kind === 'loop') return [arcLine(layout, chosen.arc, looks.loud[chosen.arc.by])]
  if (chosen.kind === 'open') return hangingLine(layout, chosen.open)
  const { scene, x, y } = layout
  const [at, by] = [scene.at[chosen.mark.moment] ?? 0, scene.by[chosen.mark.moment] ?? 'mentor']
  return [
    ...loopsAt(layout, at).map((arc) => arcLine(layout, arc, looks.loud[arc.by])),
    {
      look: looks.chosen,
      draw: discAt(
        x(at),
        y(by, x(at)),
        kindsOf(scene.does[chosen.mark.moment] ?? 0).includes('win') ? 12 : 9,
      ),
    },
  ]
}

/** The braid as it is painted, back to front. */
export const pictureOf = (layout: Layout, marks: readonly Mark[], chosen: Chosen | null): Picture => {
  const [axis, phases, wins] = [axisOf(layout), phasesOf(layout), winsOf(layout, marks)]
  return {
    width: layout.width,
    height: layout.height,
    left: layout.left,
    right: layout.right,
    inside: [
      betweenOf(layout),
      ...axis.lines,
      ...wins.lines,
      ...arcLines(layout),
      ...hangingLines(layout),
      ...phases.lines,
      ...strandsOf(layout),
      ...marksOf(layout, marks),
      ...chosenLines(layout, chosen),
    ],
    around: hangingEnds(layout),
    words: [...axis.words, ...phases.words, ...wins.words, ...namesOf(layout), ...hangingWords(layout)],
  }
}
