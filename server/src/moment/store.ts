import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { MomentId } from '@perennial/core/moment'
import type { Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import type { State } from '@perennial/core/state'
import type { Journal } from '@perennial/journal/journal'
import { instantToSql } from '../database/instant.ts'
import { existing, statement, type Transaction } from '../database/query.ts'
import type { Mentorship, MentorshipId } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'
import type { MomentDetail, RecordedMoment } from './moment.ts'

export type MomentRow = {
  readonly moment_id: MomentId
  readonly at: Instant
  readonly by: Side
  readonly author_id: PersonId
  readonly channel: string
  readonly source: string
  readonly ref: string
  readonly reply_to: MomentId | null
  readonly text: string
  readonly detail: MomentDetail
  readonly import_id: string | null
  readonly recorded_at: Instant
}

export const momentColumns =
  'moment_id, at, by, author_id, channel, source, ref, reply_to, text, detail, import_id, recorded_at'

export const momentOfRow = (row: MomentRow): RecordedMoment => ({
  id: row.moment_id,
  at: row.at,
  by: row.by,
  authorId: row.author_id,
  channel: row.channel,
  source: row.source,
  ref: row.ref,
  replyTo: row.reply_to,
  text: row.text,
  detail: row.detail,
  importId: row.import_id,
  recordedAt: row.recorded_at,
})

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

const INSERT_ONE = `insert into moment (mentorship_id, mentor_id, mentee_id, kind, ${momentColumns})
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`

const INSERT = statement(
  'moment-insert',
  `${INSERT_ONE} on conflict (mentorship_id, source, ref) do nothing returning moment_id`,
)
const INSERT_NEW = statement('moment-insert-new', INSERT_ONE)

const valuesOf = ({ id, mentorId, menteeId }: Mentorship, moment: RecordedMoment): readonly unknown[] => [
  id,
  mentorId,
  menteeId,
  moment.detail.kind,
  moment.id,
  instantToSql(moment.at),
  moment.by,
  moment.authorId,
  moment.channel,
  moment.source,
  moment.ref,
  moment.replyTo,
  moment.text,
  JSON.stringify(moment.detail),
  moment.importId,
  instantToSql(moment.recordedAt),
]

/** Records a moment. @returns false when it was recorded before */
export const insertMoment = async (
  tx: Transaction,
  mentorship: Mentorship,
  moment: RecordedMoment,
): Promise<boolean> => (await tx.row(INSERT, valuesOf(mentorship, moment))) !== null

/** Records a moment that is known not to be there; the transaction fails where it is. */
export const insertNewMoment = (
  tx: Transaction,
  mentorship: Mentorship,
  moment: RecordedMoment,
): Promise<unknown> => tx.rows(INSERT_NEW, valuesOf(mentorship, moment))

const INSERT_MANY = statement(
  'moment-insert-many',
  `insert into moment (mentorship_id, mentor_id, mentee_id, kind, ${momentColumns})
   select $1, $2, $3, each.* from unnest(
     $4::text[], $5::uuid[], $6::timestamptz[], $7::text[], $8::uuid[], $9::text[], $10::text[], $11::text[],
     $12::uuid[], $13::text[], $14::json[], $15::uuid[], $16::timestamptz[]
   ) as each
   on conflict (mentorship_id, source, ref) do nothing returning moment_id`,
)

/** What one statement carries; between two of them others have their turn. */
const AT_ONCE = 1000

const inBatches = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE))

/** The first is sent at once, each other when the one before is answered. */
const eachInTurn = async <T>(all: readonly T[], send: (each: T) => Promise<unknown>): Promise<void> => {
  for (const each of all) await send(each)
}

const columnsOf = (moments: readonly RecordedMoment[]): readonly unknown[] => [
  moments.map(({ detail }) => detail.kind),
  moments.map(({ id }) => id),
  moments.map(({ at }) => instantToSql(at)),
  moments.map(({ by }) => by),
  moments.map(({ authorId }) => authorId),
  moments.map(({ channel }) => channel),
  moments.map(({ source }) => source),
  moments.map(({ ref }) => ref),
  moments.map(({ replyTo }) => replyTo),
  moments.map(({ text }) => text),
  moments.map(({ detail }) => JSON.stringify(detail)),
  moments.map(({ importId }) => importId),
  moments.map(({ recordedAt }) => instantToSql(recordedAt)),
]

