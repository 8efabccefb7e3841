import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildTold } from './build.ts'
import { detailOf, type Mark } from './detail.ts'
import { laidOut } from './drawn.ts'
import type { Layout } from './layout.ts'
import { nearest } from './nearest.ts'
import { randomTold } from './random-told.ts'

const marksIn = ({ scene, view, msPerPx }: Layout) => detailOf(scene).marks(view.from, view.to, msPerPx)

const placeOf = ({ scene, x, y }: Layout, { moment }: Mark): readonly [number, number] => {
  const where = x(scene.at[moment] ?? 0)
  return [where, y(scene.by[moment] ?? 'mentor', where)]
}

test('Pointing at a mark finds it, whatever stands beside it', () => {
  fc.assert(
    fc.property(randomTold, fc.integer({ min: 320, max: 1400 }), (told, width) => {
      const layout = laidOut(told, width)
      const marks = marksIn(layout)
      for (const mark of marks) assert.equal(nearest(layout, marks, ...placeOf(layout, mark), 14), mark)
    }),
  )
})

test('What is found is as near as can be, and near enough', () => {
  const places = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 330 }))
  fc.assert(
    fc.property(randomTold, places, (told, [x, y]) => {
      const layout = laidOut(told, 900)
      const marks = marksIn(layout)
      const found = nearest(layout, marks, x, y, 26)
      const far = (mark: Mark): number => {
        const [markX, markY] = placeOf(layout, mark)
        return Math.hypot(markX - x, markY - y)
      }
      const least = Math.min(...marks.map(far))
      assert.equal(found === null, !(least < 26))
      if (found !== null) assert.equal(far(found), least)
    }),
  )
})

test('A finger finds what a pointer misses by a little', () => {
  const layout = laidOut(buildTold({ days: [0, 100], does: 'G' }), 900)
  const marks = marksIn(layout)
  const [first] = marks
  assert.ok(first)
  const [x, y] = placeOf(layout, first)
  assert.equal(nearest(layout, marks, x + 20, y, 14), null)
  assert.equal(nearest(layout, marks, x + 20, y, 26), first)
})
