import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import { clauseOrder, goodStart, nothingAgreed, rhythms, type Clauses } from './clauses.ts'
import { agreedWords, sayClause } from './say-clause.ts'

const start = goodStart({
  gapDays: 14,
  timeZone: 'America/Argentina/Buenos_Aires',
  now: Date.UTC(2026, 0, 5),
  words: { channels: ['chat', 'calls'], credit: 'Credit by name.', ending: 'A last talk first.' },
})

const say = (clauses: Partial<Clauses>, clause: keyof Clauses): string =>
  sayClause(clause, { ...nothingAgreed, ...clauses })

test('What was not agreed says what holds without it; all else says what was agreed', () => {
  for (const clause of clauseOrder) {
    if (clause !== 'work') assert.equal(agreedWords(clause, nothingAgreed), null)
    assert.notEqual(sayClause(clause, nothingAgreed), '')
    if (!clause.startsWith('scope')) assert.notEqual(agreedWords(clause, start), null)
  }
})

test('Two agreements that differ in a clause say different things of it', () => {
  const numbers = fc.integer({ min: 1, max: 400 })
  const clause = fc.constantFrom(
    'rhythmDays' as const,
    'replyWithinDays' as const,
    'noticeHours' as const,
    'stayInTouchDays' as const,
    'intendedMonths' as const,
  )
  fc.assert(
    fc.property(clause, numbers, numbers, (clause, one, other) => {
      assert.equal(say({ [clause]: one }, clause) === say({ [clause]: other }, clause), one === other)
    }),
  )
})

test('Every rhythm on offer has a name of its own instead of a count of days', () => {
  for (const days of rhythms) assert.doesNotMatch(say({ rhythmDays: days }, 'rhythmDays'), /\d/)
  assert.equal(say({ rhythmDays: 10 }, 'rhythmDays'), 'Every 10 days')
  assert.equal(say({ replyWithinDays: 1 }, 'replyWithinDays'), 'Within 1 day')
})

test('Room for questions and for hours is told apart, and half of it alone too', () => {
  const room = (openAsks: number | null, hoursAMonth: number | null): string =>
    say({ capacity: { openAsks, hoursAMonth } }, 'capacity')
  assert.equal(room(3, 2), 'Three open questions at a time, 2 hours a month')
  assert.equal(room(1, null), 'One open question at a time')
  assert.equal(room(null, 1), '1 hour a month')
})

test('Quiet hours name the place whose hours they are', () => {
  assert.equal(sayClause('quietHours', start), '21:00 to 08:00, Buenos Aires time')
})

test('Work says both that it teaches and where credit is given, or the one that was agreed', () => {
  assert.match(sayClause('work', start), /learn.* Credit by name\.$/)
  assert.equal(say({ work: { unpaidOnlyForLearning: false, credit: 'By name.' } }, 'work'), 'By name.')
  assert.equal(say({ work: { unpaidOnlyForLearning: false, credit: null } }, 'work'), 'Nothing said')
})

test('Topics are listed as a sentence lists them', () => {
  assert.equal(
    say({ scopeIn: ['drafts', 'career advice', 'code'] }, 'scopeIn'),
    'Drafts, career advice and code',
  )
})
