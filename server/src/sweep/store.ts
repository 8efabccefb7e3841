import type { Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import type { Sentence } from '@perennial/core/sentence'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'

type Row = { readonly mentorship_id: MentorshipId }

const DUE = statement(
  'sweep-due',
  'select mentorship_id from standing where next_change_at <= $1 order by next_change_at limit $2',
)
const STALE = statement('sweep-stale', 'select mentorship_id from standing where version < $1 limit $2')
const AFTER = statement(
  'sweep-after',
  'select mentorship_id from mentorship where mentorship_id > $1 order by mentorship_id limit $2',
)
const PUT_NEXT = statement(
  'sweep-next',
  'update standing set next_change_at = $2 where mentorship_id = $1 and next_change_at is distinct from $2',
)
const HEARD = statement('sweep-heard', 'select moment_id, sentences from heard where mentorship_id = $1')
const COUNT = statement('sweep-count', 'select moments from standing where mentorship_id = $1')
const LAG = statement(
  'sweep-lag',
  `select count(*) as waiting, min(next_change_at) as since from standing where next_change_at <= $1`,
)
const LOCK = statement('sweep-lock', 'select pg_try_advisory_xact_lock($1) as mine')

const SWEEP_LOCK = 5_063_623

/** Holds the sweep until the transaction ends. @returns false when another server has it */
export const takeSweep = async (tx: Transaction): Promise<boolean> =>
  (await tx.row<{ mine: boolean }>(LOCK, [SWEEP_LOCK]))?.mine ?? false

/** Mentorships whose next change has come, the longest due first. */
export const dueAt = async (tx: Transaction, now: Instant, most: number): Promise<readonly MentorshipId[]> =>
  (await tx.rows<Row>(DUE, [instantToSql(now), most])).map(({ mentorship_id }) => mentorship_id)

/** Mentorships whose state was folded by the rules of an earlier version. */
export const staleBefore = async (
  tx: Transaction,
  version: number,
  most: number,
): Promise<readonly MentorshipId[]> =>
  (await tx.rows<Row>(STALE, [version, most])).map(({ mentorship_id }) => mentorship_id)

/** Some mentorships after one, in the order of their ids. */
export const mentorshipsAfter = async (
  tx: Transaction,
  id: MentorshipId,
  most: number,
): Promise<readonly MentorshipId[]> =>
  (await tx.rows<Row>(AFTER, [id, most])).map(({ mentorship_id }) => mentorship_id)

export const putNextChange = async (tx: Transaction, id: MentorshipId, at: Instant | null): Promise<void> => {
  await tx.rows(PUT_NEXT, [id, instantToSql(at)])
}

/** What each moment was heard to say, as it is kept. */
export const heardIn = async (
  tx: Transaction,
  id: MentorshipId,
): Promise<ReadonlyMap<MomentId, readonly Sentence[]>> => {
  const rows = await tx.rows<{ moment_id: MomentId; sentences: readonly Sentence[] }>(HEARD, [id])
  return new Map(rows.map(({ moment_id, sentences }) => [moment_id, sentences]))
}

/** How many moments the standing says it was folded from. */
export const countIn = async (tx: Transaction, id: MentorshipId): Promise<number | null> =>
  (await tx.row<{ moments: number }>(COUNT, [id]))?.moments ?? null

export type Lag = { readonly waiting: number; readonly since: Instant | null }

/** How many mentorships wait for the sweep, and since when the first does. */
export const lagAt = async (tx: Transaction, now: Instant): Promise<Lag> =>
  (await tx.row<Lag>(LAG, [instantToSql(now)])) ?? { waiting: 0, since: null }