/** Records many moments. @returns how many were not recorded before */
export const insertMoments = async (
  tx: Transaction,
  { id, mentorId, menteeId }: Mentorship,
  moments: readonly RecordedMoment[],
): Promise<number> => {
  let added = 0
  for (const batch of inBatches(moments))
    added += (await tx.rows(INSERT_MANY, [id, mentorId, menteeId, ...columnsOf(batch)])).length
  return added
}

const IDS_BY_REF = statement(
  'moment-ids-by-ref',
  `select source, ref, moment_id from moment
   join unnest($2::text[], $3::text[]) as each (source, ref) using (source, ref) where mentorship_id = $1`,
)

/** The same for the same source and reference, different for different ones. */
export const refKey = ({ source, ref }: Pick<RecordedMoment, 'source' | 'ref'>): string => `${source}\n${ref}`

/** Which of these are recorded already, by their `refKey`. */
export const idsByRef = async (
  tx: Transaction,
  id: MentorshipId,
  refs: readonly Pick<RecordedMoment, 'source' | 'ref'>[],
): Promise<ReadonlyMap<string, MomentId>> => {
  const known = new Map<string, MomentId>()
  for (const batch of inBatches(refs)) {
    const values = [id, batch.map(({ source }) => source), batch.map(({ ref }) => ref)]
    for (const row of await tx.rows<MomentRow>(IDS_BY_REF, values)) known.set(refKey(row), row.moment_id)
  }
  return known
}

const BY_REF = statement(
  'moment-by-ref',
  `select ${momentColumns} from moment where mentorship_id = $1 and source = $2 and ref = $3`,
)

export const momentByRef = async (
  tx: Transaction,
  id: MentorshipId,
  source: string,
  ref: string,
): Promise<RecordedMoment | null> => {
  const row = await tx.row<MomentRow>(BY_REF, [id, source, ref])
  return row && momentOfRow(row)
}

const BY_ID = statement(
  'moment-by-id',
  `select ${momentColumns} from moment where mentorship_id = $1 and moment_id = $2`,
)

export const momentById = async (
  tx: Transaction,
  id: MentorshipId,
  moment: MomentId,
): Promise<RecordedMoment | null> => {
  const row = await tx.row<MomentRow>(BY_ID, [id, moment])
  return row && momentOfRow(row)
}

const ALL = statement(
  'moment-all',
  `select ${momentColumns} from moment where mentorship_id = $1 order by at, moment_id`,
)

export const allMoments = async (tx: Transaction, id: MentorshipId): Promise<readonly RecordedMoment[]> =>
  (await tx.rows<MomentRow>(ALL, [id])).map(momentOfRow)

const FOUND = statement(
  'moment-found',
  `select exists (select 1 from moment where mentorship_id = $1 and source = $2 and ref = $3) as "isKnown",
     exists (select 1 from moment where mentorship_id = $1 and at = $4 and moment_id > $5) as "isOvertaken"`,
)

/** What a moment meets: whether it was recorded before, and whether others of its instant come after it in order. */
export type Met = { readonly isKnown: boolean; readonly isOvertaken: boolean }

/** By what a moment is known. */
export type MomentKey = Pick<RecordedMoment, 'source' | 'ref' | 'at' | 'id'>

export const whatMeets = async (
  tx: Transaction,
  mentorship: MentorshipId,
  { source, ref, at, id }: MomentKey,
): Promise<Met> => existing(await tx.row<Met>(FOUND, [mentorship, source, ref, instantToSql(at), id]))

const OF_IDS = statement(
  'moment-of-ids',
  'select moment_id, at, by, text, detail from moment where mentorship_id = $1 and moment_id = any($2)',
)

/** What of a moment is shown as evidence; each column more of so many rows would be felt. */
export type MomentShown = Pick<RecordedMoment, 'id' | 'at' | 'by' | 'text' | 'detail'>

export const momentsOf = async (
  tx: Transaction,
  id: MentorshipId,
  ids: readonly MomentId[],
): Promise<readonly MomentShown[]> =>
  ids.length === 0
    ? []
    : (await tx.rows<MomentRow>(OF_IDS, [id, [...ids]])).map(({ moment_id, at, by, text, detail }) => ({
        id: moment_id,
        at,
        by,
        text,
        detail,
      }))

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
