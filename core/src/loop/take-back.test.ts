import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldMoments, onDay, said } from '../../test/build.ts'
import type { Moment } from '../moment.ts'
import type { Loop } from './loop.ts'

const ask = said('mentee', 1, { acts: ['ask'], ask: { need: 'review' }, words: 'application' })
const never = (day: number, words = '') => said('mentee', day, { cues: ['takes-back'], words })

const loopsOf = (...moments: readonly Moment[]): readonly Loop[] => {
  const { state, settled } = foldMoments(moments)
  return [...settled, ...state.loops]
}

const endings = (...moments: readonly Moment[]) => loopsOf(...moments).map(({ ending }) => ending)

const answered = (...moments: readonly Moment[]): readonly boolean[] =>
  foldMoments(moments).state.tallies.answered.mentor.map(({ kept }) => kept)

test('an ask that events overtook waits for nothing any more', () => {
  const [loop] = loopsOf(ask, never(4, 'application'))
  assert.equal(loop?.ending, 'released')
  assert.equal(loop?.closedAt, onDay(4))
  assert.deepEqual(endings(ask, never(4)), ['released'])
})

test('a promise to answer it goes with it', () => {
  const sure = said('mentor', 2, { acts: ['promise'], words: 'application' })
  assert.deepEqual(endings(ask, sure, never(5, 'application')), ['released', 'released'])
})

test('what was not late yet counts for nothing, what was counts as unanswered', () => {
  assert.deepEqual(answered(ask, never(4)), [])
  assert.deepEqual(answered(ask, never(20)), [false])
})

test('with no word of it an ask is only meant where it is recent and the only one', () => {
  const other = said('mentee', 2, { acts: ['ask'], ask: { need: 'advice' }, words: 'kubernetes' })
  assert.deepEqual(endings(ask, other, never(4)), [null, null])
  assert.deepEqual(endings(ask, other, never(4, 'kubernetes')), ['released', null])
  assert.deepEqual(endings(ask, never(60)), [null])
})

test('nobody takes back what the other asked, nor what they ask in the same breath', () => {
  const theirs = said('mentor', 4, { cues: ['takes-back'] })
  assert.deepEqual(endings(ask, theirs), [null])
  const anew = said('mentee', 4, { cues: ['takes-back'] }, { acts: ['ask'], words: 'kubernetes' })
  assert.deepEqual(endings(ask, anew), ['released', null])
})

test('what was answered already is done, not taken back', () => {
  const answer = said('mentor', 2, { acts: ['guide'], words: 'application', text: 'a'.repeat(60) })
  const [loop] = loopsOf(ask, answer, never(4, 'application'))
  assert.equal(loop?.ending, null)
  assert.equal(loop?.debts.find(({ owes }) => owes === 'answer')?.closedAt, onDay(2))
})
