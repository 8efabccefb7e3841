import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { pointsOf, type Point } from './drawn.ts'
import type { Line } from './pen.ts'
import { markKinds, sides, type MarkKind } from './scene.ts'
import { discAt, shapeOf } from './shapes.ts'

const places = fc.integer({ min: -500, max: 2000 })
const kinds = fc.constantFrom(...markKinds)
const bySide = fc.constantFrom(...sides)

const shapeIn = (lines: readonly Line[]): Line => {
  const [shape, ...more] = lines.filter(({ name }) => name === 'shape')
  assert.ok(shape !== undefined && more.length === 0)
  return shape
}

const boxOf = (points: readonly Point[]) => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) }
}

test('A shape stands around its moment, large enough to see and no wider than a mark has room', () => {
  fc.assert(
    fc.property(kinds, bySide, places, places, (kind, by, x, y) => {
      const { left, right, top, foot } = boxOf(shapeOf(kind, by, x, y).flatMap(pointsOf))
      assert.ok(left < x && x < right && top < y && y < foot)
      for (const size of [right - left, foot - top]) assert.ok(size >= 4 && size <= 16, `${kind} ${size}`)
    }),
  )
})

test('A shape is the same wherever it stands', () => {
  fc.assert(
    fc.property(kinds, places, places, (kind, x, y) => {
      const here = shapeOf(kind, 'mentor', 0, 0).flatMap(pointsOf)
      const there = shapeOf(kind, 'mentor', x, y).flatMap(pointsOf)
      there.forEach(([px, py], i) => {
        assert.ok(Math.abs(px - x - (here[i]?.[0] ?? NaN)) < 1e-9)
        assert.ok(Math.abs(py - y - (here[i]?.[1] ?? NaN)) < 1e-9)
      })
    }),
  )
})

test('Whoever sees no colours tells the kinds by their form, and an ask from help by its hollow', () => {
  const seen = (kind: MarkKind): string => {
    const { draw, look } = shapeIn(shapeOf(kind, 'mentor', 0, 0))
    return JSON.stringify([pointsOf({ draw }), look.fill === 'paper'])
  }
  assert.equal(new Set(markKinds.map(seen)).size, markKinds.length)
})

test('The two sides have the same forms, each in its own hue', () => {
  for (const kind of markKinds) {
    const [mentors, mentees] = sides.map((side) => shapeOf(kind, side, 0, 0))
    assert.deepEqual(mentors?.flatMap(pointsOf), mentees?.flatMap(pointsOf))
    for (const [side, lines] of [
      ['mentor', mentors],
      ['mentee', mentees],
    ] as const) {
      const hues = new Set((lines ?? []).flatMap(({ look }) => [look.fill, look.stroke]))
      assert.ok(hues.has(side))
      assert.ok(!hues.has(side === 'mentor' ? 'mentee' : 'mentor'))
    }
  }
})

test('A disc is round about its middle', () => {
  fc.assert(
    fc.property(places, places, fc.integer({ min: 1, max: 40 }), (x, y, r) => {
      assert.deepEqual(boxOf(pointsOf({ draw: discAt(x, y, r) })), {
        left: x - r,
        right: x + r,
        top: y - r,
        foot: y + r,
      })
    }),
  )
})
