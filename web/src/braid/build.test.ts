import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildTold, onDay } from './build.ts'
import { kindsOf, sceneOf } from './scene.ts'

const days = fc
  .uniqueArray(fc.nat(3000), { minLength: 1, maxLength: 40 })
  .map((all) => all.toSorted((a, b) => a - b))

test('A history built for a test has a contact on each day it names, begins with the first and ends with the last', () => {
  fc.assert(
    fc.property(days, (days) => {
      const { at, from, to } = sceneOf(buildTold({ days }))
      assert.deepEqual([...at], days.map(onDay))
      assert.deepEqual([from, to], [at[0], at.at(-1)])
    }),
  )
})

test('Whose turn it is and what is done go round, as they were named', () => {
  const { by, does } = sceneOf(buildTold({ days: [0, 1, 2, 3], by: 'eeo', does: '?G' }))
  assert.deepEqual(by, ['mentee', 'mentee', 'mentor', 'mentee'])
  assert.deepEqual(Array.from(does, kindsOf), [[], ['ask'], [], ['ask']])
})
