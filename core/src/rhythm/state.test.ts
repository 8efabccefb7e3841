import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { DAY, HOUR } from '../instant.ts'
import { sides } from '../side.ts'
import type { Side } from '../side.ts'
import { appendToRhythm, emptyRhythm } from './state.ts'
import type { RhythmState } from './state.ts'

type Word = readonly [at: number, by: Side]

const fold = (words: readonly Word[], from: RhythmState = emptyRhythm): RhythmState =>
  words.reduce((state, [at, by]) => appendToRhythm(state, at, by), from)

const history = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 * 24 }), fc.constantFrom(...sides)), { maxLength: 60 })
  .map((steps) => {
    let at = 0
    return steps.map(([hours, by]): Word => [(at += hours * HOUR), by])
  })

test('an evening that crosses midnight is one contact', () => {
  const state = fold([
    [22 * HOUR, 'mentee'],
    [25 * HOUR, 'mentor'],
    [39 * HOUR, 'mentee'],
  ])
  assert.equal(state.contacts, 1)
  assert.equal(state.openedAt, 22 * HOUR)
  assert.equal(state.lastAt, 39 * HOUR)
})

test('a moment eighteen hours after the opening opens the next contact', () => {
  const state = fold([
    [0, 'mentee'],
    [18 * HOUR, 'mentor'],
  ])
  assert.equal(state.contacts, 2)
  assert.deepEqual(state.gaps, [0.75])
})

test('the longest gap is kept after its ring of sixteen has forgotten it', () => {
  const words = Array.from({ length: 30 }, (_, i): Word => [(i === 0 ? 0 : 60 + i) * DAY, 'mentee'])
  const state = fold(words)
  assert.equal(state.gaps.length, 16)
  assert.ok(!state.gaps.includes(61))
  assert.equal(state.longestGap, 61)
})

test('contacts opened while one side says nothing are counted until it speaks', () => {
  const alone = fold([0, 3, 9].map((day): Word => [day * DAY, 'mentee']))
  assert.equal(alone.mentor.unanswered, 3)
  assert.equal(alone.mentor.lastAt, null)
  const answered = appendToRhythm(alone, 9 * DAY + HOUR, 'mentor')
  assert.equal(answered.mentor.unanswered, 0)
  assert.equal(answered.mentee.unanswered, 0)
})

test('a moment that comes late opens nothing and moves no silence', () => {
  const before = fold([
    [10 * DAY, 'mentee'],
    [20 * DAY, 'mentor'],
  ])
  const after = appendToRhythm(before, 12 * DAY, 'mentee')
  assert.equal(after.contacts, 2)
  assert.equal(after.lastAt, 20 * DAY)
  assert.equal(after.mentee.moments, 2)
})

test('turns, quick replies and contacts of both are told apart', () => {
  const { texture } = fold([
    [0, 'mentee'],
    [HOUR / 2, 'mentee'],
    [5 * HOUR, 'mentor'],
    [3 * DAY, 'mentee'],
  ])
  assert.equal(texture.turns, 2)
  assert.equal(texture.withinHour, 1)
  assert.equal(texture.inContact, 1)
  assert.ok(texture.lateMutual > 0.5)
})

test('appending leaves the given state as it was, and a written state goes on as the same', () => {
  fc.assert(
    fc.property(history, fc.nat(60), (words, cut) => {
      const early = fold(words.slice(0, cut))
      const written = JSON.stringify(early)
      const whole = fold(words.slice(cut), early)
      assert.equal(JSON.stringify(early), written)
      const reread: RhythmState = JSON.parse(written)
      assert.deepEqual(fold(words.slice(cut), reread), whole)
    }),
  )
})

test('every moment is counted once and the state never grows', () => {
  fc.assert(
    fc.property(history, (words) => {
      const state = fold(words)
      assert.equal(state.mentor.moments + state.mentee.moments, words.length)
      assert.ok(state.gaps.length <= 16)
      assert.ok(state.gaps.every((gap) => gap >= 0.75 && gap <= state.longestGap))
      assert.ok(state.contacts <= words.length)
    }),
  )
})
