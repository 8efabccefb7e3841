import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildMentorship } from '../../test/mentorship.ts'
import { buildTalk, type Said } from './build.ts'
import { fateOf, insteadOf, makingOf } from './came-about.ts'
import { changedIn, nothingAgreed, type Book, type Clauses, type Version } from './clauses.ts'

const mentorship = buildMentorship()

const clauses: fc.Arbitrary<Clauses> = fc
  .record({
    rhythmDays: fc.constantFrom(null, 7, 14, 30),
    replyWithinDays: fc.constantFrom(null, 2, 5),
    scopeIn: fc.subarray(['drafts', 'career']),
    ending: fc.constantFrom(null, 'a last talk'),
  })
  .map((some) => Object.assign({}, nothingAgreed, some))

const talks: fc.Arbitrary<Book> = fc
  .array(
    fc.oneof(
      fc.record({
        kind: fc.constant('propose' as const),
        by: fc.constantFrom('mentor' as const, 'mentee' as const),
        clauses,
      }),
      fc.record({ kind: fc.constantFrom('accept' as const, 'take-back' as const) }),
    ),
    { maxLength: 12 },
  )
  .map((said: readonly Said[]) => buildTalk(...said))

const weekly: Clauses = { ...nothingAgreed, rhythmDays: 7 }
const monthly: Clauses = { ...weekly, rhythmDays: 30 }
const propose = (by: 'mentor' | 'mentee', clauses: Clauses): Said => ({ kind: 'propose', by, clauses })

/** What the history says that a version changed. */
const changedBy = (book: Book, version: number): readonly string[] => {
  const made = book.history[version - 1] as Version
  return changedIn(insteadOf(book, made) ?? nothingAgreed, made.clauses)
}

test('What a version changed, done to what was there before, gives that version', () => {
  fc.assert(
    fc.property(talks, (book) => {
      for (const version of book.history) {
        const before = insteadOf(book, version) ?? nothingAgreed
        const changes = changedIn(before, version.clauses).map((clause) => [clause, version.clauses[clause]])
        assert.deepEqual({ ...before, ...Object.fromEntries(changes) }, version.clauses)
      }
    }),
  )
})

test('What somebody proposes stands in the history with what it changes of what holds', () => {
  const book = buildTalk(
    propose('mentee', weekly),
    { kind: 'accept' },
    propose('mentor', { ...monthly, replyWithinDays: 5 }),
  )
  assert.deepEqual(changedBy(book, 1), ['rhythmDays'])
  assert.deepEqual(changedBy(book, 2), ['rhythmDays', 'replyWithinDays'])
})

test('A counter-proposal stands there with what it changes of the other’s words', () => {
  const book = buildTalk(propose('mentee', weekly), propose('mentor', { ...weekly, replyWithinDays: 5 }))
  assert.deepEqual(changedBy(book, 2), ['replyWithinDays'])
})

test('Each version says what became of it: one at most lies there, and only the other says yes', () => {
  fc.assert(
    fc.property(talks, (book) => {
      const fates = book.history.map((version) => fateOf(book, version, mentorship))
      assert.equal(
        fates.filter((fate) => fate === 'lies on the table').length,
        book.proposed === null ? 0 : 1,
      )
      book.history.forEach(({ by, acceptedAt, replacedAt }, i) => {
        const fate = fates[i] ?? ''
        assert.equal(/said yes/.test(fate), acceptedAt !== null)
        if (acceptedAt !== null) assert.ok(fate.startsWith(by === 'mentee' ? 'Alex' : 'You'))
        const next = book.history[i + 1]
        if (replacedAt !== null) assert.equal(/another/.test(fate), next?.proposedAt === replacedAt)
      })
    }),
  )
})

test('What was taken back says so, and what was written down by one alone held at once', () => {
  const book = buildTalk(propose('mentor', weekly), { kind: 'take-back' })
  const [first] = book.history as [Version]
  assert.equal(makingOf(first, mentorship), 'Alex proposed, 2 Jan')
  assert.equal(fateOf(book, first, mentorship), 'taken back on 3 Jan')
  const written = { ...first, acceptedAt: first.proposedAt, replacedAt: null, by: 'mentee' as const }
  assert.equal(makingOf(written, mentorship), 'You wrote it down, 2 Jan')
  assert.equal(fateOf({ ...book, history: [written] }, written, mentorship), '')
})

test('A version after one that was taken back changes what holds, not what nobody proposes any more', () => {
  const book = buildTalk(
    propose('mentee', weekly),
    { kind: 'accept' },
    propose('mentor', monthly),
    { kind: 'take-back' },
    propose('mentee', { ...weekly, replyWithinDays: 5 }),
  )
  assert.deepEqual(changedBy(book, 3), ['replyWithinDays'])
  const anew = buildTalk(propose('mentee', weekly), { kind: 'take-back' }, propose('mentee', monthly))
  assert.equal(insteadOf(anew, anew.history[1] as Version), null)
})
