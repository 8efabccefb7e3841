import { headOf } from '@perennial/core/head'
import { outward, type Layout } from './layout.ts'
import { looks, types, type Look } from './looks.ts'
import type { Line, Pen, Words } from './pen.ts'
import type { Arc, Scene } from './scene.ts'
import { sides } from './scene.ts'
import { discAt } from './shapes.ts'

const LEAST_PX = 7
const MOST = 130
const CROWD = 40

/** The loops to draw, the longest first: as many as can be told apart. */
export const arcsIn = ({ scene, view, msPerPx }: Layout): readonly Arc[] => {
  const shown: Arc[] = []
  for (const arc of scene.arcs) {
    if (shown.length === MOST || arc.to - arc.from < LEAST_PX * msPerPx) break
    const beginsHere = arc.from >= view.from && arc.from <= view.to
    const endsHere = arc.to >= view.from && arc.to <= view.to
    if (beginsHere || endsHere) shown.push(arc)
  }
  return shown
}

const bowOf = ({ isNarrow }: Layout, width: number): number => Math.min(isNarrow ? 62 : 92, 9 + width * 0.42)

const bow =
  (layout: Layout, { from, to, by }: Arc) =>
  (pen: Pen): void => {
    const [x1, x2] = [layout.x(from), layout.x(to)]
    const [y1, y2] = [layout.y(by, x1), layout.y(by, x2)]
    const height = outward(by) * bowOf(layout, x2 - x1)
    const lean = (x2 - x1) * 0.12
    pen.moveTo(x1, y1)
    pen.bezierCurveTo(x1 + lean, y1 + height, x2 - lean, y2 + height, x2, y2)
  }

export const arcLine = (layout: Layout, arc: Arc, look: Look): Line => ({
  look,
  draw: bow(layout, arc),
  name: `arc ${arc.by}`,
})

export const arcLines = (layout: Layout): readonly Line[] => {
  const arcs = arcsIn(layout)
  const crowd = arcs.length > CROWD ? looks.faint : looks.arc
  return arcs.map((arc) => arcLine(layout, arc, crowd[arc.by]))
}

export type Hanging = Scene['hanging'][number]

const MOST_OPEN = 2
const LETTERS = 24
export const cutShort = (text: string, letters = LETTERS): string =>
  text.length > letters ? `${headOf(text, letters - 1).trimEnd()}…` : text

type Slot = { readonly open: Hanging; readonly y: number }

const slotsOf = ({ scene, middle, isNarrow }: Layout): readonly Slot[] =>
  sides.flatMap((side) =>
    scene.hanging
      .filter(({ by }) => by === side)
      .slice(0, MOST_OPEN)
      .map((open, i) => ({ open, y: middle + outward(side) * ((isNarrow ? 66 : 80) + i * 36) })),
  )

const hang =
  (layout: Layout, { open, y }: Slot) =>
  (pen: Pen): void => {
    const x = layout.x(open.from)
    if (x >= layout.right) return
    const bend = Math.min(46, (layout.right - x) / 2)
    pen.moveTo(x, layout.y(open.by, x))
    pen.bezierCurveTo(x + 3, y, x + bend / 2, y, x + bend, y)
    pen.lineTo(layout.right, y)
  }

/** What is open, hanging at today. */
export const hangingLines = (layout: Layout): readonly Line[] =>
  slotsOf(layout).map((slot) => ({ look: looks.hanging[slot.open.by], draw: hang(layout, slot) }))

export const hangingLine = (layout: Layout, open: Hanging): readonly Line[] =>
  slotsOf(layout)
    .filter((slot) => slot.open === open)
    .map((slot) => ({ look: looks.loud[open.by], draw: hang(layout, slot) }))

export const hangingEnds = (layout: Layout): readonly Line[] =>
  layout.view.to < layout.scene.to
    ? []
    : slotsOf(layout).map(({ open, y }) => ({ look: looks.end[open.by], draw: discAt(layout.right, y, 4.5) }))

export const hangingWords = (layout: Layout): readonly Words[] => {
  if (layout.isNarrow) return []
  const x = layout.right + 13
  return slotsOf(layout).flatMap(({ open, y }): readonly Words[] => [
    { text: cutShort(layout.scene.names[open.by], 20), x, y: y - 2, type: types.who, anchor: 'start' },
    { text: cutShort(open.label), x, y: y + 14, type: types.what, anchor: 'start' },
  ])
}
