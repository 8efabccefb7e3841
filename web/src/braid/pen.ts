import type { Path } from 'd3-path'
import type { Look, Type } from './looks.ts'

/** What both a canvas and the data of an SVG path are drawn by. */
export type Pen = Pick<Path, 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'arc' | 'closePath' | 'rect'>

export type Line = { readonly look: Look; readonly draw: (pen: Pen) => void; readonly name?: string }

export type Words = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly type: Type
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A picture before it is on a canvas or in SVG, in the order it is painted. */
export type Picture = {
  readonly width: number
  readonly height: number
  /** Beyond these nothing of `inside` is painted. */
  readonly left: number
  readonly right: number
  readonly inside: readonly Line[]
  readonly around: readonly Line[]
  readonly words: readonly Words[]
}
