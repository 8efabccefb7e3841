import { DAY, type Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { Mentorship, MentorshipId } from '../mentorship/mentorship.ts'

/**
 * What changed: one moment, much of the history at once, the agreement, or who is in it.
 */
export const changeKinds = ['moment', 'history', 'agreement', 'joined'] as const
export type ChangeKind = (typeof changeKinds)[number]

export type Change = {
  readonly mentorship: MentorshipId
  readonly number: number
  readonly kind: ChangeKind
  readonly moment: MomentId | null
  readonly at: Instant
}

/** What wakes those who follow a mentorship, on whichever server they are. */
export const CHANNEL = 'perennial_change'

/** Told in the place of one mentorship: any may have changed. */
export const ANY = ''

const INSERT = statement(
  'change-insert',
  `insert into change (mentorship_id, number, mentor_id, mentee_id, kind, moment_id, changed_at)
   select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from change where mentorship_id = $1`,
)
const NOTIFY = statement('change-notify', `select pg_notify('${CHANNEL}', $1)`)

// After the transaction, by itself: PostgreSQL lets those that notify commit only one after the other, each flushed to
// disk before the next. One lost with its server costs time, never an event.
/** Wakes all who follow: a seat was taken, and no stream knows yet that what happens there concerns it. */
export const noteSeat = (tx: Transaction): void => tx.afterwards(NOTIFY, [ANY])

/** Notes that something changed, in a transaction that holds the standing: numbers follow without a gap. */
export const noteChange = (
  tx: Transaction,
  { id, mentorId, menteeId }: Mentorship,
  kind: ChangeKind,
  at: Instant,
  moment: MomentId | null = null,
): Promise<unknown> => {
  tx.afterwards(NOTIFY, [id])
  return tx.rows(INSERT, [id, mentorId, menteeId, kind, moment, instantToSql(at)])
}

type Row = {
  readonly mentorship_id: MentorshipId
  readonly number: number
  readonly kind: ChangeKind
  readonly moment_id: MomentId | null
  readonly changed_at: Instant
}

const AFTER = statement(
  'change-after',
  `select mentorship_id, number, kind, moment_id, changed_at from change
   join unnest($1::uuid[], $2::int[]) as known (mentorship_id, last) using (mentorship_id)
   where mentorship_id = any($1) and number > last order by mentorship_id, number limit $3`,
)

/** The changes of some mentorships after the last ones known, each mentorship's in their order. */
export const changesAfter = async (
  tx: Transaction,
  known: readonly (readonly [MentorshipId, number])[],
  most: number,
): Promise<readonly Change[]> => {
  if (known.length === 0) return []
  const rows = await tx.rows<Row>(AFTER, [known.map(([id]) => id), known.map(([, last]) => last), most])
  return rows.map((row) => ({
    mentorship: row.mentorship_id,
    number: row.number,
    kind: row.kind,
    moment: row.moment_id,
    at: row.changed_at,
  }))
}

/** How long it is kept what changed: who was away for longer reads anew. */
const KEPT = 30 * DAY

const FORGET = statement(
  'change-forget',
  `delete from change where mentorship_id = $1 and changed_at < $2
     and number < (select max(number) from change where mentorship_id = $1)`,
)

/** Forgets what changed long ago; the last change stays, as numbers go on from it. */
export const forgetOldChanges = async (tx: Transaction, id: MentorshipId, now: Instant): Promise<void> => {
  await tx.rows(FORGET, [id, instantToSql(now - KEPT)])
}

const LATEST = statement(
  'change-latest',
  `select mentorship_id, max(number) as number, max(changed_at) as at from change
   where mentorship_id = any($1) group by mentorship_id`,
)

/** The last change of a mentorship: its number, and when it was; 0 and null where nothing ever changed. */
export type Latest = {
  readonly mentorship: MentorshipId
  readonly number: number
  readonly at: Instant | null
}

export const latestOf = async (tx: Transaction, ids: readonly MentorshipId[]): Promise<readonly Latest[]> => {
  if (ids.length === 0) return []
  const rows = await tx.rows<{ mentorship_id: MentorshipId; number: number; at: Instant }>(LATEST, [[...ids]])
  const found = new Map(rows.map((row) => [row.mentorship_id, row]))
  return ids.map((id) => ({
    mentorship: id,
    number: found.get(id)?.number ?? 0,
    at: found.get(id)?.at ?? null,
  }))
}
