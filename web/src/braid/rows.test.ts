import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildTold, onDay } from './build.ts'
import { newestRows } from './rows.ts'
import { sceneOf } from './scene.ts'

const days = Array.from({ length: 300 }, (_, i) => i)
const begins = [onDay(20) / 1000, 86_400]
const scene = sceneOf(
  buildTold({ days, does: 'G?', arcs: { from: begins, lasts: [600, 900], by: 'oe', owes: '01' } }),
)
const whole = { from: onDay(0), to: onDay(299) }

test('The newest rows are the first of all rows, whatever number is asked for', () => {
  const all = newestRows(scene, whole, Infinity)
  for (const most of [1, 40, 129, 151]) assert.deepEqual(newestRows(scene, whole, most), all.slice(0, most))
})

test('Page by page every shape of a span has its row, the newest first', () => {
  const rows = newestRows(scene, { from: onDay(10), to: onDay(29) }, Infinity)
  assert.equal(rows.filter(({ key }) => key.startsWith('moment')).length, 10)
  assert.equal(rows.filter(({ key }) => key.startsWith('loop')).length, 2)
  const instants = rows.map(({ at }) => at)
  assert.deepEqual(
    instants,
    instants.toSorted((a, b) => b - a),
  )
})
