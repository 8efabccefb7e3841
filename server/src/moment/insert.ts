import { inBatches } from '../database/batches.ts'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { Mentorship } from '../mentorship/mentorship.ts'
import type { RecordedMoment } from './moment.ts'
import { momentColumns } from './store.ts'

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
