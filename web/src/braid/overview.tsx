import { useMemo, useRef, type PointerEvent } from 'react'
import type { Closeness } from './closeness.ts'
import { looks } from './looks.ts'
import type { Line } from './pen.ts'
import { sides, type Side } from './scene.ts'
import { Strokes } from './svg.tsx'
import { moved, type Viewport } from './viewport.ts'

const HEIGHT = 30
const STEP_PX = 3

/** How dense the contact was on each side of the line, over all the years. */
const yearsOf = (closeness: Closeness, whole: Viewport, left: number, width: number, side: Side): Line => ({
  look: looks.past[side],
  draw: (pen) => {
    const perPx = (whole.to - whole.from) / width
    const middle = HEIGHT / 2
    pen.moveTo(left, middle)
    for (let x = 0; x <= width; x += STEP_PX) {
      const dense = closeness.density(whole.from + x * perPx, STEP_PX * perPx)
      pen.lineTo(left + x, middle + (side === 'mentor' ? -1 : 1) * (0.5 + 10 * dense))
    }
    pen.lineTo(left + width, middle)
    pen.closePath()
  },
})

type Shown = {
  readonly closeness: Closeness
  readonly whole: Viewport
  readonly view: Viewport
  readonly left: number
  readonly right: number
  readonly width: number
  readonly onView: (view: Viewport) => void
}

/** All the years as a thin line, with the part in view: to go anywhere by hand. The keys have their own way. */
export const Overview = ({ closeness, whole, view, left, right, width, onView }: Shown) => {
  const held = useRef(false)
  const years = useMemo(
    () => <Strokes lines={sides.map((side) => yearsOf(closeness, whole, left, right - left, side))} />,
    [closeness, whole, left, right],
  )
  const perPx = (whole.to - whole.from) / (right - left)
  const go = (event: PointerEvent<SVGSVGElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const at = whole.from + (x - left) * perPx
    onView(moved(view, whole, at - (view.from + view.to) / 2))
  }
  const [from, to] = [left + (view.from - whole.from) / perPx, left + (view.to - whole.from) / perPx]
  return (
    <svg
      className="overview"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      aria-hidden="true"
      onPointerDown={(event) => {
        held.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => (held.current ? go(event) : undefined)}
      onPointerUp={() => (held.current = false)}
      onPointerCancel={() => (held.current = false)}
    >
      <rect className="window" x={from} y="1" width={Math.max(6, to - from)} height={HEIGHT - 2} rx="4" />
      {years}
    </svg>
  )
}
