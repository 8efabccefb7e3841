import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { DAY } from '../instant.ts'
import { buildRhythm, every } from './build-rhythm.ts'
import { readRhythm } from './reading.ts'
import { emptyRhythm } from './state.ts'

const nothing = { unanswered: 0, untold: 0 }
const unagreed = { everyDays: null }

test('an empty history reads as knowing nothing', () => {
  assert.deepEqual(readRhythm(emptyRhythm, 5 * DAY, unagreed, nothing), {
    usualGapDays: null,
    silentDays: 0,
    unusual: 0,
    contactChance30d: 0.5,
    driftsOn: null,
  })
})

test('silence is counted in whole days since the last moment', () => {
  const state = buildRhythm(every(7, 3))
  const silentAt = (days: number): number =>
    readRhythm(state, state.lastAt + days * DAY, unagreed, nothing).silentDays
  assert.deepEqual([-1, 0, 0.99, 1, 14.5].map(silentAt), [0, 0, 0, 1, 14])
})

test('within a day of silence the reading does not change', () => {
  const state = buildRhythm([7, 9, 8, 6])
  fc.assert(
    fc.property(fc.nat(100), fc.integer({ min: 0, max: DAY - 1 }), (day, part) => {
      const at = state.lastAt + day * DAY
      assert.deepEqual(
        readRhythm(state, at + part, unagreed, nothing),
        readRhythm(state, at, unagreed, nothing),
      )
    }),
  )
})
