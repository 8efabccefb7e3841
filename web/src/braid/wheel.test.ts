import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { onDay } from './build.ts'
import { instantAt, type Plane } from './hold.ts'
import { turned, type Turned } from './wheel.ts'

const plane: Plane = {
  view: { from: onDay(400), to: onDay(600) },
  whole: { from: onDay(0), to: onDay(1000) },
  left: 64,
  width: 800,
}

const buildTurned = (overrides: Partial<Turned> = {}): Turned => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...overrides,
})

const spanOf = (wheel: Partial<Turned>): number => {
  const view = turned(plane, buildTurned(wheel), 464)
  assert.ok(view)
  return view.to - view.from
}

test('A wheel turned up or down scrolls the page: the braid holds nobody up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -500, max: 500 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (y, share) => {
        assert.equal(turned(plane, buildTurned({ deltaY: y, deltaX: y * share }), 400), null)
      },
    ),
  )
})

test('With Ctrl, or ⌘, it zooms: up closer, down farther, the instant under the pointer staying', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 800 }), fc.integer({ min: 1, max: 120 }), (x, deltaY) => {
      for (const key of [{ ctrlKey: true }, { metaKey: true }]) {
        const closer = turned(plane, buildTurned({ ...key, deltaY: -deltaY }), x)
        const farther = turned(plane, buildTurned({ ...key, deltaY }), x)
        assert.ok(closer && farther)
        const span = plane.view.to - plane.view.from
        assert.ok(closer.to - closer.from < span && farther.to - farther.from > span)
        assert.ok(Math.abs(instantAt({ ...plane, view: closer }, x) - instantAt(plane, x)) < 1)
      }
    }),
  )
})

test('A pinch, which comes in small steps, zooms farther by each of them than a wheel by its large ones', () => {
  const before = plane.view.to - plane.view.from
  const byEach = (steps: number): number =>
    Math.log(before / spanOf({ ctrlKey: true, deltaY: -steps })) / steps
  assert.ok(byEach(8) > 4 * byEach(120))
})

test('Sideways it moves along by as much as the fingers did', () => {
  const view = turned(plane, buildTurned({ deltaX: 80 }), 400)
  assert.deepEqual(view, { from: onDay(420), to: onDay(620) })
  assert.deepEqual(turned(plane, buildTurned({ deltaY: 80, shiftKey: true }), 400), view)
})

test('A mouse that counts in lines moves sixteen times as far a step as one that counts in pixels', () => {
  assert.deepEqual(
    turned(plane, buildTurned({ deltaX: 5, deltaMode: 1 }), 400),
    turned(plane, buildTurned({ deltaX: 80 }), 400),
  )
})

test('A mouse that counts in lines zooms as far as one that counts in pixels: it is no pinch', () => {
  const zoom = { ctrlKey: true }
  assert.deepEqual(
    turned(plane, buildTurned({ ...zoom, deltaY: -3, deltaMode: 1 }), 400),
    turned(plane, buildTurned({ ...zoom, deltaY: -48 }), 400),
  )
})
