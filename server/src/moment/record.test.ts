import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { before, describe, it } from 'node:test'
import type { MomentId } from '@perennial/core/moment'
import type { PersonId } from '../person/person.ts'
import { insertMembership, insertMentorship, takeSeat } from '../mentorship/store.ts'
import type { Mentorship, MentorshipId } from '../mentorship/mentorship.ts'
import { openTestDatabase } from '../../test/database.ts'
import { rebuild, termsFor } from './journal-keeper.ts'
import type { RecordedMoment } from './moment.ts'
import { differencesIn } from '../sweep/verify.ts'
import { record } from './record.ts'
import { pageOfMoments } from './listed.ts'
import { allLoops, wholeStandingOf } from './standing.ts'
import { allMoments } from './store.ts'

const noon = Date.UTC(2026, 2, 2, 12)
const HOUR = 3_600_000
const id = randomUUIDv7

const mentorship: Mentorship = {
  id: id() as MentorshipId,
  mentorId: id() as PersonId,
  menteeId: id() as PersonId,
  mentorName: 'Alex Brandt',
  menteeName: 'Jane Otieno',
  timeZone: 'UTC',
  proposedBy: id() as PersonId,
  acceptedAt: null,
  createdAt: noon,
}

const said = (by: 'mentor' | 'mentee', text: string, hours: number): RecordedMoment => ({
  id: id() as MomentId,
  at: noon + hours * HOUR,
  by,
  authorId: by === 'mentor' ? mentorship.mentorId : mentorship.menteeId,
  detail: { kind: 'said' },
  channel: 'chat',
  source: 'perennial',
  ref: id(),
  replyTo: null,
  text,
  importId: null,
  recordedAt: noon + hours * HOUR,
})

const db = await openTestDatabase()

describe('recording moments', () => {
  before(async () => {
    await db.database.asPerson(mentorship.menteeId, async (tx) => {
      await insertMentorship(tx, mentorship)
      await insertMembership(tx, mentorship.menteeId, {
        mentorship,
        side: 'mentee',
        person: mentorship.menteeId,
      })
    })
  })

  const inTurn = [
    said('mentee', 'Could you refer me for the backend role at Nimbus?', 0),
    said('mentor', 'I referred you this morning, they will write by Friday.', 20),
    said('mentee', 'Thank you so much for the referral!', 21),
    said('mentee', 'I got the offer!', 200),
  ]

  it('folds each into how the two stand, as a rebuild would', async () => {
    for (const moment of inTurn)
      assert.equal(
        await db.database.asPerson(mentorship.menteeId, (tx) => record(tx, mentorship, moment)),
        true,
      )
    const [kept, loops, moments] = await db.database.asPerson(mentorship.menteeId, (tx) =>
      Promise.all([
        wholeStandingOf(tx, mentorship.id),
        allLoops(tx, mentorship.id),
        allMoments(tx, mentorship.id),
      ]),
    )
    const anew = rebuild(moments, termsFor(mentorship, []))
    assert.deepEqual(kept.journal.state, JSON.parse(JSON.stringify({ ...anew.journal.state, settled: [] })))
    assert.deepEqual(
      loops.map((loop) => loop.id).toSorted(),
      [...anew.settled, ...anew.journal.state.loops].map((loop) => loop.id).toSorted(),
    )
    assert.ok(loops.length > 0)
  })

  it('takes the same in once', async () => {
    const [first] = inTurn
    assert.ok(first)
    const again = { ...first, id: id() as MomentId }
    assert.equal(
      await db.database.asPerson(mentorship.menteeId, (tx) => record(tx, mentorship, again)),
      false,
    )
  })

  it('reads anew when a moment lies before others', async () => {
    const earlier = said('mentor', 'How did the interview at Kappa go?', -48)
    await db.database.asPerson(mentorship.menteeId, (tx) => record(tx, mentorship, earlier))
    const page = await db.database.asPerson(mentorship.menteeId, (tx) =>
      pageOfMoments(tx, mentorship.id, null, 10),
    )
    assert.equal(page.at(-1)?.moment.id, earlier.id)
    assert.equal(page.length, 5)
  })

  it('folds moments of one instant in the order of a rebuild, whichever was kept first', async () => {
    const [ask, answer] = [
      said('mentee', 'Could you review my talk?', 300),
      said('mentor', 'I read it: begin with the outage.', 300),
    ]
    for (const moment of [answer, ask])
      await db.database.asPerson(mentorship.menteeId, (tx) => record(tx, mentorship, moment))
    const different = await db.database.asPerson(mentorship.menteeId, (tx) => differencesIn(tx, mentorship))
    assert.deepEqual(different, [])
  })

  it('shows nothing to a stranger', async () => {
    const stranger = id() as PersonId
    const [seat, moments] = await db.database.asPerson(stranger, async (tx) => [
      await takeSeat(tx, stranger, mentorship.id),
      await allMoments(tx, mentorship.id),
    ])
    assert.equal(seat, null)
    assert.deepEqual(moments, [])
  })
})
