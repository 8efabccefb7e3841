import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Moment, MomentId, Said } from '@perennial/core/moment'
import type { Side } from '@perennial/core/side'
import { findBefore, findSentences, sentenceBefore } from './find-sentence.ts'

const said = (by: Side, day: number, ...texts: readonly string[]): Said => ({
  kind: 'said',
  id: `w${day}` as MomentId,
  at: Date.UTC(2026, 2, day, 23),
  by,
  visibility: 'shared',
  sentences: texts.map((text) => ({ text, acts: [], dates: [], cues: [], words: [] })),
})

const called: Moment = { ...said('mentor', 3), kind: 'met' }
const moments: readonly Moment[] = [
  said('mentee', 1, 'Could you look at my CV?', 'It’s two pages.'),
  said('mentor', 2, 'Thanks!', 'I will look at my desk tonight.'),
  called,
  said('mentee', 4, 'Thanks!'),
  said('mentee', 5, 'Thanks! Really.'),
]
const seek = (words: string, more: object = {}) =>
  findSentences(moments, { words, timeZone: 'UTC', ...more }).map(
    ({ moment, place }) => `${moment.id}.${place}`,
  )

test('A part of the words finds a sentence, whatever its case, blanks and quotes', () => {
  assert.deepEqual(seek("it's  TWO pages"), ['w1.1'])
  assert.deepEqual(seek('look at my'), ['w1.0', 'w2.1'])
  assert.deepEqual([seek('nobody said this'), seek('  ')], [[], []])
})

test('The whole words count before those that hold them', () => {
  assert.deepEqual(seek('Thanks!'), ['w2.0', 'w4.0'])
})

test('Who wrote it and the day narrow it down, the day in the time zone of the reading', () => {
  assert.deepEqual(seek('Thanks!', { by: 'mentee' }), ['w4.0'])
  assert.deepEqual(seek('Thanks!', { on: '2026-03-02' }), ['w2.0'])
  assert.deepEqual(seek('Thanks!', { on: '2026-03-03', timeZone: 'Europe/Berlin' }), ['w2.0'])
})

test('The sentence before stands in the same moment, or ends the last words before it', () => {
  const before = (words: string, at = 0) => {
    const found = findSentences(moments, { words, timeZone: 'UTC' })[at]
    return found === undefined ? undefined : sentenceBefore(moments, found)
  }
  assert.deepEqual(before('two pages'), { author: 'mentee', text: 'Could you look at my CV?' })
  assert.deepEqual(before('Thanks!', 1), { author: 'mentor', text: 'I will look at my desk tonight.' })
  assert.equal(before('Could you'), null)
})

test('What a moment belongs to is found among what came before it, the newest first', () => {
  const [last] = findSentences(moments, { words: 'Really', timeZone: 'UTC' })
  assert.ok(last !== undefined)
  assert.deepEqual(findBefore(moments, last, 'thanks'), ['w4', 'w2'])
  assert.deepEqual(findBefore(moments, last, 'w3'), ['w3'])
  assert.deepEqual(findBefore(moments, last, 'really'), [])
})
