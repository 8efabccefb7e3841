import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { MomentId } from '@perennial/core/moment'
import type { Sentence } from '@perennial/core/sentence'
import type { State } from '@perennial/core/state'
import type { Journal } from '@perennial/journal/journal'
import { eachInTurn, inBatches } from '../database/batches.ts'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { Mentorship, MentorshipId } from '../mentorship/mentorship.ts'

type StandingRow = {
  readonly state: State
  readonly before: Journal['before']
  readonly next_change_at: Instant | null
}

/** How the two stand, and when time alone will change that. */
export type Standing = { readonly journal: Journal; readonly nextChangeAt: Instant | null }

const STANDING = statement(
  'standing',
  'select state, before, next_change_at from standing where mentorship_id = $1',
)
const STANDING_LOCKED = statement('standing-locked', `${STANDING.text} for update`)

const asStanding = (row: StandingRow): Standing => ({
  journal: { state: row.state, before: row.before },
  nextChangeAt: row.next_change_at,
})

export const orMissing = <T>(row: T | null): T => {
  if (row === null) throw new Error('a mentorship without its standing')
  return row
}

/** How the two stand, as the last moment left it; null to whom it is not shown. */
export const keptStanding = async (tx: Transaction, id: MentorshipId): Promise<Standing | null> => {
  const row = await tx.row<StandingRow>(STANDING, [id])
  return row && asStanding(row)
}

/** The same to one of the two. */
export const wholeStandingOf = async (tx: Transaction, id: MentorshipId): Promise<Standing> =>
  orMissing(await keptStanding(tx, id))

/** The same, held until the transaction ends: one moment is taken in after the other. */
export const keptToChange = async (tx: Transaction, id: MentorshipId): Promise<Journal | null> => {
  const row = await tx.row<StandingRow>(STANDING_LOCKED, [id])
  return row && asStanding(row).journal
}

export const standingToChange = async (tx: Transaction, id: MentorshipId): Promise<Journal> =>
  orMissing(await keptToChange(tx, id))

const PUT_STANDING = statement(
  'standing-put',
  'update standing set state = $2, before = $3, moments = $4, next_change_at = $5, version = $6 where mentorship_id = $1',
)

export const putStanding = (
  tx: Transaction,
  id: MentorshipId,
  { state, before }: Journal,
  nextChangeAt: Instant | null,
): Promise<unknown> =>
  tx.rows(PUT_STANDING, [
    id,
    JSON.stringify({ ...state, settled: [] }),
    before && JSON.stringify(before),
    state.moments,
    instantToSql(nextChangeAt),
    state.version,
  ])

const PUT_HEARD = statement(
  'heard-put',
  `insert into heard (mentorship_id, mentor_id, mentee_id, moment_id, sentences)
   select $1, $2, $3, each.moment_id, each.sentences from unnest($4::uuid[], $5::json[]) as each (moment_id, sentences)
   on conflict (mentorship_id, moment_id) do update set sentences = excluded.sentences`,
)

/** Keeps what moments were heard to say, in the place of what was heard before. */
export const putHeard = (
  tx: Transaction,
  { id, mentorId, menteeId }: Mentorship,
  heard: ReadonlyMap<MomentId, readonly Sentence[]>,
): Promise<unknown> => {
  const batches = inBatches([...heard]).map((batch) => [
    batch.map(([moment]) => moment),
    batch.map(([, each]) => JSON.stringify(each)),
  ])
  return eachInTurn(batches, (columns) => tx.rows(PUT_HEARD, [id, mentorId, menteeId, ...columns]))
}

const PUT_LOOPS = statement(
  'loop-put',
  `insert into loop (mentorship_id, mentor_id, mentee_id, loop_id, opened_at, ended_at, loop)
   select $1, $2, $3, each.loop_id, each.opened_at, each.ended_at, each.loop
   from unnest($4::text[], $5::timestamptz[], $6::timestamptz[], $7::json[]) as each (loop_id, opened_at, ended_at, loop)
   on conflict (mentorship_id, loop_id)
     do update set opened_at = excluded.opened_at, ended_at = excluded.ended_at, loop = excluded.loop`,
)
const DELETE_LOOPS = statement('loop-delete', 'delete from loop where mentorship_id = $1')
const ALL_LOOPS = statement(
  'loop-all',
  'select loop from loop where mentorship_id = $1 order by opened_at, loop_id',
)

/** Keeps loops as they are now; a settled one with when it ended. */
export const putLoops = (
  tx: Transaction,
  { id, mentorId, menteeId }: Mentorship,
  loops: readonly Loop[],
  at: Instant,
): Promise<unknown> => {
  const batches = inBatches(loops).map((batch) => [
    batch.map((loop) => loop.id),
    batch.map((loop) => instantToSql(loop.openedAt)),
    batch.map((loop) => (loop.ending === null ? null : instantToSql(loop.closedAt ?? at))),
    batch.map((loop) => JSON.stringify(loop)),
  ])
  return eachInTurn(batches, (columns) => tx.rows(PUT_LOOPS, [id, mentorId, menteeId, ...columns]))
}

export const deleteLoops = async (tx: Transaction, id: MentorshipId): Promise<void> => {
  await tx.rows(DELETE_LOOPS, [id])
}

export const allLoops = async (tx: Transaction, id: MentorshipId): Promise<readonly Loop[]> =>
  (await tx.rows<{ loop: Loop }>(ALL_LOOPS, [id])).map(({ loop }) => loop)
