import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildTold, onDay } from './build.ts'
import { detailOf, type Mark } from './detail.ts'
import { randomTold } from './random-told.ts'
import { sceneOf } from './scene.ts'

const DAY = 86_400_000
const ASK = 'G'
const GUIDANCE = '_'
const WIN = '@'

test('Far away a few marks stand for many, and none is lost from the count', () => {
  const days = Array.from({ length: 2000 }, (_, i) => i / 4)
  const scene = sceneOf(buildTold({ days, does: ASK + GUIDANCE }))
  const marks = detailOf(scene).marks(scene.from, scene.to, DAY)
  assert.ok(marks.length < 120)
  assert.equal(
    marks.reduce((sum, { of }) => sum + of, 0),
    days.length,
  )
})

test('Close up each moment has its own mark', () => {
  const scene = sceneOf(buildTold({ does: ASK }))
  assert.equal(detailOf(scene).marks(scene.from, scene.to, DAY / 100).length, scene.at.length)
})

test('Marks of one side never cover each other', () => {
  const days = Array.from({ length: 500 }, (_, i) => i + Math.sin(i))
  const scene = sceneOf(buildTold({ days, by: 'e', does: ASK }))
  for (const perPx of [0.01, 0.1, 1, 5]) {
    const marks = detailOf(scene).marks(scene.from, scene.to, perPx * DAY)
    const at = marks.map(({ moment }) => scene.at[moment] ?? 0)
    assert.ok(at.every((when, i) => i === 0 || when - (at[i - 1] ?? 0) >= 9 * perPx * DAY))
  }
})

test('A stretch is drawn as what it was mostly about, its wins now and then', () => {
  const days = Array.from({ length: 400 }, (_, i) => i)
  const scene = sceneOf(buildTold({ days, by: 'e', does: ASK + ASK + GUIDANCE + WIN }))
  const marks = detailOf(scene).marks(scene.from, scene.to, DAY)
  const wins = marks.filter(({ isWin }) => isWin).length
  assert.ok(wins >= 1 && wins <= marks.length / 4 + 1)
  assert.ok(marks.filter(({ moment }) => scene.does[moment] === 8).length > marks.length / 2)
})

test('What is shown of a span lies in it', () => {
  const scene = sceneOf(buildTold({ does: ASK }))
  const marks = detailOf(scene).marks(onDay(5), onDay(9), DAY / 100)
  assert.deepEqual(
    marks.map(({ moment }) => moment),
    [5, 6, 7, 8, 9],
  )
})

const view = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  span: fc.double({ min: 0, max: 1, noNaN: true }),
  msPerPx: fc.double({ min: 1000, max: 20 * DAY, noNaN: true }),
})

test('What is drawn of a part is what is drawn there of the whole, so that nothing jumps as one moves', () => {
  fc.assert(
    fc.property(randomTold, view, (told, { from, span, msPerPx }) => {
      const scene = sceneOf(told)
      const begin = scene.from + from * (scene.to - scene.from)
      const end = begin + span * (scene.to - begin)
      const { marks } = detailOf(scene)
      const isIn = ({ moment }: Mark): boolean => {
        const at = scene.at[moment] ?? 0
        return at >= begin && at <= end
      }
      assert.deepEqual(marks(begin, end, msPerPx), marks(scene.from, scene.to, msPerPx).filter(isIn))
    }),
    { numRuns: 400 },
  )
})

test('Marks come in time order, each of a moment that shows something, and count all of them', () => {
  fc.assert(
    fc.property(randomTold, view, (told, { msPerPx }) => {
      const scene = sceneOf(told)
      const marks = detailOf(scene).marks(scene.from, scene.to, msPerPx)
      const moments = marks.map(({ moment }) => moment)
      assert.deepEqual(
        moments,
        [...new Set(moments)].toSorted((a, b) => a - b),
      )
      assert.ok(moments.every((moment) => scene.does[moment] !== 0))
      const shows = scene.does.filter((does) => does !== 0).length
      assert.equal(
        marks.reduce((sum, { of }) => sum + of, 0),
        shows,
      )
    }),
    { numRuns: 300 },
  )
})
