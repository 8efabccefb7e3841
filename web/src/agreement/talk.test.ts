import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildMentorship } from '../../test/mentorship.ts'
import { nothingAgreed, type Book, type Clauses } from './clauses.ts'
import { headlineOf } from './talk.ts'

const mentorship = buildMentorship()

const agreed = (clauses: Partial<Clauses>, meantUntil: string | null = null): Book => {
  const version = {
    version: 1,
    by: 'mentee' as const,
    proposedAt: '2026-01-05T12:00:00.000Z',
    acceptedAt: '2026-01-06T12:00:00.000Z',
    replacedAt: null,
    clauses: { ...nothingAgreed, ...clauses },
    changes: [],
  }
  return { inForce: version.clauses, meantUntil, proposed: null, history: [version] }
}

const softer = (book: Book, now: string): string => headlineOf(book, mentorship, Date.parse(now))[1]

test('The page asks how it goes on once the length meant is over', () => {
  const book = agreed({ intendedMonths: 6 }, '2026-07-06T12:00:00.000Z')
  assert.match(softer(book, '2026-07-06T11:00:00Z'), /^It holds since/)
  assert.match(softer(book, '2026-07-06T12:00:00Z'), /^You meant this for 6 months; that was on 6 Jul/)
})

test('A day of review that came before the two agreed has been looked at', () => {
  const on = (reviewOn: string): string => softer(agreed({ reviewOn }), '2026-03-02T12:00:00Z')
  assert.match(on('2026-03-01T12:00:00.000Z'), /^You meant to look at it again on 1 Mar/)
  assert.match(on('2026-01-01T12:00:00.000Z'), /^It holds since/)
})
