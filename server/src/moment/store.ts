import type { Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import type { Side } from '@perennial/core/side'
import { inBatches } from '../database/batches.ts'
import { instantToSql } from '../database/instant.ts'
import { existing, statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
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
