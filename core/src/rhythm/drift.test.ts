import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { DAY } from '../instant.ts'
import { buildRhythm, every } from './build-rhythm.ts'
import { driftsOn, isDrifting, silentDays } from './drift.ts'
import { readRhythm } from './reading.ts'
import { emptyRhythm } from './state.ts'
import type { RhythmPrior } from './usual-gap.ts'

const nothing = { unanswered: 0, untold: 0 }
const unagreed: RhythmPrior = { everyDays: null }

const daysToDrift = (gaps: readonly number[], everyDays: number | null = null): number => {
  const state = buildRhythm(gaps)
  return ((driftsOn(state, { everyDays }, nothing) ?? 0) - state.lastAt) / DAY
}

const gaps = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 25 })
const prior = fc.record({ everyDays: fc.constantFrom(null, 7, 14, 30, 91) })
const hanging = fc.record({ unanswered: fc.nat(4), untold: fc.nat(4) })

test('it drifts at an instant exactly when that instant has reached the day named before', () => {
  fc.assert(
    fc.property(
      gaps,
      prior,
      hanging,
      fc.integer({ min: -DAY, max: 1200 * DAY }),
      (past, agreed, open, later) => {
        const state = buildRhythm(past)
        const at = state.lastAt + later
        const on = readRhythm(state, at, agreed, open).driftsOn
        assert.equal(on, driftsOn(state, agreed, open))
        assert.equal(isDrifting(state, at, agreed, open), on !== null && at >= on)
      },
    ),
    { numRuns: 60 },
  )
})

test('on the named day the silence is unusual and the chance has fallen', () => {
  fc.assert(
    fc.property(gaps, prior, (past, agreed) => {
      const state = buildRhythm(past)
      const reading = readRhythm(state, driftsOn(state, agreed, nothing) ?? 0, agreed, nothing)
      assert.ok(reading.silentDays >= 33)
      assert.ok(reading.silentDays === 1095 || reading.unusual >= 0.81)
      assert.ok(reading.silentDays === 1095 || reading.contactChance30d <= 0.89)
    }),
    { numRuns: 60 },
  )
})

test('a weekly pair drifts after about a month, long before seven weeks', () => {
  for (const agreed of [null, 7]) {
    const day = daysToDrift(every(7, 20), agreed)
    assert.ok(day >= 28 && day <= 40)
  }
})

test('a holiday of two weeks raises nothing', () => {
  assert.ok(daysToDrift(every(7, 20)) > 21)
})

test('two who burst once a month raise nothing before the next burst is well overdue', () => {
  assert.ok(daysToDrift([1, 1, 28, 1, 1, 28, 1, 1, 28, 1, 1, 28, 1, 1]) >= 35)
})

test('the longest own gaps count: a quarterly call is waited for without an agreement', () => {
  assert.ok(daysToDrift([3, 90, 4, 3, 88, 5, 90, 3, 4]) > 100)
})

test('a sparse but agreed rhythm is given its time', () => {
  assert.ok(daysToDrift([91], 91) > 110)
})

test('two who hardly know each other and agreed on nothing are given forty-five days', () => {
  assert.equal(daysToDrift([]), 45)
  assert.ok(daysToDrift([10]) >= 45)
})

test('what hangs never puts the day off', () => {
  fc.assert(
    fc.property(gaps, prior, hanging, (past, agreed, open) => {
      const state = buildRhythm(past)
      assert.ok((driftsOn(state, agreed, open) ?? 0) <= (driftsOn(state, agreed, nothing) ?? 0))
    }),
    { numRuns: 40 },
  )
})

test('without a contact nothing drifts', () => {
  assert.equal(driftsOn(emptyRhythm, unagreed, nothing), null)
  assert.equal(isDrifting(emptyRhythm, 1e15, unagreed, nothing), false)
  assert.equal(silentDays(emptyRhythm, 1e15), 0)
})
