import type { Instant } from '@perennial/core/instant'
import { sides, type Side } from '@perennial/core/side'
import type { PerSide } from '@perennial/core/side'
import { fit, span, widthOf, type Line, type Span } from '../page/span.ts'
import { Canvas, DOTS_ACROSS, DOTS_DOWN } from './canvas.ts'
import { markKinds, type Hanging, type MarkKind, type Scene } from '@perennial/voice/braid/scene'
import { distances, weightAt } from '@perennial/voice/braid/strand'

/** Where things lie on the canvas. Distances from the middle are in dots, times in columns of dots. */
export type Plot = {
  readonly scene: Scene
  readonly canvas: Canvas
  readonly columns: number
  readonly half: number
  readonly distance: readonly number[]
  readonly marks: Readonly<Record<MarkKind, string>>
}

export const signs: Readonly<Record<MarkKind, string>> = {
  ask: '○',
  guidance: '●',
  update: '▲',
  joy: '♥',
  gift: '◆',
  win: '✿',
}
export const asciiSigns: Readonly<Record<MarkKind, string>> = {
  ask: 'o',
  guidance: '*',
  update: '^',
  joy: '+',
  gift: '%',
  win: '@',
}

const RANK = { ring: 1, arc: 2, strand: 3, end: 8 } as const

const NEAREST = 1

export const plotOf = (scene: Scene, columns: number, rowsOfSide: number, isAscii: boolean): Plot => {
  const dots = columns * DOTS_ACROSS
  const at = (x: number): Instant => scene.from + ((x + 0.5) / dots) * (scene.to - scene.from)
  return {
    scene,
    canvas: new Canvas(columns, 2 * rowsOfSide),
    columns,
    half: rowsOfSide * DOTS_DOWN,
    distance: distances(scene.contacts, scene.gapDays, dots, at),
    marks: isAscii ? asciiSigns : signs,
  }
}

/** The dot column of an instant; today is the last. */
export const columnOf = ({ scene, columns }: Plot, at: Instant): number => {
  const share = (at - scene.from) / Math.max(1, scene.to - scene.from)
  return Math.min(columns * DOTS_ACROSS - 1, Math.max(0, Math.floor(share * columns * DOTS_ACROSS)))
}

const heightOf = ({ half }: Plot, side: Side, distance: number): number =>
  side === 'mentor' ? half - 1 - distance : half + distance

/** How far silence parts the strands; less where names hang beside them. */
const bulgeOf = ({ scene, half }: Plot): number => Math.min(half / 2, scene.hanging.length > 0 ? 6 : 8)

const strandDistance = (plot: Plot, x: number): number => NEAREST + (plot.distance[x] ?? 0) * bulgeOf(plot)

const drawStrand = (plot: Plot, side: Side): void => {
  let before = strandDistance(plot, 0)
  plot.distance.forEach((apart, x) => {
    const weight = weightAt(apart)
    const d = strandDistance(plot, x)
    if (weight === 'faint' && x % 2 === 1) return
    const [low, high] = [Math.min(before, d), Math.max(before, d)]
    for (let each = Math.round(low); each <= Math.round(high); each++)
      plot.canvas.dot(x, heightOf(plot, side, each), side, RANK.strand)
    if (weight === 'thick') plot.canvas.dot(x, heightOf(plot, side, d + 1), side, RANK.strand)
    before = d
  })
}

const SHORTEST_ARC = 5

const drawArc = (plot: Plot, side: Side, from: number, to: number): void => {
  const tallest = plot.half - 2
  const height = Math.min(tallest, 3 + (to - from) * 0.3)
  const middle = (from + to) / 2
  const radius = (to - from) / 2
  let before = NEAREST
  for (let x = from; x <= to; x++) {
    const d = NEAREST + height * Math.sqrt(Math.max(0, 1 - ((x - middle) / radius) ** 2)) - 1
    const [low, high] = [Math.min(before, d), Math.max(before, d)]
    for (let each = Math.ceil(low); each <= Math.round(high); each++)
      plot.canvas.dot(x, heightOf(plot, side, each), 'soft', RANK.arc)
    before = d
  }
}

const drawArcs = (plot: Plot): void => {
  const wide = plot.scene.arcs
    .map((arc) => ({ side: arc.by, from: columnOf(plot, arc.from), to: columnOf(plot, arc.to) }))
    .filter(({ from, to }) => to - from >= SHORTEST_ARC)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
  for (const { side, from, to } of wide.slice(0, Math.ceil(plot.columns / 5))) drawArc(plot, side, from, to)
}

const LETTING_GO = 5

