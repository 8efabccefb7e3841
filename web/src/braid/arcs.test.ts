import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { arcLines, arcsIn, hangingEnds, hangingLine, hangingLines, hangingWords } from './arcs.ts'
import { buildTold, onDay } from './build.ts'
import { closenessOf } from './closeness.ts'
import { laidOut, pointsOf } from './drawn.ts'
import { layoutOf, type Layout } from './layout.ts'
import { looks } from './looks.ts'
import { randomTold } from './random-told.ts'
import type { Arc } from './scene.ts'

const DAY = 86_400
const widths = fc.integer({ min: 300, max: 1600 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

/** The same history with a part of it in view. */
const seenFrom = ({ scene, view, width }: Layout, begin: number, span: number): Layout => {
  const from = view.from + begin * (view.to - view.from)
  const to = from + 1000 + span * (view.to - from)
  return layoutOf(scene, closenessOf(scene), { from, to }, width)
}

/** A history of a year with so many loops, one a day, each as long as it says. */
const withLoops = (lasts: readonly number[], width = 1000): Layout => {
  const days = Array.from({ length: 366 }, (_, i) => i)
  const from = lasts.map((_, i) => (i === 0 ? onDay(0) / 1000 : DAY))
  const arcs = { from, lasts: lasts.map((each) => each * DAY), by: 'o'.repeat(lasts.length), owes: '' }
  return laidOut(buildTold({ days, arcs }), width)
}

const isIn = ({ view }: Layout, at: number): boolean => at >= view.from && at <= view.to

test('Every loop that begins or ends in view and is wide enough to see is drawn, and no other', () => {
  fc.assert(
    fc.property(randomTold, widths, share, share, (told, width, begin, span) => {
      const layout = seenFrom(laidOut(told, width), begin, span)
      const wide = layout.scene.arcs.filter(({ from, to }) => layout.x(to) - layout.x(from) > 7.01)
      const shown = arcsIn(layout)
      for (const arc of wide)
        assert.equal(shown.includes(arc), isIn(layout, arc.from) || isIn(layout, arc.to))
      for (const { from, to } of shown) assert.ok(layout.x(to) - layout.x(from) > 6.99)
    }),
  )
})

test('Of more loops than can be told apart the longest are drawn', () => {
  const layout = withLoops(Array.from({ length: 200 }, (_, i) => 10 + ((i * 37) % 200) / 2))
  const shown = arcsIn(layout)
  const shortest = Math.min(...shown.map(({ from, to }) => to - from))
  const left = layout.scene.arcs.filter((arc) => !shown.includes(arc))
  assert.ok(shown.length >= 100 && left.length > 0)
  assert.ok(left.every(({ from, to }) => to - from <= shortest))
})

test('A few loops are drawn clearly, a crowd of them faintly', () => {
  const looksOf = (count: number) =>
    new Set(arcLines(withLoops(Array(count).fill(30))).map(({ look }) => look))
  assert.deepEqual(looksOf(10), new Set([looks.arc.mentor]))
  assert.deepEqual(looksOf(60), new Set([looks.faint.mentor]))
})

test('A loop that took longer reaches higher, on a phone no higher than there is room', () => {
  const heightOf = (width: number, lasts: number): number => {
    const layout = withLoops([lasts], width)
    const [line] = arcLines(layout)
    assert.ok(line)
    const [begin] = pointsOf(line)
    const arc = layout.scene.arcs[0] as Arc
    // A curve of two handles at one height rises to three quarters of it.
    let top = 0
    const reach = (_x1: number, y1: number): void => void (top = Math.max(top, (begin?.[1] ?? 0) - y1))
    const none = (): void => undefined
    line.draw({ moveTo: none, lineTo: none, bezierCurveTo: reach, arc: none, rect: none, closePath: none })
    assert.ok((begin?.[1] ?? 0) - 0.75 * top > 0, `an arc of ${arc.to - arc.from} leaves the picture`)
    return top
  }
  assert.ok(heightOf(1000, 20) < heightOf(1000, 60))
  assert.ok(heightOf(360, 300) < heightOf(1000, 300))
})

const waiting = (count: number, by: 'mentor' | 'mentee' = 'mentee') =>
  Array.from({ length: count }, (_, i) => ({ from: onDay(5 + i), by, label: `thing ${i}` }))

test('What is open hangs from where it began to today, two of each side at most, none over another', () => {
  for (const width of [320, 1000]) {
    const layout = laidOut(buildTold({ hanging: [...waiting(3, 'mentor'), ...waiting(3)] }), width)
    const lines = hangingLines(layout)
    assert.equal(lines.length, 4)
    const ends = lines.map((line) => pointsOf(line).at(-1) ?? [0, 0])
    for (const [x, y] of ends) assert.ok(x === layout.right && y > 0 && y < layout.height)
    const heights = ends.map(([, y]) => y).toSorted((a, b) => a - b)
    assert.ok(heights.every((y, i) => i === 0 || y - (heights[i - 1] ?? 0) >= 30))
    lines.forEach((line, i) => {
      const open = layout.scene.hanging.filter((_, at) => at % 3 < 2)[i]
      assert.equal(pointsOf(line)[0]?.[0], layout.x(open?.from ?? 0))
    })
  }
})

test('What is open ends at today with its name; in a past view it has no end and on a phone no name', () => {
  const told = buildTold({ hanging: waiting(2) })
  const wide = laidOut(told, 1000)
  assert.equal(hangingEnds(wide).length, 2)
  assert.deepEqual(
    hangingWords(wide).map(({ text }) => text),
    ['You', 'thing 0', 'You', 'thing 1'],
  )
  const past = layoutOf(wide.scene, closenessOf(wide.scene), { from: onDay(0), to: onDay(20) }, 1000)
  assert.deepEqual(hangingEnds(past), [])
  assert.deepEqual(hangingWords(laidOut(told, 400)), [])
})

test('What opened after the part in view does not hang into it', () => {
  const { scene } = laidOut(buildTold({ hanging: waiting(1) }), 1000)
  const before = layoutOf(scene, closenessOf(scene), { from: onDay(0), to: onDay(3) }, 1000)
  assert.deepEqual(hangingLines(before).flatMap(pointsOf), [])
})

test('Of what is open the one that is looked at is drawn loud, where it hangs', () => {
  const layout = laidOut(buildTold({ hanging: waiting(2) }), 1000)
  const [, second] = layout.scene.hanging
  assert.ok(second)
  const [loud, ...more] = hangingLine(layout, second)
  assert.equal(loud?.look, looks.loud.mentee)
  assert.deepEqual(more, [])
  assert.deepEqual(loud && pointsOf(loud), pointsOf(hangingLines(layout)[1] ?? { draw: () => undefined }))
})
