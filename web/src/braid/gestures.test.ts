import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MouseEvent, PointerEvent } from 'react'
import { drawnOnce } from '../../test/hook.ts'
import { onDay } from './build.ts'
import { useGestures } from './gestures.ts'
import { instantAt, type Plane } from './hold.ts'
import type { Viewport } from './viewport.ts'

const plane: Plane = {
  view: { from: onDay(400), to: onDay(600) },
  whole: { from: onDay(0), to: onDay(1000) },
  left: 64,
  width: 800,
}

/** The braid in the hands of somebody, with all that it heard of them. */
const inHands = () => {
  const heard = {
    views: [] as Viewport[],
    points: [] as (readonly [number, number])[],
    taps: [] as (readonly [number, number, boolean])[],
    captured: [] as number[],
  }
  const hands = drawnOnce(() =>
    useGestures({ current: null }, plane, {
      onView: (view) => void heard.views.push(view),
      onPoint: (x, y) => void heard.points.push([x, y]),
      onLeave: () => undefined,
      onTap: (x, y, isTouch) => void heard.taps.push([x, y, isTouch]),
    }),
  )
  /** The braid stands 10 right and 200 below the corner of the window. */
  const currentTarget = {
    getBoundingClientRect: () => ({ left: 10, top: 200 }),
    setPointerCapture: (id: number) => void heard.captured.push(id),
  }
  const at = (x: number, y: number, how: Partial<PointerEvent> = {}) =>
    ({
      clientX: x + 10,
      clientY: y + 200,
      pointerId: 1,
      pointerType: 'mouse',
      button: 0,
      currentTarget,
      ...how,
    }) as unknown as PointerEvent<HTMLElement> & MouseEvent<HTMLElement>
  return { hands, heard, at }
}

test('A mouse that moves over the braid points at a place of it, and moves nothing', () => {
  const { hands, heard, at } = inHands()
  hands.onPointerMove(at(300, 120))
  assert.deepEqual(heard, { views: [], points: [[300, 120]], taps: [], captured: [] })
})

test('A click taps where it is, a finger says that it is one', () => {
  const { hands, heard, at } = inHands()
  hands.onPointerDown(at(300, 120))
  hands.onPointerUp(at(301, 121))
  hands.onPointerDown(at(50, 60, { pointerType: 'touch', pointerId: 7 }))
  hands.onPointerUp(at(50, 60, { pointerType: 'touch', pointerId: 7 }))
  assert.deepEqual(heard.taps, [
    [301, 121, false],
    [50, 60, true],
  ])
  assert.deepEqual(heard.captured, [])
})

test('What is dragged follows the hand, beyond the braid too, and is no tap', () => {
  const { hands, heard, at } = inHands()
  hands.onPointerDown(at(300, 120))
  hands.onPointerMove(at(400, 120))
  hands.onPointerUp(at(400, 120))
  const [view] = heard.views
  assert.ok(view)
  assert.ok(Math.abs(instantAt({ ...plane, view }, 400) - instantAt(plane, 300)) < 1)
  assert.deepEqual([heard.taps, heard.points, heard.captured], [[], [], [1]])
})

test('The other buttons of a mouse are left to the browser', () => {
  const { hands, heard, at } = inHands()
  hands.onPointerDown(at(300, 120, { button: 2 }))
  hands.onPointerMove(at(400, 120))
  hands.onPointerUp(at(400, 120, { button: 2 }))
  assert.deepEqual([heard.views, heard.taps], [[], []])
})

test('Two fingers that part look closer, and both are followed wherever they go', () => {
  const { hands, heard, at } = inHands()
  const finger = (pointerId: number) => ({ pointerId, pointerType: 'touch' }) as const
  hands.onPointerDown(at(400, 120, finger(1)))
  hands.onPointerDown(at(500, 120, finger(2)))
  hands.onPointerMove(at(600, 120, finger(2)))
  const view = heard.views.at(-1)
  assert.ok(view)
  assert.ok(Math.abs((view.to - view.from) * 2 - (plane.view.to - plane.view.from)) < 1)
  assert.deepEqual(heard.captured, [2, 2])
})

test('A finger that the page takes for scrolling has tapped nothing', () => {
  const { hands, heard, at } = inHands()
  hands.onPointerDown(at(300, 120, { pointerType: 'touch' }))
  hands.onPointerCancel(at(300, 160, { pointerType: 'touch' }))
  hands.onPointerUp(at(300, 160, { pointerType: 'touch' }))
  assert.deepEqual([heard.views, heard.taps], [[], []])
})

test('Two clicks look twice as close, at the instant under them', () => {
  const { hands, heard, at } = inHands()
  hands.onDoubleClick(at(264, 120))
  const [view] = heard.views
  assert.ok(view)
  assert.equal(view.to - view.from, (plane.view.to - plane.view.from) / 2)
  assert.ok(Math.abs(instantAt({ ...plane, view }, 264) - instantAt(plane, 264)) < 1)
})
