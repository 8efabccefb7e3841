import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildRhythm, every } from './build-rhythm.ts'
import { emptyRhythm } from './state.ts'
import { usualGap } from './usual-gap.ts'

test('without an agreement and before a second contact nobody knows the usual gap', () => {
  assert.equal(usualGap(emptyRhythm, { everyDays: null }), null)
  assert.equal(usualGap(buildRhythm([]), { everyDays: null }), null)
})

test('an agreement speaks before any history does', () => {
  assert.equal(usualGap(emptyRhythm, { everyDays: 91 }), 91)
})

test('the history overrules the agreement in time', () => {
  const few = usualGap(buildRhythm(every(7, 2)), { everyDays: 91 }) ?? 0
  const many = usualGap(buildRhythm(every(7, 100)), { everyDays: 91 }) ?? 0
  assert.ok(few > 45)
  assert.ok(many < 11)
})
