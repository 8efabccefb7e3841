import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { DAY, HOUR } from '../instant.ts'
import { buildRhythm, every } from './build-rhythm.ts'
import { oneSidedFrom, sideSilence } from './side-silence.ts'
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

test('the day a silence begins to count is the first on which it does, day by day', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 20 })
  const prior = fc.record({ everyDays: fc.constantFrom(null, 7, 30, 91) })
  fc.assert(
    fc.property(gaps, fc.nat(20), prior, fc.integer({ min: 0, max: 200 }), (past, until, agreed, most) => {
      const state = buildRhythm(past, (contact) => contact < until)
      for (const side of ['mentor', 'mentee'] as const) {
        const spoke = state[side].lastAt ?? state.firstAt
        const counts = (day: number) => sideSilence(state, spoke + day * DAY, agreed)?.by === side
        const first = Array.from({ length: most + 1 }, (_, day) => day).find(counts)
        assert.equal(
          oneSidedFrom(state, side, most, agreed),
          first === undefined ? null : spoke + first * DAY,
        )
      }
    }),
  )
})
