import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildRhythm, every } from './build-rhythm.ts'
import { unusualness } from './unusual.ts'
import type { RhythmPrior } from './usual-gap.ts'

const unagreed: RhythmPrior = { everyDays: null }
const gaps = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 40 })
const prior = fc.record({ everyDays: fc.constantFrom(null, 7, 14, 30, 91) })

test('nothing is unusual at a contact and nothing gets less unusual as the silence grows', () => {
  fc.assert(
    fc.property(gaps, prior, fc.nat(400), fc.nat(400), (past, agreed, a, b) => {
      const state = buildRhythm(past)
      assert.equal(unusualness(state, 0, agreed), 0)
      const [early, late] = [Math.min(a, b), Math.max(a, b)]
      assert.ok(unusualness(state, early, agreed) <= unusualness(state, late, agreed))
      assert.ok(unusualness(state, late, agreed) < 1)
    }),
  )
})

test('a fortnight is ordinary for a pair that met every ten to twenty days and once after sixty', () => {
  const state = buildRhythm([10, 15, 20, 12, 60, 14, 18, 10, 16, 12])
  assert.ok(unusualness(state, 14, unagreed) < 0.5)
})

test('five weeks are ordinary for two who gather around a quarterly call', () => {
  const state = buildRhythm([3, 90, 4, 3, 88, 5, 90, 3, 4])
  assert.ok(unusualness(state, 38, unagreed) < 0.75)
})

test('seven weeks are most unusual for a weekly pair', () => {
  assert.ok(unusualness(buildRhythm(every(7, 20)), 49, unagreed) > 0.95)
})

test('two months are ordinary after two contacts when a quarterly rhythm was agreed', () => {
  const state = buildRhythm([20])
  assert.ok(unusualness(state, 60, { everyDays: 91 }) < 0.7)
  assert.ok(unusualness(state, 60, unagreed) > unusualness(state, 60, { everyDays: 91 }) + 0.2)
})

test('one long gap long ago still makes a long silence less unusual', () => {
  const steady = buildRhythm(every(7, 41))
  const once = buildRhythm([80, ...every(7, 40)])
  assert.ok(unusualness(once, 40, unagreed) < unusualness(steady, 40, unagreed))
})
