import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldMoments, onDay, patternsOn, readOn, said } from '../test/build.ts'
import { datedAgreements, lengthEnds, noAgreement, type Agreement } from './agreement.ts'
import { DAY } from './instant.ts'
import type { Moment, MomentId } from './moment.ts'
import { nextChange } from './next-change.ts'
import { nudgeIdOf } from './nudge.ts'
import type { Phase } from './phase.ts'

const talk = [said('mentee', 0, { acts: ['update'] }), said('mentor', 1, { acts: ['celebrate'] })]

const turned = (to: Phase, day: number, until?: number): Moment => ({
  kind: 'phase-changed',
  id: `${to}@${day}` as MomentId,
  at: onDay(day),
  by: 'mentee',
  visibility: 'shared',
  to,
  ...(until === undefined ? {} : { until: onDay(until) }),
})

const reviews = (day: number, agreement: Agreement, moments: readonly Moment[] = talk): readonly string[] =>
  readOn(day, moments, agreement).nudges.flatMap(({ because, for: side }) =>
    because.kind === 'review-agreement' ? [`${side} ${because.review.from}`] : [],
  )

const both = (from: string): readonly string[] => [`mentor ${from}`, `mentee ${from}`]

// The talk begins on 6 January 2025; day 181 is 6 July.
const halfAYear = { ...noAgreement, version: 1, intendedMonths: 6 }

test('when the intended length is over both are asked once more, from the first moment where no agreement has a day', () => {
  assert.equal(lengthEnds(halfAYear, onDay(0)), onDay(181))
  assert.deepEqual(reviews(180.9, halfAYear), [])
  assert.deepEqual(reviews(181, halfAYear), both('length'))
})

test('the length counts from the day both agreed on it', () => {
  const since = { ...halfAYear, acceptedAt: onDay(30), meantSince: onDay(30) }
  assert.equal(lengthEnds(since, onDay(0)), onDay(30) + 181 * DAY)
  assert.deepEqual(reviews(182, since), [])
})

test('months end on the same day of the month, or on its last', () => {
  const from = (day: string): string => {
    const ends = lengthEnds(
      { ...noAgreement, intendedMonths: 1 },
      Temporal.Instant.from(day).epochMilliseconds,
    )
    return Temporal.Instant.fromEpochMilliseconds(ends ?? 0).toString()
  }
  assert.equal(from('2026-01-31T10:00:00Z'), '2026-02-28T10:00:00Z')
  assert.equal(from('2026-02-28T10:00:00Z'), '2026-03-28T10:00:00Z')
})

test('agreeing again on the same length goes on counting, once it was over it begins anew', () => {
  const meant = datedAgreements(
    [0, 100, 200, 210].map((day) => ({ at: onDay(day), agreement: halfAYear })),
  ).map(({ agreement }) => agreement.meantSince)
  assert.deepEqual(meant, [onDay(0), onDay(0), onDay(200), onDay(200)])
  const longer = datedAgreements([
    { at: onDay(0), agreement: halfAYear },
    { at: onDay(100), agreement: { ...halfAYear, intendedMonths: 9 } },
  ])
  assert.equal(longer[1]?.agreement.meantSince, onDay(100))
})

test('what was accepted since the day of the review has been looked at', () => {
  const agreement = { ...noAgreement, version: 1, reviewOn: onDay(30) }
  assert.deepEqual(reviews(40, { ...agreement, acceptedAt: onDay(10) }), both('day'))
  assert.deepEqual(reviews(40, { ...agreement, acceptedAt: onDay(35) }), [])
})

test('a goal reached after they agreed asks for it, for a month and no longer', () => {
  const agreement = { ...halfAYear, acceptedAt: onDay(0), meantSince: onDay(0) }
  const reached = [...talk, turned('lifelong', 50)]
  assert.deepEqual(reviews(50, agreement, reached), both('phase'))
  assert.deepEqual(reviews(80, agreement, reached), [])
  assert.deepEqual(reviews(51, { ...agreement, acceptedAt: onDay(51) }, reached), [])
  assert.deepEqual(reviews(51, noAgreement, reached), [])
})

test('who reached the goal is not told that the length is over', () => {
  const reached = [...talk, turned('lifelong', 50)]
  assert.deepEqual(reviews(200, { ...halfAYear, acceptedAt: onDay(0) }, reached), [])
})

test('coming back from a rest asks for it, on the day the rest ends', () => {
  const agreement = { ...noAgreement, version: 1, acceptedAt: onDay(0) }
  const rested = [...talk, turned('resting', 20, 60)]
  assert.deepEqual(reviews(59, agreement, rested), [])
  assert.deepEqual(reviews(60, agreement, rested), both('phase'))
  assert.equal(nextChange(foldMoments(rested, agreement).state, onDay(21), agreement), onDay(60))
})

const dropped = [1, 15, 29, 43].map((day) => said('mentor', day, { acts: ['arrange'], meeting: 'cancels' }))

test('a pattern that a clause speaks of asks for it once both have seen it stand, and only then', () => {
  const agreement = { ...noAgreement, version: 1, noticeHours: 24, acceptedAt: onDay(0) }
  const found = readOn(44, dropped, agreement).patterns.find(({ id }) => id === 'cancelled-meetings')
  assert.ok(found)
  const day = (found.since - onDay(0)) / DAY + 7
  assert.deepEqual(reviews(day - 0.1, agreement, dropped), [])
  assert.deepEqual(reviews(day, agreement, dropped), both('pattern'))
  assert.deepEqual(reviews(day + 30, agreement, dropped), [])
  assert.deepEqual(reviews(day, { ...agreement, noticeHours: null }, dropped), [])
})

test('a pattern that the mentor may not see yet asks neither for a review', () => {
  const agreement = { ...noAgreement, version: 1, acceptedAt: onDay(0), scopeOut: ['referral'] }
  const asks = [1, 15, 29, 43]
    .flatMap((day) => [
      said('mentee', day, { acts: ['ask'], words: 'referral', ask: { need: 'referral' } }),
      said('mentor', day + 1, { acts: ['decline'], words: 'referral' }),
    ])
    .map((moment) => Object.assign(moment, { knownAt: onDay(50) }))
  assert.ok(patternsOn(56, asks, agreement).includes('mentee over-asking'))
  assert.deepEqual(reviews(56.9, agreement, asks), [])
  assert.deepEqual(reviews(57, agreement, asks), both('pattern'))
})

test('each reason is a nudge of its own, so that an answer to one says nothing of the next', () => {
  const agreement = { ...halfAYear, reviewOn: onDay(30), acceptedAt: null }
  const ids = readOn(200, talk, agreement).nudges.map(nudgeIdOf)
  assert.ok(ids.includes(`review-agreement:day:${onDay(30)}`))
})
