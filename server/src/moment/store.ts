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
import { notWithdrawn } from './withdrawn.ts'

type Row = {
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

const columns =
  'moment_id, at, by, author_id, channel, source, ref, reply_to, text, detail, import_id, recorded_at'

const momentOf = (row: Row): RecordedMoment => ({
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

const asStanding = (row: StandingRow | null): Standing => {
  if (row === null) throw new Error('a mentorship without its standing')
  return { journal: { state: row.state, before: row.before }, nextChangeAt: row.next_change_at }
}

/** How the two stand, as the last moment left it. */
export const wholeStandingOf = async (tx: Transaction, id: MentorshipId): Promise<Standing> =>
  asStanding(await tx.row<StandingRow>(STANDING, [id]))

/** The same, held until the transaction ends: one moment is taken in after the other. */
export const standingToChange = async (tx: Transaction, id: MentorshipId): Promise<Journal> =>
  asStanding(await tx.row<StandingRow>(STANDING_LOCKED, [id])).journal

const INSERT = statement(
  'moment-insert',
  `insert into moment (mentorship_id, mentor_id, mentee_id, kind, ${columns})
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
   on conflict (mentorship_id, source, ref) do nothing returning moment_id`,
)

/** Records a moment. @returns false when it was recorded before */
export const insertMoment = async (
  tx: Transaction,
  { id, mentorId, menteeId }: Mentorship,
  moment: RecordedMoment,
): Promise<boolean> => {
  const row = await tx.row(INSERT, [
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
  ])
  return row !== null
}

const INSERT_MANY = statement(
  'moment-insert-many',
  `insert into moment (mentorship_id, mentor_id, mentee_id, kind, ${columns})
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
    for (const row of await tx.rows<Row>(IDS_BY_REF, values)) known.set(refKey(row), row.moment_id)
  }
  return known
}

const BY_REF = statement(
  'moment-by-ref',
  `select ${columns} from moment where mentorship_id = $1 and source = $2 and ref = $3`,
)

export const momentByRef = async (
  tx: Transaction,
  id: MentorshipId,
  source: string,
  ref: string,
): Promise<RecordedMoment | null> => {
  const row = await tx.row<Row>(BY_REF, [id, source, ref])
  return row && momentOf(row)
}

const BY_ID = statement(
  'moment-by-id',
  `select ${columns} from moment where mentorship_id = $1 and moment_id = $2`,
)

export const momentById = async (
  tx: Transaction,
  id: MentorshipId,
  moment: MomentId,
): Promise<RecordedMoment | null> => {
  const row = await tx.row<Row>(BY_ID, [id, moment])
  return row && momentOf(row)
}

const ALL = statement(
  'moment-all',
  `select ${columns} from moment where mentorship_id = $1 order by at, moment_id`,
)

export const allMoments = async (tx: Transaction, id: MentorshipId): Promise<readonly RecordedMoment[]> =>
  (await tx.rows<Row>(ALL, [id])).map(momentOf)

const FOUND = statement(
  'moment-found',
  `select exists (select 1 from moment where mentorship_id = $1 and source = $2 and ref = $3) as "isKnown",
     exists (select 1 from moment where mentorship_id = $1 and at = $4 and moment_id > $5) as "isOvertaken"`,
)

/** What a moment meets: whether it was recorded before, and whether others of its instant come after it in order. */
export type Met = { readonly isKnown: boolean; readonly isOvertaken: boolean }

export const whatMeets = async (
  tx: Transaction,
  mentorship: MentorshipId,
  { source, ref, at, id }: RecordedMoment,
): Promise<Met> => existing(await tx.row<Met>(FOUND, [mentorship, source, ref, instantToSql(at), id]))

const OF_IDS = statement(
  'moment-of-ids',
  `select ${columns} from moment where mentorship_id = $1 and moment_id = any($2)`,
)

export const momentsOf = async (
  tx: Transaction,
  id: MentorshipId,
  ids: readonly MomentId[],
): Promise<readonly RecordedMoment[]> =>
  ids.length === 0 ? [] : (await tx.rows<Row>(OF_IDS, [id, [...ids]])).map(momentOf)

/** A moment as the journal shows it. */
export type HeardMoment = { readonly moment: RecordedMoment; readonly sentences: readonly Sentence[] }

/** Where a page of moments begins: before this instant and id, newest first. */
export type Cursor = { readonly at: Instant; readonly id: MomentId }

const HEARD = columns
  .split(', ')
  .map((column) => `moment.${column}`)
  .join(', ')

// What says something about another moment is not listed: its effect is. A dispute is told where its pattern is:
// that somebody disputes would tell the other of a pattern not yet for their eyes.
const pageTowards = (comparison: '<' | '>', order: 'asc' | 'desc'): string =>
  `select ${HEARD}, heard.sentences
   from moment left join heard using (mentorship_id, moment_id)
   where mentorship_id = $1 and (at, moment_id) ${comparison} ($2, $3) and kind not in ('corrected', 'withdrawn', 'disputed')
     and ${notWithdrawn()}
   order by at ${order}, moment_id ${order} limit $4`

const PAGE = statement('moment-page', pageTowards('<', 'desc'))
const PAGE_AFTER = statement('moment-page-after', pageTowards('>', 'asc'))

const END = '9999-12-31T00:00:00Z'
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** After every moment of an instant. */
export const endOf = (at: Instant): Cursor => ({ at, id: LAST_ID as MomentId })

type HeardRow = Row & { readonly sentences: readonly Sentence[] | null }

const heardOf = (row: HeardRow): HeardMoment => ({ moment: momentOf(row), sentences: row.sentences ?? [] })

/** The moments before a place, newest first. */
export const pageOfMoments = async (
  tx: Transaction,
  id: MentorshipId,
  before: Cursor | null,
  limit: number,
): Promise<readonly HeardMoment[]> => {
  const place = before === null ? [END, LAST_ID] : [instantToSql(before.at), before.id]
  return (await tx.rows<HeardRow>(PAGE, [id, ...place, limit])).map(heardOf)
}

/** The moments that follow a place, newest first. */
export const pageAfter = async (
  tx: Transaction,
  id: MentorshipId,
  after: Cursor,
  limit: number,
): Promise<readonly HeardMoment[]> =>
  (await tx.rows<HeardRow>(PAGE_AFTER, [id, instantToSql(after.at), after.id, limit]))
    .map(heardOf)
    .toReversed()

const PUT_HEARD = statement(
  'heard-put',
  `insert into heard (mentorship_id, mentor_id, mentee_id, moment_id, sentences)
   select $1, $2, $3, each.moment_id, each.sentences from unnest($4::uuid[], $5::json[]) as each (moment_id, sentences)
   on conflict (mentorship_id, moment_id) do update set sentences = excluded.sentences`,
)

/** Keeps what moments were heard to say, in the place of what was heard before. */
export const putHeard = async (
  tx: Transaction,
  { id, mentorId, menteeId }: Mentorship,
  heard: ReadonlyMap<MomentId, readonly Sentence[]>,
): Promise<void> => {
  for (const batch of inBatches([...heard])) {
    const sentences = batch.map(([, each]) => JSON.stringify(each))
    await tx.rows(PUT_HEARD, [id, mentorId, menteeId, batch.map(([moment]) => moment), sentences])
  }
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
export const putLoops = async (
  tx: Transaction,
  { id, mentorId, menteeId }: Mentorship,
  loops: readonly Loop[],
  at: Instant,
): Promise<void> => {
  for (const batch of inBatches(loops))
    await tx.rows(PUT_LOOPS, [
      id,
      mentorId,
      menteeId,
      batch.map((loop) => loop.id),
      batch.map((loop) => instantToSql(loop.openedAt)),
      batch.map((loop) => (loop.ending === null ? null : instantToSql(loop.closedAt ?? at))),
      batch.map((loop) => JSON.stringify(loop)),
    ])
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

export const putStanding = async (
  tx: Transaction,
  id: MentorshipId,
  { state, before }: Journal,
  nextChangeAt: Instant | null,
): Promise<void> => {
  await tx.rows(PUT_STANDING, [
    id,
    JSON.stringify({ ...state, settled: [] }),
    before && JSON.stringify(before),
    state.moments,
    instantToSql(nextChangeAt),
    state.version,
  ])
}
