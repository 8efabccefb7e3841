import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldMoments, readOn, said } from '../../test/build.ts'
import { saidOnce } from './said-once.ts'

const ask = said('mentee', 1, { acts: ['ask'], ask: { need: 'review' }, words: 'draft' })
const promise = said('mentor', 2, { acts: ['promise'], words: 'draft' })

test('an ask and the promise to answer it are told of once, both are kept', () => {
  const { loops } = foldMoments([ask, promise]).state
  assert.deepEqual(
    loops.map(({ kind }) => kind),
    ['help', 'promise'],
  )
  assert.deepEqual(
    saidOnce(loops).map(({ kind }) => kind),
    ['help'],
  )
})

test('nobody is nudged twice for the same answer', () => {
  const nudges = readOn(30, [ask, promise]).nudges.filter((nudge) => nudge.for === 'mentor')
  assert.deepEqual(
    nudges.map(({ because }) => because.kind === 'pay' && because.owes),
    ['answer'],
  )
})

test('a promise of its own is told of', () => {
  const { loops } = foldMoments([promise]).state
  assert.equal(saidOnce(loops).length, 1)
})