/** An open loop: dots that leave the strand and hang at today, at the height of their name. */
const drawHanging = (plot: Plot, hanging: Hanging, row: number): void => {
  const from = columnOf(plot, hanging.from)
  const end = plot.columns * DOTS_ACROSS - 1
  const target = plot.half - 2 - row * DOTS_DOWN
  for (let x = from; x <= end; x += 2) {
    const d = NEAREST + (target - NEAREST) * (1 - Math.exp(-(x - from) / LETTING_GO))
    plot.canvas.dot(x, heightOf(plot, hanging.by, d), hanging.by, RANK.arc)
  }
}

const drawRings = (plot: Plot): void => {
  for (const { at } of plot.scene.phases) {
    const x = columnOf(plot, at)
    for (let y = 0; y < 2 * plot.half; y += 2) plot.canvas.dot(x, y, 'soft', RANK.ring)
  }
}

/** Where many marks meet in a cell the one that is rarest for this side is shown, and a win before all. */
const ranksOf = ({ marks }: Scene): PerSide<Readonly<Record<MarkKind, number>>> => {
  const rankFor = (side: Side, kind: MarkKind): number => {
    const share =
      marks.filter((mark) => mark.by === side && mark.kind === kind).length / Math.max(1, marks.length)
    return kind === 'win' ? 12 : 11 - share
  }
  const ranks = (side: Side) =>
    Object.fromEntries(markKinds.map((kind) => [kind, rankFor(side, kind)])) as Record<MarkKind, number>
  return { mentor: ranks('mentor'), mentee: ranks('mentee') }
}

const drawMarks = (plot: Plot): void => {
  const row = { mentor: plot.half / DOTS_DOWN - 1, mentee: plot.half / DOTS_DOWN }
  const ranks = ranksOf(plot.scene)
  for (const { at, by, kind } of plot.scene.marks) {
    const column = Math.floor(columnOf(plot, at) / DOTS_ACROSS)
    plot.canvas.letter(
      column,
      row[by],
      plot.marks[kind],
      kind === 'win' ? `${by}-strong` : by,
      ranks[by][kind],
    )
  }
}

/** Names of what hangs at today, one a row just beyond the strand, the oldest outermost; by row of the canvas. */
const hangingRows = (plot: Plot): ReadonlyMap<number, Hanging> => {
  const rows = new Map<number, Hanging>()
  const rowsOfSide = plot.half / DOTS_DOWN
  for (const side of sides) {
    const waiting = plot.scene.hanging
      .filter(({ by }) => by === side)
      .toSorted((one, other) => one.from - other.from)
      .slice(0, rowsOfSide - 2)
    waiting.forEach((hanging, i) => {
      const row = rowsOfSide - 2 - waiting.length + i
      drawHanging(plot, hanging, row)
      rows.set(side === 'mentor' ? row : 2 * rowsOfSide - 1 - row, hanging)
    })
  }
  return rows
}

/** A row of the picture: its dots, whose strand runs in it, and what hangs at its end. */
export type Row = { readonly line: Line; readonly strand: Side | null; readonly end: Hanging | undefined }

/** The rows without those at the top and bottom where nothing but a ring passes. */
const framed = (plot: Plot, lines: readonly Line[], ends: ReadonlyMap<number, Hanging>): readonly Row[] => {
  const busy = lines.map((_, row) => ends.has(row) || !plot.canvas.isQuiet(row, RANK.arc))
  const middle = lines.length / 2
  const strandAt = (row: number): Side | null =>
    row === middle - 1 ? 'mentor' : row === middle ? 'mentee' : null
  return lines
    .map((line, row) => ({ line, strand: strandAt(row), end: ends.get(row) }))
    .slice(Math.max(0, busy.indexOf(true)), busy.lastIndexOf(true) + 1)
}

/** The picture without its margins. */
export const drawPlot = (plot: Plot, isAscii: boolean): readonly Row[] => {
  drawRings(plot)
  drawArcs(plot)
  const ends = hangingRows(plot)
  for (const side of sides) drawStrand(plot, side)
  drawMarks(plot)
  return framed(plot, plot.canvas.lines(isAscii), ends)
}

/** The label at today’s edge: a dot in the tone of whose turn it is, then what waits. */
export const endLabel = (hanging: Hanging | undefined, room: number, isAscii: boolean): readonly Span[] =>
  hanging === undefined || room < 4
    ? []
    : [span(isAscii ? '*' : '●', hanging.by), span(` ${fit(hanging.label, room - 2)}`, hanging.by)]

export const labelRoom = (scene: Scene, columns: number): number => {
  const widest = Math.max(0, ...scene.hanging.map(({ label }) => widthOf(label) + 3))
  return Math.min(widest, Math.floor(columns * 0.26))
}
