import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildMentorship } from '../../test/mentorship.ts'
import { buildBook, buildVersion, day } from './build.ts'
import { changedIn, clauseOrder, goodStart, nothingAgreed, rhythms, type Clauses } from './clauses.ts'
import { changesOf, headlineOf, isOneSided, turnIn, wasOf } from './talk.ts'

const mentorship = buildMentorship()

const weekly: Clauses = { ...nothingAgreed, rhythmDays: 7 }
const monthly: Clauses = { ...weekly, rhythmDays: 30, replyWithinDays: 5 }

const mine = buildVersion({ clauses: weekly, replacedAt: day(3) })
const theirs = buildVersion({ version: 2, by: 'mentor', proposedAt: day(3), clauses: monthly })

test('It is the turn of whoever did not propose what lies on the table', () => {
  assert.equal(turnIn(buildBook(), mentorship).kind, 'nothing')
  assert.equal(turnIn(buildBook(buildVersion()), mentorship).kind, 'mine')
  assert.equal(turnIn(buildBook(mine, theirs), mentorship).kind, 'theirs')
  assert.equal(turnIn(buildBook(buildVersion({ acceptedAt: day(3) })), mentorship).kind, 'agreed')
})

test('A counter-proposal is told as one, with what it changes of mine', () => {
  const book = buildBook(mine, theirs)
  assert.deepEqual(changesOf(book, theirs), ['rhythmDays', 'replyWithinDays'])
  const [counter] = headlineOf(book, mentorship, Date.parse(day(4)))
  const first = buildVersion({ ...theirs, version: 1 })
  assert.notEqual(counter, headlineOf(buildBook(first), mentorship, Date.parse(day(4)))[0])
})

test('What I took back is answered by nothing: a later proposal of the other is a first one', () => {
  const takenBack = buildVersion({ ...mine, replacedAt: day(2) })
  const alone = headlineOf(buildBook(buildVersion({ ...theirs, version: 1 })), mentorship, Date.parse(day(4)))
  const book = buildBook(takenBack, theirs)
  assert.deepEqual(headlineOf(book, mentorship, Date.parse(day(4))), alone)
  const was = wasOf({ book, mentorship, base: monthly, clauses: monthly }, 'rhythmDays')
  assert.equal(was, null)
})

test('Of what I change, the words before are shown; of what I leave, those it took the place of', () => {
  const book = buildBook(mine, theirs)
  const base = theirs.clauses
  const changed = wasOf({ book, mentorship, base, clauses: { ...base, rhythmDays: 14 } }, 'rhythmDays')
  assert.equal(changed?.clauses.rhythmDays, 30)
  assert.equal(wasOf({ book, mentorship, base, clauses: base }, 'rhythmDays')?.clauses.rhythmDays, 7)
  assert.equal(wasOf({ book, mentorship, base, clauses: base }, 'ending'), null)
})

test('What one wrote down alone is one-sided once the other came, until both agree anew', () => {
  const joined = { ...mentorship, acceptedAt: day(10) }
  assert.ok(isOneSided(buildVersion({ acceptedAt: day(9) }), joined))
  assert.ok(!isOneSided(buildVersion({ acceptedAt: day(11) }), joined))
  assert.ok(!isOneSided(buildVersion({ acceptedAt: day(9) }), { ...mentorship, acceptedAt: null }))
})

test('Every clause has its place in the reading order, once', () => {
  assert.deepEqual(clauseOrder.toSorted(), (Object.keys(nothingAgreed) as (keyof Clauses)[]).toSorted())
})

const start = (gapDays: number | null): Clauses =>
  goodStart({
    gapDays,
    timeZone: 'Africa/Lagos',
    now: Date.parse(day(5)),
    words: { channels: ['chat'], credit: 'by name', ending: 'a last talk' },
  })

test('A good start proposes a rhythm on offer, the nearest to the one the pair has', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 3000, noNaN: true }), (gap) => {
      const chosen = start(gap).rhythmDays ?? 0
      const apart = (days: number): number => Math.max(days / gap, gap / days)
      assert.ok(rhythms.every((each) => apart(chosen) <= apart(each) + 1e-9))
    }),
  )
  assert.equal(start(null).rhythmDays, 14)
  assert.equal(start(0).rhythmDays, 14)
})

test('A good start says something of every clause but what the two want to talk of, and is looked at in a quarter', () => {
  const changed = changedIn(nothingAgreed, start(7))
  assert.deepEqual(
    clauseOrder.filter((clause) => !changed.includes(clause)),
    ['scopeIn', 'scopeOut'],
  )
  assert.equal(start(7).reviewOn, '2026-04-06T12:00:00.000Z')
})
