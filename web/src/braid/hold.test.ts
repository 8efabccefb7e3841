import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { onDay } from './build.ts'
import { Hold, instantAt, type Plane } from './hold.ts'

const whole = { from: onDay(0), to: onDay(1000) }
const buildPlane = (from = 400, to = 600): Plane => ({
  view: { from: onDay(from), to: onDay(to) },
  whole,
  left: 64,
  width: 800,
})

test('A hand that drags keeps under it the instant it took hold of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 800 }), fc.integer({ min: -200, max: 200 }), (x, by) => {
      fc.pre(Math.abs(by) >= 4)
      const [hold, plane] = [new Hold(), buildPlane()]
      hold.put(1, x, plane)
      hold.move(1, x + by)
      const view = hold.view(plane)
      assert.ok(view)
      assert.ok(Math.abs(instantAt({ ...plane, view }, x + by) - instantAt(plane, x)) < 1)
    }),
  )
})

test('Two fingers keep under them the instants they took hold of', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 300, max: 420 }),
      fc.integer({ min: 480, max: 560 }),
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: -60, max: 60 }),
      (a, b, moveA, moveB) => {
        fc.pre(b + moveB - a - moveA >= 24)
        const [hold, plane] = [new Hold(), buildPlane()]
        hold.put(1, a, plane)
        hold.put(2, b, plane)
        hold.move(1, a + moveA)
        hold.move(2, b + moveB)
        const view = hold.view(plane)
        assert.ok(view)
        fc.pre(view.from > whole.from && view.to < whole.to)
        assert.ok(Math.abs(instantAt({ ...plane, view }, a + moveA) - instantAt(plane, a)) < 1000)
        assert.ok(Math.abs(instantAt({ ...plane, view }, b + moveB) - instantAt(plane, b)) < 1000)
      },
    ),
  )
})

test('A touch that hardly moves is a tap, one that drags is none', () => {
  const [hold, plane] = [new Hold(), buildPlane()]
  hold.put(1, 200, plane)
  hold.move(1, 203)
  assert.equal(hold.view(plane), null)
  assert.ok(hold.lift(1, plane))
  hold.put(1, 200, plane)
  hold.move(1, 240)
  hold.view(plane)
  hold.move(1, 200)
  assert.ok(!hold.lift(1, plane))
})

test('Two fingers that are lifted again tapped nothing', () => {
  const [hold, plane] = [new Hold(), buildPlane()]
  hold.put(1, 200, plane)
  hold.put(2, 300, plane)
  assert.ok(!hold.lift(1, plane))
  assert.ok(!hold.lift(2, plane))
})

test('The finger that stays after a pinch goes on from where the view is', () => {
  const [hold, plane] = [new Hold(), buildPlane()]
  hold.put(1, 300, plane)
  hold.put(2, 500, plane)
  hold.move(2, 700)
  const view = hold.view(plane)
  assert.ok(view)
  const after = { ...plane, view }
  hold.lift(2, after)
  hold.move(1, 300)
  assert.deepEqual(hold.view(after), view)
})

test('A finger that was never put down moves and taps nothing', () => {
  const [hold, plane] = [new Hold(), buildPlane()]
  assert.ok(!hold.move(9, 10))
  assert.ok(!hold.lift(9, plane))
  assert.equal(hold.view(plane), null)
})
