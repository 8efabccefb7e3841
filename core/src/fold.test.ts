import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { said } from '../test/build.ts'
import { randomAgreement } from '../test/random-agreement.ts'
import { randomHistory } from '../test/random-history.ts'
import { noAgreement } from './agreement.ts'
import { append } from './append.ts'
import { fold, foldState } from './fold.ts'
import { emptyState } from './state.ts'

test('folding in two parts is the same as folding at once', () => {
  fc.assert(
    fc.property(randomHistory, randomAgreement, fc.nat(60), (moments, agreement, cut) => {
      const first = fold(moments.slice(0, cut), agreement)
      const second = fold(moments.slice(cut), agreement, first.state)
      const whole = fold(moments, agreement)
      assert.deepEqual({ ...second.state, settled: [] }, { ...whole.state, settled: [] })
      assert.deepEqual([...first.settled, ...second.settled], whole.settled)
    }),
    { numRuns: 150 },
  )
})

test('appending one by one is the same as folding at once, with the loops settled on the way', () => {
  fc.assert(
    fc.property(randomHistory, randomAgreement, (moments, agreement) => {
      let state = emptyState
      const settled = moments.flatMap((moment) => {
        state = append(state, moment, agreement)
        return state.settled
      })
      const whole = fold(moments, agreement)
      assert.deepEqual({ ...state, settled: [] }, whole.state)
      assert.deepEqual(settled, whole.settled)
    }),
    { numRuns: 150 },
  )
})

test('a fold that keeps no settled loops ends in the same state', () => {
  fc.assert(
    fc.property(randomHistory, randomAgreement, (moments, agreement) => {
      assert.deepEqual(foldState(moments, agreement), fold(moments, agreement).state)
    }),
    { numRuns: 100 },
  )
})

test('a state survives being written down and read back', () => {
  fc.assert(
    fc.property(randomHistory, randomAgreement, (moments, agreement) => {
      const { state } = fold(moments, agreement)
      assert.deepEqual(JSON.parse(JSON.stringify(state)), state)
    }),
    { numRuns: 100 },
  )
})

test('appending leaves the state it was given untouched', () => {
  fc.assert(
    fc.property(randomHistory, randomAgreement, (moments, agreement) => {
      const { state } = fold(moments.slice(0, -1), agreement)
      const before = JSON.stringify(state)
      const last = moments.at(-1)
      if (last) append(state, last, agreement)
      assert.equal(JSON.stringify(state), before)
    }),
    { numRuns: 100 },
  )
})

test('a state stays small however long the history', () => {
  const moments = Array.from({ length: 5000 }, (_, i) =>
    said(i % 2 ? 'mentor' : 'mentee', i / 7, { acts: [i % 3 ? 'ask' : 'promise'], words: `topic${i}` }),
  )
  const size = (length: number): number =>
    JSON.stringify(fold(moments.slice(0, length), noAgreement).state).length
  assert.ok(size(5000) < 1.2 * size(2500))
})

test('every open loop is owed by somebody and every settled one has an ending', () => {
  fc.assert(
    fc.property(randomHistory, (moments) => {
      const { state, settled } = fold(moments, noAgreement)
      for (const loop of state.loops) assert.ok(loop.debts.some((debt) => debt.closedAt === null))
      for (const loop of settled) assert.notEqual(loop.ending, null)
      const ids = [...state.loops, ...settled].map((loop) => loop.id)
      assert.equal(new Set(ids).size, ids.length)
    }),
    { numRuns: 150 },
  )
})

test('private moments change nothing', () => {
  const shared = said('mentee', 1, { acts: ['ask'], words: 'cv' })
  const hidden = { ...said('mentee', 2, { acts: ['win'] }), visibility: 'private' as const }
  assert.deepEqual(fold([shared, hidden], noAgreement).state, fold([shared], noAgreement).state)
})

test('a moment from before the last one is refused', () => {
  const { state } = fold([said('mentee', 5)], noAgreement)
  assert.throws(() => append(state, said('mentor', 4), noAgreement), /rebuild/)
  assert.doesNotThrow(() => append(emptyState, said('mentor', 4), noAgreement))
})
