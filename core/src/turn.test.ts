import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldMoments, said } from '../test/build.ts'
import { openTurns } from './turn.ts'

test('whose turn it is is told once, however many loops wait for the same', () => {
  const { state } = foldMoments([
    said('mentee', 1, { acts: ['ask'], words: 'cv' }),
    said('mentee', 5, { acts: ['ask'], words: 'talk' }),
    said('mentor', 9, { acts: ['promise'], words: 'schema' }),
  ])
  assert.deepEqual(openTurns(state.loops), [
    { by: 'mentor', owes: 'answer' },
    { by: 'mentor', owes: 'promise' },
  ])
})

test('a step that either may take is nobody’s turn', () => {
  const { state } = foldMoments([said('mentee', 1, { acts: ['arrange'], meeting: 'proposes' })])
  assert.equal(state.loops.length, 1)
  assert.deepEqual(openTurns(state.loops), [])
})

test('work waits to be handed over from the moment it is wanted, whatever comes first', () => {
  const { state } = foldMoments([said('mentor', 1, { acts: ['assign'], words: 'page' })])
  assert.deepEqual(openTurns(state.loops), [
    { by: 'mentee', owes: 'answer' },
    { by: 'mentee', owes: 'delivery' },
  ])
})

test('work handed over waits for credit alone', () => {
  const { state } = foldMoments([
    said('mentor', 1, { acts: ['assign'], words: 'page' }),
    said('mentee', 3, { acts: ['deliver'], words: 'page' }),
  ])
  assert.deepEqual(openTurns(state.loops), [{ by: 'mentor', owes: 'credit' }])
})
