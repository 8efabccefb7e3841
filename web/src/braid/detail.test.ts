import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildTold, onDay } from './build.ts'
import { detailOf } from './detail.ts'
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
