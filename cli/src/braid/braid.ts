import { sides } from '@perennial/core/side'
import { catalogueFor } from '@perennial/voice/say'
import { toAscii } from '../page/ascii.ts'
import { fit, lineWidth, padEnd, span, widthOf, wrap, type Line, type Span } from '../page/span.ts'
import { ticksOf } from './axis.ts'
import { DOTS_ACROSS } from './canvas.ts'
import {
  asciiSigns,
  columnOf,
  drawPlot,
  endLabel,
  labelRoom,
  plotOf,
  signs,
  type Plot,
  type Row,
} from './draw.ts'
import { markKinds, type MarkKind, type Scene } from '@perennial/voice/braid/scene'

export type BraidOptions = { readonly columns: number; readonly isAscii: boolean; readonly locale: string }

/** Below this many columns a picture says less than a list. */
export const NARROWEST_BRAID = 40

const WIDEST_NAME = 12

type Placed = { readonly column: number; readonly text: string; readonly tone: Span['tone'] }

/** Texts on one row at their columns; a later one gives way to an earlier one. Left over: those without room. */
const placeOnRow = (
  wanted: readonly Placed[],
  columns: number,
): { readonly row: readonly Placed[]; readonly over: readonly Placed[] } => {
  const row: Placed[] = []
  const over: Placed[] = []
  for (const each of wanted) {
    const width = widthOf(each.text)
    const column = Math.max(0, Math.min(each.column, columns - width))
    const isFree = row.every(
      (other) => column + width + 1 < other.column || column > other.column + widthOf(other.text) + 1,
    )
    if (isFree) row.push({ ...each, column })
    else over.push(each)
  }
  return { row: row.toSorted((a, b) => a.column - b.column), over }
}

const rowLine = (row: readonly Placed[], margin: number): Line => {
  let used = 0
  const spans: Span[] = [span(' '.repeat(margin))]
  for (const { column, text, tone } of row) {
    spans.push(span(' '.repeat(Math.max(0, column - used))), span(text, tone))
    used = Math.max(used, column) + widthOf(text)
  }
  return spans
}

const cellOf = (plot: Plot, at: number): number => Math.floor(columnOf(plot, at) / DOTS_ACROSS)

const axisLine = (plot: Plot, margin: number, locale: string): Line => {
  const { today } = catalogueFor(locale).page
  const end: Placed = { column: plot.columns - Math.ceil(widthOf(today) / 2), text: today, tone: 'strong' }
  const ticks = ticksOf(plot.scene, plot.columns).map(({ at, label, isYear }): Placed => ({
    column: cellOf(plot, at),
    text: label,
    tone: isYear ? 'strong' : 'soft',
  }))
  const years = ticks.filter(({ tone }) => tone === 'strong')
  const months = ticks.filter(({ tone }) => tone === 'soft')
  return rowLine(placeOnRow([end, ...years, ...months], plot.columns + widthOf(today)).row, margin)
}

const ringNames = (plot: Plot, margin: number): readonly Line[] => {
  const names = plot.scene.phases.map(({ at, name }): Placed => ({
    column: cellOf(plot, at),
    text: name,
    tone: 'soft',
  }))
  return names.length === 0 ? [] : [rowLine(placeOnRow(names, plot.columns).row, margin)]
}

const MOST_WIN_ROWS = 2

const winNames = (plot: Plot, margin: number, isAscii: boolean): readonly Line[] => {
  const longest = Math.max(12, Math.min(26, Math.floor(plot.columns / 2.4)))
  let waiting: readonly Placed[] = plot.scene.wins.toReversed().map(({ at, by, name }) => ({
    column: cellOf(plot, at),
    text: `${plot.marks.win} ${isAscii ? toAscii(fit(toAscii(name), longest - 2)) : fit(name, longest)}`,
    tone: by,
  }))
  const lines: Line[] = []
  for (let i = 0; i < MOST_WIN_ROWS && waiting.length > 0; i++) {
    const { row, over } = placeOnRow(waiting, plot.columns)
    lines.push(rowLine(row, margin))
    waiting = over
  }
  return lines
}

const legendLines = (scene: Scene, { columns, isAscii, locale }: BraidOptions): readonly Line[] => {
  const words = catalogueFor(locale).page.legend
  const used = (kind: MarkKind): boolean => scene.marks.some((mark) => mark.kind === kind)
  const shown = isAscii ? asciiSigns : signs
  const marks = markKinds
    .toReversed()
    .filter(used)
    .map((kind) => `${shown[kind]}\u00a0${words[kind].replace(' ', '\u00a0')}`)
  const open =
    scene.hanging.length > 0 ? [`${isAscii ? '...*' : '⠄⠄●'}\u00a0${words.open.replace(' ', '\u00a0')}`] : []
  const shownAs = [...marks, ...open].join('  ')
  return shownAs === '' ? [] : [[], ...wrap([span(shownAs, 'soft')], columns)]
}

const nameMargin = (scene: Scene, columns: number): number => {
  const widest = Math.max(widthOf(scene.names.mentor), widthOf(scene.names.mentee))
  return Math.min(widest, WIDEST_NAME, Math.floor(columns / 6)) + 2
}

const rowWithMargins = (row: Row, plot: Plot, margin: number, end: number, isAscii: boolean): Line => {
  const { line, strand } = row
  const name =
    strand === null
      ? span(' '.repeat(margin))
      : span(padEnd(fit(plot.scene.names[strand], margin - 2), margin), `${strand}-strong`)
  const label = endLabel(row.end, end, isAscii)
  return [name, ...line, span(' '.repeat(label.length === 0 ? 0 : plot.columns - lineWidth(line))), ...label]
}

/** Rows a side needs: room for its bulges and arcs, and for the names of what hangs. */
const rowsFor = (scene: Scene, columns: number): number => {
  const kinds = Math.max(...sides.map((side) => scene.hanging.filter(({ by }) => by === side).length))
  if (columns < 72) return 3
  return kinds > 2 ? 5 : 4
}

/** The two strands over time, as wide as the terminal allows; nothing where it is too narrow. */
export const braidLines = (scene: Scene, options: BraidOptions): readonly Line[] => {
  const { columns, isAscii, locale } = options
  if (scene.contacts.length === 0) return []
  const margin = nameMargin(scene, columns)
  const room = columns >= 56 ? labelRoom(scene, columns) : 0
  const end = Math.max(room, 3)
  const plot = plotOf(scene, columns - margin - end, rowsFor(scene, columns), isAscii)
  const framed = drawPlot(plot, isAscii).map((row) => rowWithMargins(row, plot, margin, end, isAscii))
  return [
    ...ringNames(plot, margin),
    ...framed,
    ...winNames(plot, margin, isAscii),
    axisLine(plot, margin, locale),
    ...legendLines(scene, options),
  ]
}
