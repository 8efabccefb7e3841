import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildTold, onDay } from './build.ts'
import { kindOf, kindsOf, sceneOf } from './scene.ts'

test('Columns become instants, sides and what each did', () => {
  const scene = sceneOf(buildTold({ days: [0, 3, 10], by: 'eoe', does: '?GO' }))
  assert.deepEqual([...scene.at], [onDay(0), onDay(3), onDay(10)])
  assert.deepEqual(scene.by, ['mentee', 'mentor', 'mentee'])
  assert.deepEqual([...scene.does].map(kindsOf), [[], ['ask'], ['update']])
})

test('Of several things a moment does the most telling is its shape', () => {
  assert.equal(kindOf(1 + 4), 'win')
  assert.equal(kindOf(4 + 8), 'joy')
})

test('Arcs come longest first, with what was owed', () => {
  const begins = onDay(0) / 1000
  const { arcs } = sceneOf(
    buildTold({ arcs: { from: [begins, 60], lasts: [60, 6000], by: 'oe', owes: '01' } }),
  )
  assert.deepEqual(
    arcs.map(({ by, owes }) => `${by} ${owes}`),
    ['mentee outcome', 'mentor answer'],
  )
})
