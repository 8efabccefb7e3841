import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY, HOUR } from '../instant.ts'
import { buildRhythm, every } from './build-rhythm.ts'
import { sideSilence } from './side-silence.ts'
import { appendToRhythm } from './state.ts'

const unagreed = { everyDays: null }

test('a side that left three contacts unanswered is silent since its last word', () => {
  const state = buildRhythm(every(10, 6), (contact) => contact < 4)
  const found = sideSilence(state, state.lastAt + 5 * DAY, unagreed)
  assert.deepEqual(found, { by: 'mentor', days: 34, unanswered: 3, since: 30 * DAY + 2 * HOUR })
})

test('one unanswered contact is no silence of a side', () => {
  const state = buildRhythm(every(10, 6), (contact) => contact < 6)
  assert.equal(sideSilence(state, state.lastAt + 60 * DAY, unagreed), null)
})

test('two unanswered contacts within an ordinary silence are waited for', () => {
  const state = buildRhythm([...every(14, 6), 2, 2], (contact) => contact < 7)
  assert.equal(sideSilence(state, state.lastAt + DAY, unagreed), null)
})

test('a side that never spoke is silent since the other began', () => {
  const state = buildRhythm([8, 9, 10], () => false)
  assert.equal(sideSilence(state, state.lastAt, unagreed)?.since, 0)
})

test('one word of the silent side ends it', () => {
  const state = buildRhythm(every(10, 6), (contact) => contact < 3)
  const answered = appendToRhythm(state, state.lastAt + HOUR, 'mentor')
  assert.equal(sideSilence(answered, answered.lastAt + 5 * DAY, unagreed), null)
})
