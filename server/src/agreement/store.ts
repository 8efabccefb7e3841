import { datedAgreements, noAgreement, type Accepted, type Agreement } from '@perennial/core/agreement'
import type { Instant } from '@perennial/core/instant'
import type { Side } from '@perennial/core/side'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { Mentorship, MentorshipId } from '../mentorship/mentorship.ts'

/** One version of what two agree on: proposed, and then accepted or replaced by another. */
export type Version = {
  readonly number: number
  readonly by: Side
  readonly proposedAt: Instant
  readonly acceptedAt: Instant | null
  readonly replacedAt: Instant | null
  readonly agreement: Agreement
}

type Row = {
  readonly version: number
  readonly proposed_by: Side
  readonly proposed_at: Instant
  readonly accepted_at: Instant | null
  readonly replaced_at: Instant | null
  readonly clauses: Agreement
}

const versionOf = (row: Row): Version => ({
  number: row.version,
  by: row.proposed_by,
  proposedAt: row.proposed_at,
  acceptedAt: row.accepted_at,
  replacedAt: row.replaced_at,
  agreement: row.clauses,
})

const ACCEPTED = statement(
  'agreement-accepted',
  'select accepted_at, clauses from agreement where mentorship_id = $1 and accepted_at is not null order by version',
)
const ALL = statement(
  'agreement-all',
  `select version, proposed_by, proposed_at, accepted_at, replaced_at, clauses
   from agreement where mentorship_id = $1 order by version`,
)

/** What both said yes to, oldest first, each with when that was and from when its length counts. */
export const acceptedIn = async (tx: Transaction, id: MentorshipId): Promise<readonly Accepted[]> => {
  const rows = await tx.rows<Pick<Row, 'clauses'> & { accepted_at: Instant }>(ACCEPTED, [id])
  return datedAgreements(rows.map(({ accepted_at, clauses }) => ({ at: accepted_at, agreement: clauses })))
}

/** Every version there ever was, oldest first. */
export const versionsOf = async (tx: Transaction, id: MentorshipId): Promise<readonly Version[]> =>
  (await tx.rows<Row>(ALL, [id])).map(versionOf)

/** What lies on the table; null where nothing does. */
export const proposedIn = (versions: readonly Version[]): Version | null =>
  versions.findLast(({ acceptedAt, replacedAt }) => acceptedAt === null && replacedAt === null) ?? null

/** Of all versions those both said yes to, and when. */
export const acceptedOf = (versions: readonly Version[]): readonly Accepted[] =>
  versions.flatMap(({ acceptedAt, agreement }) =>
    acceptedAt === null ? [] : [{ at: acceptedAt, agreement }],
  )

export const inForce = (versions: readonly Version[]): Agreement =>
  versions.findLast(({ acceptedAt }) => acceptedAt !== null)?.agreement ?? noAgreement

const REPLACE = statement(
  'agreement-replace',
  `update agreement set replaced_at = $2 where mentorship_id = $1 and accepted_at is null and replaced_at is null`,
)
const INSERT = statement(
  'agreement-insert',
  `insert into agreement (mentorship_id, version, mentor_id, mentee_id, proposed_by, proposed_at, accepted_at, clauses)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
const ACCEPT = statement(
  'agreement-accept',
  `update agreement set accepted_at = $3
   where mentorship_id = $1 and version = $2 and accepted_at is null and replaced_at is null returning version`,
)

/** Puts a version on the table, in the place of what lay there. */
export const propose = async (
  tx: Transaction,
  { id, mentorId, menteeId }: Mentorship,
  { number, by, proposedAt, acceptedAt, agreement }: Version,
): Promise<void> => {
  await Promise.all([
    tx.rows(REPLACE, [id, instantToSql(proposedAt)]),
    tx.rows(INSERT, [
      id,
      number,
      mentorId,
      menteeId,
      by,
      instantToSql(proposedAt),
      instantToSql(acceptedAt),
      JSON.stringify(agreement),
    ]),
  ])
}

/** Takes away what lies on the table. */
export const takeBack = async (tx: Transaction, id: MentorshipId, now: Instant): Promise<void> => {
  await tx.rows(REPLACE, [id, instantToSql(now)])
}

/** @returns false when it no longer lies on the table */
export const accept = async (
  tx: Transaction,
  id: MentorshipId,
  version: number,
  now: Instant,
): Promise<boolean> => (await tx.row(ACCEPT, [id, version, instantToSql(now)])) !== null
