import type { Instant } from '@perennial/core/instant'
import type { Side } from '@perennial/core/side'
import { emptyState } from '@perennial/core/state'
import { statement, type Transaction } from '../database/query.ts'
import { instantToSql } from '../database/instant.ts'
import { noteSeat } from '../live/store.ts'
import type { PersonId } from '../person/person.ts'
import type { Mentorship, MentorshipId, Seat } from './mentorship.ts'

type Row = {
  readonly mentorship_id: MentorshipId
  readonly mentor_id: PersonId
  readonly mentee_id: PersonId
  readonly mentor_name: string
  readonly mentee_name: string
  readonly time_zone: string
  readonly proposed_by: PersonId
  readonly accepted_at: Instant | null
  readonly created_at: Instant
  readonly sample: string | null
}

const columns =
  'mentorship_id, mentor_id, mentee_id, mentor_name, mentee_name, time_zone, proposed_by, accepted_at, created_at, sample'

const mentorshipOf = (row: Row): Mentorship => ({
  id: row.mentorship_id,
  mentorId: row.mentor_id,
  menteeId: row.mentee_id,
  mentorName: row.mentor_name,
  menteeName: row.mentee_name,
  timeZone: row.time_zone,
  proposedBy: row.proposed_by,
  acceptedAt: row.accepted_at,
  createdAt: row.created_at,
  ...(row.sample === null ? {} : { sample: row.sample }),
})

type MembershipRow = { readonly mentorship_id: MentorshipId; readonly acts_as: PersonId; readonly side: Side }

const ONE_MEMBERSHIP = statement(
  'membership-one',
  'select mentorship_id, acts_as, side from membership where person_id = $1 and mentorship_id = $2',
)
const ALL_MEMBERSHIPS = statement(
  'membership-all',
  'select mentorship_id, acts_as, side from membership where person_id = $1 order by mentorship_id',
)
const ONE = statement('mentorship-one', `select ${columns} from mentorship where mentorship_id = $1`)
const ACT_AS = statement('act-as', 'select act_as($1)')

/** A mentorship as the transaction may see it. */
export const mentorshipById = async (tx: Transaction, id: MentorshipId): Promise<Mentorship | null> => {
  const row = await tx.row<Row>(ONE, [id])
  return row && mentorshipOf(row)
}

/** From here on the transaction acts for this person. */
export const actAs = async (tx: Transaction, person: PersonId): Promise<void> => {
  await tx.rows(ACT_AS, [person])
}

type Membership = { readonly side: Side; readonly actsAs: PersonId }

/** What of a seat can be asked at once: the mentorship is there where its person is in it as who they are. */
export const lookAtSeat = async (
  tx: Transaction,
  person: PersonId,
  id: MentorshipId,
): Promise<{ readonly membership: Membership; readonly mentorship: Mentorship | null } | null> => {
  const [row, mentorship] = await Promise.all([
    tx.row<MembershipRow>(ONE_MEMBERSHIP, [person, id]),
    mentorshipById(tx, id),
  ])
  return row && { membership: { side: row.side, actsAs: row.acts_as }, mentorship }
}

/**
 * The seat of a person in a mentorship, or null when it is not theirs; afterwards the transaction acts as whoever
 * they are in it.
 */
export const takeSeat = async (tx: Transaction, person: PersonId, id: MentorshipId): Promise<Seat | null> => {
  const found = await lookAtSeat(tx, person, id)
  if (found === null) return null
  const { side, actsAs } = found.membership
  const mentorship = actsAs === person ? found.mentorship : await mentorshipAs(tx, actsAs, id)
  return mentorship && { mentorship, side, person: actsAs }
}

/** A mentorship as somebody may see it, whom the transaction acts for from here on. */
export const mentorshipAs = async (
  tx: Transaction,
  person: PersonId,
  id: MentorshipId,
): Promise<Mentorship | null> => {
  const [, mentorship] = await Promise.all([actAs(tx, person), mentorshipById(tx, id)])
  return mentorship
}

/** All seats of a person, oldest first. */
export const seatsOf = async (tx: Transaction, person: PersonId): Promise<readonly MembershipRow[]> =>
  tx.rows<MembershipRow>(ALL_MEMBERSHIPS, [person])

/** Runs work in each seat of a person, oldest first; in each the transaction acts as whoever they are there. */
export const inEachSeat = async <T>(
  tx: Transaction,
  person: PersonId,
  work: (seat: Seat) => Promise<T>,
): Promise<readonly T[]> => {
  const done: T[] = []
  for (const { mentorship_id: id } of await seatsOf(tx, person)) {
    await actAs(tx, person)
    const seat = await takeSeat(tx, person, id)
    if (seat !== null) done.push(await work(seat))
  }
  await actAs(tx, person)
  return done
}

const INSERT = statement(
  'mentorship-insert',
  `insert into mentorship (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
const INSERT_STANDING = statement(
  'standing-insert',
  `insert into standing (mentorship_id, mentor_id, mentee_id, state, before, moments, next_change_at, version)
   values ($1, $2, $3, $4, null, 0, null, $5)`,
)

/** Writes a new mentorship with its empty standing; whoever writes it must be one of the two. */
export const insertMentorship = async (tx: Transaction, mentorship: Mentorship): Promise<void> => {
  const { id, mentorId, menteeId } = mentorship
  await Promise.all([
    tx.rows(INSERT, [
      id,
      mentorId,
      menteeId,
      mentorship.mentorName,
      mentorship.menteeName,
      mentorship.timeZone,
      mentorship.proposedBy,
      instantToSql(mentorship.acceptedAt),
      instantToSql(mentorship.createdAt),
      mentorship.sample ?? null,
    ]),
    tx.rows(INSERT_STANDING, [id, mentorId, menteeId, JSON.stringify(emptyState), emptyState.version]),
  ])
}

const INSERT_MEMBERSHIP = statement(
  'membership-insert',
  `insert into membership (person_id, mentorship_id, acts_as, side) values ($1, $2, $3, $4)
   on conflict (person_id, mentorship_id) do nothing`,
)

/** The other half of a new mentorship: that the person has it. Doing it twice changes nothing. */
export const insertMembership = async (
  tx: Transaction,
  person: PersonId,
  { mentorship, side, person: actsAs }: Seat,
): Promise<void> => {
  await tx.rows(INSERT_MEMBERSHIP, [person, mentorship.id, actsAs, side])
  noteSeat(tx)
}
