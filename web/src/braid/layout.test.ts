import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildTold, onDay } from './build.ts'
import { closenessOf } from './closeness.ts'
import { laidOut } from './drawn.ts'
import { instantAt } from './hold.ts'
import { layoutOf } from './layout.ts'
import { randomTold } from './random-told.ts'
import { sceneOf } from './scene.ts'
import { moved, wholeOf, zoomed } from './viewport.ts'

const widths = fc.integer({ min: 300, max: 1600 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('What came later is never drawn before what came earlier, and everything between the edges', () => {
  fc.assert(
    fc.property(randomTold, widths, (told, width) => {
      const { scene, x, left, right } = laidOut(told, width)
      const places = Array.from(scene.at, x)
      assert.ok(places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0)))
      assert.ok(places.every((place) => place >= left - 1e-6 && place <= right + 1e-6))
      assert.ok(left > 0 && right < width && left < right)
    }),
  )
})

test('A hand on an instant points at that instant, wherever the view is', () => {
  fc.assert(
    fc.property(
      randomTold,
      widths,
      share,
      fc.double({ min: 1, max: 50, noNaN: true }),
      (told, width, at, closer) => {
        const scene = sceneOf(told)
        const whole = wholeOf(scene)
        const around = whole.from + at * (whole.to - whole.from)
        const layout = layoutOf(scene, closenessOf(scene), zoomed(whole, whole, closer, around), width)
        const { view, left, right } = layout
        const plane = { view, whole, left, width: right - left }
        assert.ok(Math.abs(instantAt(plane, layout.x(around)) - around) < 1)
      },
    ),
  )
})

test('Zoomed in and out again, everything is where it was', () => {
  fc.assert(
    fc.property(randomTold, widths, share, (told, width, at) => {
      const scene = sceneOf(told)
      const closeness = closenessOf(scene)
      const whole = wholeOf(scene)
      const around = whole.from + at * (whole.to - whole.from)
      const back = zoomed(zoomed(whole, whole, 4, around), whole, 1 / 4, around)
      const [before, after] = [whole, back].map((view) => layoutOf(scene, closeness, view, width))
      for (const instant of scene.at)
        assert.ok(Math.abs((before?.x(instant) ?? 0) - (after?.x(instant) ?? 1)) < 0.01)
    }),
  )
})

test('Moved along, the strands keep their form: an instant has the height it had', () => {
  const days = [0, 1, 2, 3, 30, 31, 90, 91, 92, 180, 300]
  const scene = sceneOf(buildTold({ days, gapDays: 7 }))
  const closeness = closenessOf(scene)
  const whole = wholeOf(scene)
  const view = { from: onDay(50), to: onDay(150) }
  const before = layoutOf(scene, closeness, view, 900)
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), (steps) => {
      const after = layoutOf(scene, closeness, moved(view, whole, steps * 2 * before.msPerPx), 900)
      for (const instant of [onDay(90), onDay(100), onDay(110)])
        assert.ok(Math.abs(before.y('mentor', before.x(instant)) - after.y('mentor', after.x(instant))) < 0.5)
    }),
  )
})

test('Contact brings the strands together and silence draws them apart', () => {
  const layout = laidOut(buildTold({ days: [0, 1, 2, 3, 4, 5, 120, 121, 122], gapDays: 1 }), 1000)
  const between = (day: number): number =>
    layout.y('mentee', layout.x(onDay(day))) - layout.y('mentor', layout.x(onDay(day)))
  assert.ok(between(60) > 3 * between(2))
  assert.ok(between(60) > 3 * between(121))
})

test('However long the silence, a quarter of the picture stays free above and below for arcs and names', () => {
  for (const width of [320, 900])
    for (const gap of [1, 30, 3000]) {
      const { y, left, right, height } = laidOut(buildTold({ days: [0, gap, 2 * gap] }), width)
      for (let x = left; x <= right; x += 10)
        assert.ok(y('mentor', x) > height / 4 && y('mentee', x) < (3 * height) / 4)
    }
})

test('Beyond the edges the strands go on at the height they left with', () => {
  const { y, left, right } = laidOut(buildTold(), 1000)
  assert.equal(y('mentor', left - 500), y('mentor', left))
  assert.equal(y('mentee', right + 500), y('mentee', right))
})

test('A wide picture leaves room beside it for the names of what is open, a phone has none to spare', () => {
  const open = [{ from: onDay(3), by: 'mentee' as const, label: 'an answer' }]
  const room = (width: number, hanging: typeof open): number => {
    const layout = laidOut(buildTold({ hanging }), width)
    return width - layout.right
  }
  assert.ok(room(1000, open) > room(1000, []) + 100)
  assert.equal(room(400, open), room(400, []))
})
