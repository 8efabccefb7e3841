import type { Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import type { Sentence } from '@perennial/core/sentence'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import { spanning, type DrawnLoop } from './links.ts'
import type { RecordedMoment } from './moment.ts'
import { momentColumns, momentOfRow, type MomentRow } from './store.ts'
import { notWithdrawnEach } from './withdrawn.ts'

/** A moment as the journal shows it. */
export type HeardMoment = { readonly moment: RecordedMoment; readonly sentences: readonly Sentence[] }

/** Where a page of moments begins: before this instant and id, newest first. */
export type Cursor = { readonly at: Instant; readonly id: MomentId }

// What says something about another moment is not listed: its effect is. A dispute is told where its pattern is:
// that somebody disputes would tell the other of a pattern not yet for their eyes.
// Whoever sees no mentorship reads no row: an answer comes as soon as where there is none. How many are wanted is hidden
// from the planner: it then reads in order until there are enough, even where no statistics tell of a new history yet.
const listed = (comparison: '<' | '>', order: 'asc' | 'desc'): string =>
  `select ${momentColumns}, (
     select sentences from heard where heard.mentorship_id = $1 and heard.moment_id = moment.moment_id
   ) as sentences
   from moment
   where mentorship_id = $1 and (at, moment_id) ${comparison} ($2, $3) and kind not in ('corrected', 'withdrawn', 'disputed')
     and ${notWithdrawnEach()} and exists (select from mentorship where mentorship_id = $1)
   order by at ${order}, moment_id ${order} limit (select $4::int)`

/** The same with the loops that were open while the page passed, all in the one row that comes first. */
const linked = (comparison: '<' | '>', order: 'asc' | 'desc'): string =>
  `with page as materialized (${listed(comparison, order)})
   select page.*, case when moment_id = (select moment_id from page limit 1) then (
     select json_agg(spanning) from (
       ${spanning('$1', '(select min(at) from page)', '(select max(at) from page)')}
     ) spanning
   ) end as loops
   from page order by at ${order}, moment_id ${order}`

const BEFORE = statement('moment-page', listed('<', 'desc'))
const LINKED_BEFORE = statement('moment-page-linked', linked('<', 'desc'))
const LINKED_AFTER = statement('moment-page-linked-after', linked('>', 'asc'))

const END = '9999-12-31T00:00:00Z'
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** After every moment of an instant. */
export const endOf = (at: Instant): Cursor => ({ at, id: LAST_ID as MomentId })

type HeardRow = MomentRow & { readonly sentences: readonly Sentence[] | null }
type LinkedRow = HeardRow & { readonly loops: readonly DrawnLoop[] | null }

const heardOf = (row: HeardRow): HeardMoment => ({ moment: momentOfRow(row), sentences: row.sentences ?? [] })

const placeOf = (before: Cursor | null): readonly unknown[] =>
  before === null ? [END, LAST_ID] : [instantToSql(before.at), before.id]

/** The moments before a place, newest first. */
export const pageOfMoments = async (
  tx: Transaction,
  id: MentorshipId,
  before: Cursor | null,
  limit: number,
): Promise<readonly HeardMoment[]> =>
  (await tx.rows<HeardRow>(BEFORE, [id, ...placeOf(before), limit])).map(heardOf)

/** Moments, newest first, and the loops that were open while they passed, the latest opened first. */
export type Listed = { readonly moments: readonly HeardMoment[]; readonly loops: readonly DrawnLoop[] }

const listedOf = (rows: readonly LinkedRow[]): Listed => ({
  moments: rows.map(heardOf),
  loops: rows[0]?.loops ?? [],
})

/** The moments before a place. */
export const listedBefore = async (
  tx: Transaction,
  id: MentorshipId,
  before: Cursor | null,
  limit: number,
): Promise<Listed> => listedOf(await tx.rows<LinkedRow>(LINKED_BEFORE, [id, ...placeOf(before), limit]))

/** The moments that follow a place. */
export const listedAfter = async (
  tx: Transaction,
  id: MentorshipId,
  after: Cursor,
  limit: number,
): Promise<Listed> => {
  const found = listedOf(await tx.rows<LinkedRow>(LINKED_AFTER, [id, ...placeOf(after), limit]))
  return { ...found, moments: found.moments.toReversed() }
}
