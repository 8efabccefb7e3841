import type { Instant } from '@perennial/core/instant'
import type { Side } from '@perennial/core/side'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { Mentorship, MentorshipId } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'

/** What one of a pair made for the other to join by; its code is kept nowhere. */
export type Invitation = {
  readonly id: string
  /** The side that whoever accepts it sits on. */
  readonly side: Side
  readonly madeBy: PersonId
  /** The one address it is for; null: whoever has the link. */
  readonly email: string | null
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly acceptedAt: Instant | null
  readonly revokedAt: Instant | null
}

type Row = {
  readonly invitation_id: string
  readonly side: Side
  readonly made_by: PersonId
  readonly email: string | null
  readonly created_at: Instant
  readonly expires_at: Instant
  readonly accepted_at: Instant | null
  readonly revoked_at: Instant | null
}

const columns = 'invitation_id, side, made_by, email, created_at, expires_at, accepted_at, revoked_at'

const invitationOf = (row: Row): Invitation => ({
  id: row.invitation_id,
  side: row.side,
  madeBy: row.made_by,
  email: row.email,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  acceptedAt: row.accepted_at,
  revokedAt: row.revoked_at,
})

export const isOpenAt = ({ acceptedAt, revokedAt, expiresAt }: Invitation, now: Instant): boolean =>
  acceptedAt === null && revokedAt === null && expiresAt > now

const INSERT = statement(
  'invitation-insert',
  `insert into invitation (mentorship_id, mentor_id, mentee_id, invitation_id, side, made_by, email, created_at,
     expires_at, hash)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
const INSERT_KEY = statement(
  'invitation-key-insert',
  `insert into invitation_key (hash, mentorship_id, invitation_id, mentor_id, mentee_id, side)
   values ($1, $2, $3, $4, $5, $6)`,
)

export const insertInvitation = async (
  tx: Transaction,
  { id: mentorship, mentorId, menteeId }: Mentorship,
  { id, side, madeBy, email, createdAt, expiresAt }: Invitation,
  hash: string,
): Promise<void> => {
  const [from, until] = [instantToSql(createdAt), instantToSql(expiresAt)]
  await Promise.all([
    tx.rows(INSERT, [mentorship, mentorId, menteeId, id, side, madeBy, email, from, until, hash]),
    tx.rows(INSERT_KEY, [hash, mentorship, id, mentorId, menteeId, side]),
  ])
}

const ALL = statement(
  'invitation-all',
  `select ${columns} from invitation where mentorship_id = $1 order by invitation_id`,
)
const ONE = statement(
  'invitation-one',
  `select ${columns} from invitation where mentorship_id = $1 and invitation_id = $2 for update`,
)

export const invitationsOf = async (tx: Transaction, id: MentorshipId): Promise<readonly Invitation[]> =>
  (await tx.rows<Row>(ALL, [id])).map(invitationOf)

/** One invitation, held until the transaction ends: it is used once. */
export const invitationToUse = async (
  tx: Transaction,
  mentorship: MentorshipId,
  invitation: string,
): Promise<Invitation | null> => {
  const row = await tx.row<Row>(ONE, [mentorship, invitation])
  return row && invitationOf(row)
}

const REVOKE = statement(
  'invitation-revoke',
  `update invitation set revoked_at = $3
   where mentorship_id = $1 and invitation_id = $2 and accepted_at is null and revoked_at is null
   returning invitation_id`,
)

/** @returns false when there is none to take back */
export const revokeInvitation = async (
  tx: Transaction,
  mentorship: MentorshipId,
  invitation: string,
  now: Instant,
): Promise<boolean> => (await tx.row(REVOKE, [mentorship, invitation, instantToSql(now)])) !== null

const ACCEPT = statement(
  'invitation-accept',
  'update invitation set accepted_at = $3 where mentorship_id = $1 and invitation_id = $2',
)
const REVOKE_OTHERS = statement(
  'invitation-revoke-others',
  `update invitation set revoked_at = $4 where mentorship_id = $1 and invitation_id <> $2 and side = $3
     and accepted_at is null and revoked_at is null`,
)

/** Uses an invitation up, and with it every other for the same side. */
export const acceptInvitation = async (
  tx: Transaction,
  mentorship: MentorshipId,
  { id, side }: Invitation,
  now: Instant,
): Promise<void> => {
  await Promise.all([
    tx.rows(ACCEPT, [mentorship, id, instantToSql(now)]),
    tx.rows(REVOKE_OTHERS, [mentorship, id, side, instantToSql(now)]),
  ])
}

const ACCOUNT_MADE = statement(
  'invitation-account-made',
  `update invitation set account_made_at = $3
   where mentorship_id = $1 and invitation_id = $2 and account_made_at is null returning invitation_id`,
)
const ACCOUNT_NOT_MADE = statement(
  'invitation-account-not-made',
  'update invitation set account_made_at = null where mentorship_id = $1 and invitation_id = $2',
)

/** Notes that an account is made through an invitation. @returns false when one was before */
export const noteAccount = async (
  tx: Transaction,
  mentorship: MentorshipId,
  invitation: string,
  now: Instant,
): Promise<boolean> => (await tx.row(ACCOUNT_MADE, [mentorship, invitation, instantToSql(now)])) !== null

export const forgetAccount = async (
  tx: Transaction,
  mentorship: MentorshipId,
  invitation: string,
): Promise<void> => {
  await tx.rows(ACCOUNT_NOT_MADE, [mentorship, invitation])
}
