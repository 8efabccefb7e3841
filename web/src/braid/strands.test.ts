import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildTold, onDay } from './build.ts'
import { closenessOf } from './closeness.ts'
import { laidOut, pointsOf, type Point } from './drawn.ts'
import { layoutOf, type Layout } from './layout.ts'
import { looks } from './looks.ts'
import { randomTold } from './random-told.ts'
import { sides, type Side } from './scene.ts'
import { betweenOf, strandsOf } from './strands.ts'
import { moved, wholeOf } from './viewport.ts'

const widths = fc.integer({ min: 300, max: 1400 })

const ribbonOf = (layout: Layout, side: Side): readonly Point[] =>
  strandsOf(layout)
    .filter(({ name }) => name === `strand ${side}`)
    .flatMap(pointsOf)

const threadsOf = (layout: Layout, side: Side): readonly (readonly Point[])[] =>
  strandsOf(layout)
    .filter(({ look }) => look === looks.thread[side])
    .map(pointsOf)

test('Each side has its strand from edge to edge, and they never cross', () => {
  fc.assert(
    fc.property(randomTold, widths, (told, width) => {
      const layout = laidOut(told, width)
      const [mentor, mentee] = sides.map((side) => ribbonOf(layout, side))
      for (const points of [mentor ?? [], mentee ?? []]) {
        const xs = points.map(([x]) => x)
        assert.equal(Math.min(...xs), layout.left)
        assert.ok(layout.right - Math.max(...xs) < 2 + 1e-6)
      }
      assert.ok((mentor ?? []).every(([, y]) => y < layout.middle))
      assert.ok((mentee ?? []).every(([, y]) => y > layout.middle))
    }),
    { numRuns: 50 },
  )
})

test('What lies between the two reaches from the middle of one strand to that of the other', () => {
  fc.assert(
    fc.property(randomTold, widths, (told, width) => {
      const layout = laidOut(told, width)
      for (const [x, y] of pointsOf(betweenOf(layout))) {
        const side = y < layout.middle ? 'mentor' : 'mentee'
        assert.ok(Math.abs(y - layout.y(side, x)) < 1e-9)
      }
    }),
    { numRuns: 50 },
  )
})

test('A strand is thicker, and its threads wind farther, where the contact is denser', () => {
  const layout = laidOut(buildTold({ days: [0, 1, 2, 3, 4, 5, 6, 100], gapDays: 1 }), 1000)
  const thickAt = (points: readonly Point[], day: number): number => {
    const there = points.filter(([x]) => Math.abs(x - layout.x(onDay(day))) < 12)
    const off = there.map(([x, y]) => y - layout.y('mentor', x))
    return Math.max(...off) - Math.min(...off)
  }
  assert.ok(thickAt(ribbonOf(layout, 'mentor'), 3) > 2 * thickAt(ribbonOf(layout, 'mentor'), 50))
  const threads = threadsOf(layout, 'mentor').flat()
  assert.ok(thickAt(threads, 3) > 2 * thickAt(threads, 50))
})

test('Moved along, the threads move with their days: they do not slide along the strand', () => {
  const days = Array.from({ length: 200 }, (_, i) => i)
  const { scene } = laidOut(buildTold({ days }), 900)
  const closeness = closenessOf(scene)
  const view = { from: onDay(60), to: onDay(120) }
  const before = layoutOf(scene, closeness, view, 900)
  const heights = (layout: Layout) => threadsOf(layout, 'mentee').map((points) => points.map(([, y]) => y))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (steps) => {
      const after = layoutOf(scene, closeness, moved(view, wholeOf(scene), steps * 2 * before.msPerPx), 900)
      const [here, there] = [heights(before), heights(after)]
      here.forEach((thread, i) =>
        thread
          .slice(steps)
          .forEach((y, at) => assert.ok(Math.abs(y - (there[i]?.[at] ?? NaN)) < 1e-3, `${steps} steps`)),
      )
    }),
    { numRuns: 50 },
  )
})

test('At any zoom a thread winds as closely as an eye can follow', () => {
  const days = Array.from({ length: 4000 }, (_, i) => i / 4)
  const { scene } = laidOut(buildTold({ days }), 900)
  const closeness = closenessOf(scene)
  for (const span of [2, 9, 40, 180, 900]) {
    const layout = layoutOf(scene, closeness, { from: onDay(50), to: onDay(50 + span) }, 900)
    const [thread = []] = threadsOf(layout, 'mentor')
    const isAbove = thread.map(([x, y]) => y < layout.y('mentor', x))
    const turns = isAbove.filter((above, i) => i > 0 && above !== isAbove[i - 1]).length / 2
    const px = (layout.right - layout.left) / turns
    assert.ok(px > 15 && px < 45, `${span} days: ${px} px`)
  }
})
