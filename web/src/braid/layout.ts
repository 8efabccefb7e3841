import type { Closeness } from './closeness.ts'
import type { Scene, Side } from './scene.ts'
import type { Viewport } from './viewport.ts'

/** Where the strands run, at each step across the picture. */
type Steps = { readonly off: Float64Array; readonly thick: Float64Array }

/** Everything the pieces of the picture are placed by. */
export type Layout = {
  readonly scene: Scene
  readonly view: Viewport
  readonly width: number
  readonly height: number
  readonly middle: number
  readonly left: number
  readonly right: number
  readonly isNarrow: boolean
  readonly msPerPx: number
  readonly steps: Steps
  readonly x: (at: number) => number
  readonly y: (side: Side, x: number) => number
}

const NARROW = 620
export const STEP_PX = 2
const NEAREST = 7
const FARTHEST = 46
const SMOOTH_PX = 6
const SMOOTH_DAYS = 1.2
const DAY = 86_400_000

export const outward = (side: Side): number => (side === 'mentor' ? -1 : 1)

const stepsOf = (
  closeness: Closeness,
  at: (step: number) => number,
  count: number,
  msPerPx: number,
): Steps => {
  const half = Math.max(SMOOTH_PX * msPerPx, SMOOTH_DAYS * DAY) / 2
  const near = (now: number): number => closeness.distance(now - half, now + half)
  const off = new Float64Array(count)
  const thick = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const now = at(i)
    off[i] = NEAREST + (FARTHEST * (near(now - half) + 2 * near(now) + near(now + half))) / 4
    thick[i] = closeness.density(now, half)
  }
  return { off, thick }
}

const edgesOf = (scene: Scene, width: number): readonly [number, number] => {
  if (width < NARROW) return [56, width - 16]
  return [64, width - (scene.hanging.length === 0 ? 36 : 176)]
}

export const layoutOf = (scene: Scene, closeness: Closeness, view: Viewport, width: number): Layout => {
  const isNarrow = width < NARROW
  const height = isNarrow ? 264 : 330
  const [left, right] = edgesOf(scene, width)
  const middle = Math.round(height * 0.46)
  const msPerPx = (view.to - view.from) / (right - left)
  const count = Math.max(2, Math.floor((right - left) / STEP_PX) + 1)
  const steps = stepsOf(closeness, (i) => view.from + i * STEP_PX * msPerPx, count, msPerPx)
  return {
    scene,
    view,
    width,
    height,
    middle,
    left,
    right,
    isNarrow,
    msPerPx,
    steps,
    x: (at) => left + (at - view.from) / msPerPx,
    y: (side, x) => {
      const place = Math.min(count - 1, Math.max(0, Math.round((x - left) / STEP_PX)))
      return middle + outward(side) * (steps.off[place] ?? NEAREST)
    },
  }
}
