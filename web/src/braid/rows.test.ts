import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildTold, onDay } from './build.ts'
import { randomTold } from './random-told.ts'
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

test('Every moment with something to show, every loop, phase and open loop of a history has its row once', () => {
  fc.assert(
    fc.property(randomTold, (told) => {
      const scene = sceneOf(told)
      const rows = newestRows(scene, scene, Infinity)
      const moments = rows.flatMap(({ chosen }) => (chosen?.kind === 'moment' ? [chosen.mark.moment] : []))
      const shows = [...scene.does.keys()].filter((moment) => scene.does[moment] !== 0)
      assert.deepEqual(
        moments.toSorted((a, b) => a - b),
        shows,
      )
      assert.equal(rows.length, shows.length + scene.arcs.length + scene.hanging.length + scene.phases.length)
      assert.ok(rows.every(({ at }, i) => i === 0 || at <= (rows[i - 1]?.at ?? 0)))
    }),
  )
})

test('No two rows go by one name, and a row keeps its name as more are shown', () => {
  fc.assert(
    fc.property(randomTold, fc.nat(80), (told, most) => {
      const scene = sceneOf(told)
      const all = newestRows(scene, scene, Infinity)
      assert.equal(new Set(all.map(({ key }) => key)).size, all.length)
      assert.deepEqual(newestRows(scene, scene, most), all.slice(0, most))
    }),
  )
})
