import type { Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import { statement, type Transaction } from '../database/query.ts'
import { leaveMentorship } from '../erase/leave.ts'
import type { Mentorship, MentorshipId, Seat } from '../mentorship/mentorship.ts'
import { actAs, inEachSeat, insertMembership, insertMentorship } from '../mentorship/store.ts'
import type { RecordedMoment } from '../moment/moment.ts'
import { recordAll } from '../moment/record.ts'
import type { PersonId } from '../person/person.ts'
import { readSample, sampleNames, type Sample, type SampleLine } from './histories.ts'

export type Made = { readonly newId: () => string; readonly now: Instant }

const beginAs = (sample: Sample, { newId, now }: Made): Mentorship => {
  const ids = { mentor: newId() as PersonId, mentee: newId() as PersonId }
  const createdAt = sample.lines[0]?.at ?? now
  return {
    id: newId() as MentorshipId,
    mentorId: ids.mentor,
    menteeId: ids.mentee,
    mentorName: sample.mentor,
    menteeName: sample.mentee,
    timeZone: 'UTC',
    proposedBy: ids[sample.as],
    acceptedAt: createdAt,
    createdAt,
    sample: sample.name,
  }
}

const momentOf = (
  { at, by, text, to }: SampleLine,
  mentorship: Mentorship,
  place: number,
  { newId, now }: Made,
): RecordedMoment => ({
  id: newId() as MomentId,
  at,
  by,
  authorId: by === 'mentor' ? mentorship.mentorId : mentorship.menteeId,
  detail: to === null ? { kind: 'said' } : { kind: 'phase-changed', to },
  channel: 'chat',
  source: 'perennial',
  ref: `sample:${place}`,
  replyTo: null,
  text,
  importId: null,
  recordedAt: now,
})

/** A sample is seen as one of its two: nobody's own name or id is in it. */
const load = async (tx: Transaction, person: PersonId, sample: Sample, made: Made): Promise<Seat> => {
  const mentorship = beginAs(sample, made)
  const actsAs = sample.as === 'mentor' ? mentorship.mentorId : mentorship.menteeId
  const seat: Seat = { mentorship, side: sample.as, person: actsAs }
  await actAs(tx, actsAs)
  await insertMentorship(tx, mentorship)
  const moments = sample.lines.map((line, place) => momentOf(line, mentorship, place, made))
  await recordAll(tx, mentorship, moments, made.now)
  await actAs(tx, person)
  await insertMembership(tx, person, seat)
  return seat
}

const HOLD = statement('sample-hold', 'select 1 from person where person_id = $1 for update')

/** The samples somebody has open. */
const samplesOf = async (tx: Transaction, person: PersonId): Promise<readonly Seat[]> =>
  (await inEachSeat(tx, person, async (seat) => seat)).filter(
    ({ mentorship }) => mentorship.sample !== undefined,
  )

/** Opens the samples for a person; those already open stay as they are. */
export const openSamples = async (
  tx: Transaction,
  person: PersonId,
  made: Made,
): Promise<readonly Seat[]> => {
  // Two taps at once open them once.
  await tx.rows(HOLD, [person])
  const open = await samplesOf(tx, person)
  if (open.length > 0) return open
  const seats: Seat[] = []
  for (const name of sampleNames) seats.push(await load(tx, person, readSample(name, made.now), made))
  return seats
}

/** Takes them away, with all that was told in them. */
export const removeSamples = async (tx: Transaction, person: PersonId, made: Made): Promise<void> => {
  for (const { mentorship, side, person: actsAs } of await samplesOf(tx, person)) {
    await leaveMentorship(tx, mentorship.id, { account: person, actsAs, side }, made)
    await actAs(tx, person)
  }
}
