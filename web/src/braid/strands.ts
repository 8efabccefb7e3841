import { outward, STEP_PX, type Layout } from './layout.ts'
import { looks } from './looks.ts'
import type { Line, Pen } from './pen.ts'
import { sides, type Side } from './scene.ts'

const THREADS = 3
const TURN = 2 * Math.PI
const TWIST_PX = 26

/** A turn of the threads in time: it doubles with the zoom, so that moving along does not make them slide. */
const twistOf = (msPerPx: number): number => 2 ** Math.round(Math.log2(TWIST_PX * msPerPx))

const ribbon =
  ({ steps: { off, thick }, middle, left }: Layout, side: Side) =>
  (pen: Pen): void => {
    const y = (i: number, edge: number): number =>
      middle + outward(side) * (off[i] ?? 0) + edge * (0.5 + 1.25 * (thick[i] ?? 0))
    for (let i = 0; i < off.length; i++)
      if (i === 0) pen.moveTo(left, y(0, -1))
      else pen.lineTo(left + i * STEP_PX, y(i, -1))
    for (let i = off.length - 1; i >= 0; i--) pen.lineTo(left + i * STEP_PX, y(i, 1))
    pen.closePath()
  }

/** A thread winds around its strand: far where the two are in touch, close to it in silence. */
const thread =
  ({ steps: { off, thick }, middle, left, view, msPerPx }: Layout, side: Side, place: number) =>
  (pen: Pen): void => {
    const twist = twistOf(msPerPx)
    for (let i = 0; i < off.length; i++) {
      const x = left + i * STEP_PX
      const turn = (((view.from + i * STEP_PX * msPerPx) / twist) % 1) + place / THREADS
      const reach = 3.4 * (thick[i] ?? 0) ** 1.5
      const y = middle + outward(side) * (off[i] ?? 0) + reach * Math.sin(turn * TURN)
      if (i === 0) pen.moveTo(x, y)
      else pen.lineTo(x, y)
    }
  }

const field =
  ({ steps: { off }, middle, left }: Layout) =>
  (pen: Pen): void => {
    for (let i = 0; i < off.length; i++)
      if (i === 0) pen.moveTo(left, middle - (off[0] ?? 0))
      else pen.lineTo(left + i * STEP_PX, middle - (off[i] ?? 0))
    for (let i = off.length - 1; i >= 0; i--) pen.lineTo(left + i * STEP_PX, middle + (off[i] ?? 0))
    pen.closePath()
  }

export const betweenOf = (layout: Layout): Line => ({ look: looks.between, draw: field(layout) })

const threadsOf = (layout: Layout, side: Side): readonly Line[] =>
  Array.from({ length: THREADS }, (_, i) => ({ look: looks.thread[side], draw: thread(layout, side, i) }))

/** Two strands of threads. */
export const strandsOf = (layout: Layout): readonly Line[] =>
  sides.flatMap((side) =>
    threadsOf(layout, side).concat({
      look: looks.strand[side],
      draw: ribbon(layout, side),
      name: `strand ${side}`,
    }),
  )
