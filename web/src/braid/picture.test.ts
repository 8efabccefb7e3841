import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import { arcLine, arcsIn, cutShort } from './arcs.ts'
import { buildTold, onDay } from './build.ts'
import { closenessOf } from './closeness.ts'
import { detailOf } from './detail.ts'
import { laidOut, pointsOf, type Point } from './drawn.ts'
import { widthOf } from './labels.ts'
import { layoutOf, type Layout } from './layout.ts'
import { looks } from './looks.ts'
import type { Line } from './pen.ts'
import { pictureOf } from './picture.ts'
import { randomTold } from './random-told.ts'
import { sceneOf, sides, type Scene } from './scene.ts'
import { wholeOf } from './viewport.ts'

const middleOf = (points: readonly Point[]): Point => {
  const among = (axis: 0 | 1): number => {
    const all = points.map((point) => point[axis])
    return (Math.min(...all) + Math.max(...all)) / 2
  }
  return [among(0), among(1)]
}

const isNear = (actual: number, expected: number, far = 1e-6): void =>
  assert.ok(Math.abs(actual - expected) <= far, `${actual} is not near ${expected}`)

const widths = fc.integer({ min: 300, max: 1600 })
const shapesIn = (lines: readonly Line[]) => lines.filter(({ name }) => name === 'shape')
const marksIn = ({ scene, view, msPerPx }: Layout) => detailOf(scene).marks(view.from, view.to, msPerPx)

test('The history runs from the left edge to the right one', () => {
  fc.assert(
    fc.property(randomTold, widths, (told, width) => {
      const { x, view, left, right } = laidOut(told, width)
      isNear(x(view.from), left)
      isNear(x(view.to), right)
    }),
  )
})

test('The mentor is above the mentee wherever one looks, and both within the picture', () => {
  fc.assert(
    fc.property(randomTold, widths, fc.double({ min: 0, max: 1, noNaN: true }), (told, width, share) => {
      const { y, left, right, height } = laidOut(told, width)
      const x = left + share * (right - left)
      assert.ok(y('mentor', x) > 0 && y('mentor', x) < y('mentee', x) && y('mentee', x) < height)
    }),
  )
})

test('Each mark is drawn where its moment is: at its instant, on the strand of whose it was', () => {
  fc.assert(
    fc.property(randomTold, widths, (told, width) => {
      const layout = laidOut(told, width)
      const marks = marksIn(layout)
      const shapes = shapesIn(pictureOf(layout, marks, null).inside)
      assert.equal(shapes.length, marks.length)
      marks.forEach(({ moment }, i) => {
        const [x, y] = middleOf(pointsOf(shapes[i] as Line))
        const where = layout.x(layout.scene.at[moment] ?? 0)
        isNear(x, where)
        isNear(y, layout.y(layout.scene.by[moment] ?? 'mentor', where), 1)
      })
    }),
  )
})

test('An arc runs from where its loop opened to where it closed, on the strand of who owed it', () => {
  fc.assert(
    fc.property(randomTold, widths, (told, width) => {
      const layout = laidOut(told, width)
      for (const arc of arcsIn(layout)) {
        const points = pointsOf(arcLine(layout, arc, looks.arc[arc.by]))
        const [begin, end] = [points[0], points.at(-1)] as [Point, Point]
        isNear(begin[0], layout.x(arc.from))
        isNear(end[0], layout.x(arc.to))
        isNear(begin[1], layout.y(arc.by, begin[0]))
        isNear(end[1], layout.y(arc.by, end[0]))
      }
    }),
  )
})

test('A moment that is looked at is ringed where it is, with the loops that it opened or closed', () => {
  const scene: Scene = sceneOf(
    buildTold({
      days: [0, 20, 40],
      does: 'G',
      arcs: { from: [onDay(20) / 1000], lasts: [20 * 86_400], by: 'o', owes: '0' },
    }),
  )
  const layout = layoutOf(scene, closenessOf(scene), wholeOf(scene), 900)
  const loud = (moment: number) => {
    const mark = { moment, of: 1, isWin: false }
    const { inside } = pictureOf(layout, [mark], { kind: 'moment', mark })
    const ring = inside.at(-1) as Line
    isNear(middleOf(pointsOf(ring))[0], layout.x(scene.at[moment] ?? 0))
    return inside.filter(({ look }) => sides.some((side) => look === looks.loud[side])).length
  }
  assert.deepEqual([loud(0), loud(1), loud(2)], [0, 1, 1])
})

test('Every line of a picture has numbers only, whatever the history', () => {
  fc.assert(
    fc.property(randomTold, widths, (told, width) => {
      const layout = laidOut(told, width)
      const picture = pictureOf(layout, marksIn(layout), null)
      for (const line of [...picture.inside, ...picture.around])
        for (const point of pointsOf(line)) assert.ok(point.every(Number.isFinite), JSON.stringify(point))
      for (const { x, y } of picture.words) assert.ok(Number.isFinite(x) && Number.isFinite(y))
    }),
    { numRuns: 50 },
  )
})

test('Names stay beside the strands, on a phone too', () => {
  const names = { mentor: 'Bartholomew', mentee: 'Ada' }
  fc.assert(
    fc.property(randomTold, widths, (told, width) => {
      const layout = laidOut({ ...told, names }, width)
      const { words } = pictureOf(layout, marksIn(layout), null)
      const beside = words.filter(({ anchor, x }) => anchor === 'end' && x < layout.left)
      for (const { text, x, type } of beside) assert.ok(widthOf(text, type) <= x, text)
      assert.ok(beside.some(({ text }) => text === 'Ada'))
    }),
    { numRuns: 20 },
  )
})

test('A name that is cut short stays whole characters, and says that it was cut', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 4, max: 30 }),
      (name, letters) => {
        const short = cutShort(name, letters)
        assert.ok(short.isWellFormed())
        if (short !== name) assert.ok(short.endsWith('…') && name.startsWith(short.slice(0, -1)))
      },
    ),
  )
  assert.equal(cutShort('👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀', 9), '👩🏽‍🚀…')
})
