import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildRhythm, every } from './build-rhythm.ts'
import { contactChance } from './chance.ts'
import { emptyRhythm } from './state.ts'

const unagreed = { everyDays: null }
const nothing = { unanswered: 0, untold: 0 }
const month = (gaps: readonly number[], silence: number): number =>
  contactChance(buildRhythm(gaps), silence, 30, unagreed, nothing)

const gaps = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 40 })
const prior = fc.record({ everyDays: fc.constantFrom(null, 7, 14, 30, 91) })

test('a chance is a chance for any history, silence, horizon and agreement', () => {
  fc.assert(
    fc.property(
      gaps,
      fc.nat(2000),
      fc.integer({ min: 7, max: 120 }),
      prior,
      (past, silence, horizon, agreed) => {
        const chance = contactChance(buildRhythm(past), silence, horizon, agreed, nothing)
        assert.ok(chance > 0 && chance < 1)
      },
    ),
  )
})

test('what hangs lowers the chance, and more of it lowers it no less', () => {
  fc.assert(
    fc.property(gaps, fc.nat(200), fc.nat(5), fc.nat(5), (past, silence, unanswered, untold) => {
      const state = buildRhythm(past)
      const free = contactChance(state, silence, 30, unagreed, nothing)
      const some = contactChance(state, silence, 30, unagreed, { unanswered, untold })
      const more = contactChance(state, silence, 30, unagreed, {
        unanswered: unanswered + 1,
        untold: untold + 1,
      })
      assert.ok(some <= free && more <= some + 1e-12)
    }),
  )
})

test('three of a kind weigh as much as thirty', () => {
  const state = buildRhythm(every(7, 10))
  const at = (unanswered: number): number => contactChance(state, 10, 30, unagreed, { unanswered, untold: 0 })
  assert.equal(at(3), at(30))
})

test('a weekly pair is likelier to meet within a month than within a week', () => {
  const state = buildRhythm(every(7, 20))
  assert.ok(contactChance(state, 5, 30, unagreed, nothing) > contactChance(state, 5, 7, unagreed, nothing))
})

test('the longer a weekly pair is silent the smaller the chance', () => {
  const chances = [3, 14, 30, 60].map((silence) => month(every(7, 20), silence))
  assert.deepEqual(
    chances,
    chances.toSorted((a, b) => b - a),
  )
  assert.ok((chances[0] ?? 0) > 0.85)
})

test('those who meet often come back rather than those who meet seldom', () => {
  assert.ok(month(every(3, 40), 20) > month(every(20, 8), 20))
})

test('before a first contact only the agreement speaks', () => {
  assert.equal(contactChance(emptyRhythm, 0, 30, unagreed, nothing), 0.5)
  const quarterly = contactChance(emptyRhythm, 0, 30, { everyDays: 91 }, nothing)
  assert.ok(quarterly > 0.3 && quarterly < 0.4)
})

test('two who spoke twice and agreed on a quarter are given time', () => {
  const state = buildRhythm([91])
  const [early, late] = [3, 60].map((silence) =>
    contactChance(state, silence, 30, { everyDays: 91 }, nothing),
  )
  assert.ok((early ?? 0) - (late ?? 0) < 0.1)
})

test('the longer the horizon the likelier a weekly pair is to meet within it', () => {
  const state = buildRhythm(every(7, 20))
  const chances = [7, 14, 30, 60, 90].map((horizon) => contactChance(state, 5, horizon, unagreed, nothing))
  assert.deepEqual(
    chances,
    chances.toSorted((a, b) => a - b),
  )
})

test('a young pair that agreed to meet every week and does is expected back', () => {
  const chance = contactChance(buildRhythm(every(7, 4)), 3, 30, { everyDays: 7 }, nothing)
  assert.ok(chance > 0.6)
})
