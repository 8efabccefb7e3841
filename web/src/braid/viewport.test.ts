import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { onDay } from './build.ts'
import { between, isWhole, lastDays, LEAST, moved, pinched, showing, wholeOf, zoomed } from './viewport.ts'

const whole = { from: onDay(0), to: onDay(1000) }

test('Zooming keeps the instant under the hand where it is', () => {
  const view = zoomed(whole, whole, 4, onDay(500))
  assert.deepEqual(view, { from: onDay(375), to: onDay(625) })
})

test('However it is moved and zoomed, a view stays within the whole and is never shorter than the least', () => {
  const step = fc.tuple(
    fc.double({ min: 0.1, max: 10, noNaN: true }),
    fc.double({ min: -2, max: 2, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let view = whole
      for (const [factor, share] of steps) {
        const span = view.to - view.from
        view = moved(zoomed(view, whole, factor, view.from + span / 3), whole, span * share)
        assert.ok(view.from >= whole.from - 1 && view.to <= whole.to + 1)
        assert.ok(view.to - view.from >= LEAST - 1)
      }
    }),
  )
})

test('Two fingers twice as far apart see half as much', () => {
  const at = (day: number, x: number) => ({ at: onDay(day), x })
  const { from, to } = pinched(whole, 1000, [at(400, 300), at(600, 700)])
  assert.deepEqual([from, to], [onDay(250), onDay(750)])
})

test('A moment out of view is brought into it, one in view moves nothing', () => {
  const view = { from: onDay(100), to: onDay(200) }
  assert.equal(showing(view, whole, onDay(150)), view)
  const { from, to } = showing(view, whole, onDay(300))
  assert.ok(from < onDay(300) && to > onDay(300))
})

test('A young history has room to grow into', () => {
  const young = wholeOf({ from: onDay(10), to: onDay(11) })
  assert.equal(young.from, onDay(-3))
  assert.ok(isWhole(young, young))
})

const inside = { from: onDay(400), to: onDay(600) }

test('Zooming in and then out again is where one was', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1.1, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (factor, share) => {
        const at = inside.from + share * (inside.to - inside.from)
        const back = zoomed(zoomed(inside, whole, factor, at), whole, 1 / factor, at)
        assert.ok(Math.abs(back.from - inside.from) < 1 && Math.abs(back.to - inside.to) < 1)
      },
    ),
  )
})

test('Moving there and back is where one was, as long as no edge is met', () => {
  fc.assert(
    fc.property(fc.integer({ min: -399, max: 399 }), (days) => {
      const there = moved(inside, whole, days * 86_400_000)
      assert.deepEqual(moved(there, whole, -days * 86_400_000), inside)
    }),
  )
})

test('The way from one view to another begins and ends at them', () => {
  assert.deepEqual(between(inside, whole, 0), inside)
  assert.deepEqual(between(inside, whole, 1), whole)
})

test('The last days end with the history, and are all of it where there are fewer', () => {
  assert.deepEqual(lastDays(whole, 92), { from: onDay(908), to: onDay(1000) })
  assert.deepEqual(lastDays(whole, 5000), whole)
})

test('An instant is brought into view wherever it lies, with as little moved as can be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (day) => {
      const view = showing(inside, whole, onDay(day))
      assert.ok(view.from <= onDay(day) && onDay(day) <= view.to)
      assert.equal(view.to - view.from, inside.to - inside.from)
    }),
  )
})
