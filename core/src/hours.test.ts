import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { foldMoments, onDay, patternsOn, readOn } from '../test/build.ts'
import { noAgreement } from './agreement.ts'
import { shownTo } from './disclosure.ts'
import { heldIn, minutesOf } from './hours.ts'
import type { Moment, MomentId } from './moment.ts'
import { nextChange } from './next-change.ts'
import type { Side } from './side.ts'

const met = (by: Side, day: number, minutes?: number): Moment => ({
  id: `met@${day}` as MomentId,
  at: onDay(day),
  by,
  visibility: 'shared',
  kind: 'met',
  ...(minutes === undefined ? {} : { minutes }),
})

const twoHours = { ...noAgreement, capacity: { openAsks: null, hoursAMonth: 2 } }
const long = [1, 5, 9].map((day) => met('mentee', day, 70))

test('talks the mentee called that take more than the hours agreed are over-asking, with the talks as evidence', () => {
  const [pattern] = readOn(10, long, twoHours).patterns
  assert.ok(pattern)
  assert.equal(`${pattern.by} ${pattern.id}`, 'mentee over-asking')
  assert.deepEqual(pattern.time, { minutes: 210, agreedHours: 2 })
  assert.deepEqual(
    pattern.evidence,
    long.map(({ id }) => id),
  )
  assert.equal(pattern.since, onDay(9))
  assert.equal(shownTo(pattern, 'mentor', onDay(10)), null)
})

test('it is over by itself once the first talk lies a month back', () => {
  const { state } = foldMoments(long, twoHours)
  assert.deepEqual(patternsOn(30.9, long, twoHours), ['mentee over-asking'])
  assert.deepEqual(patternsOn(31, long, twoHours), [])
  assert.equal(nextChange(state, onDay(17), twoHours), onDay(31))
})

test('it keeps its beginning while it goes on, however many talks follow', () => {
  const weekly = [1, 5, 9, 13, 17, 21, 25, 29, 33, 37, 41, 45, 49].map((day) => met('mentee', day, 70))
  assert.equal(readOn(50, weekly, twoHours).patterns[0]?.since, onDay(9))
})

test('nothing is said of a month with five weekly talks, of talks the mentor called, or of two long ones', () => {
  const weekly = [0, 7, 14, 21, 28].map((day) => met('mentee', day, 30))
  assert.deepEqual(patternsOn(29, weekly, twoHours), [])
  assert.deepEqual(
    patternsOn(
      10,
      [1, 5, 9].map((day) => met('mentor', day, 70)),
      twoHours,
    ),
    [],
  )
  assert.deepEqual(patternsOn(10, [met('mentee', 1, 120), met('mentee', 5, 120)], twoHours), [])
})

test('without hours agreed, or without lengths known, nothing is counted', () => {
  assert.deepEqual(foldMoments(long, noAgreement).state.hours.held, [])
  assert.deepEqual(patternsOn(10, long), [])
  const unknown = [1, 5, 9].map((day) => met('mentee', day))
  assert.deepEqual(patternsOn(10, unknown, twoHours), [])
  const wholeDays = [1, 5, 9].map((day) => met('mentee', day, 1440))
  assert.deepEqual(patternsOn(10, wholeDays, twoHours), [])
})

test('what was held before the two agreed counts for nothing', () => {
  const since = { ...twoHours, acceptedAt: onDay(6) }
  assert.deepEqual(patternsOn(10, long, since), [])
  assert.equal(minutesOf(heldIn(foldMoments(long, since).state.hours, onDay(10))), 70)
})

test('a call and its entry in the calendar are one talk', () => {
  const { state } = foldMoments(
    [met('mentor', 1, 60), met('mentee', 1.01, 38), met('mentee', 1.02, 60)],
    twoHours,
  )
  assert.equal(minutesOf(heldIn(state.hours, onDay(2))), 60 + Math.round(0.02 * 1440))
  assert.equal(heldIn(state.hours, onDay(2)).length, 1)
})

test('the minutes of a month are those of the talks that began in it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          gap: fc.double({ min: 0.1, max: 20, noNaN: true }),
          minutes: fc.integer({ min: 1, max: 90 }),
        }),
        {
          maxLength: 40,
        },
      ),
      fc.double({ min: 0, max: 40, noNaN: true }),
      (talks, later) => {
        let day = 0
        const moments = talks.map(({ gap, minutes }) => met('mentee', (day += gap), minutes))
        const asOf = onDay(day + later)
        const { state } = foldMoments(moments, twoHours)
        const expected = moments.filter(({ at }) => asOf < at + 30 * 86_400_000)
        assert.equal(
          minutesOf(heldIn(state.hours, asOf)),
          expected.reduce((sum, moment) => sum + (moment.kind === 'met' ? (moment.minutes ?? 0) : 0), 0),
        )
      },
    ),
  )
})
