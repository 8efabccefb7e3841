import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { MomentId } from '@perennial/core/moment'
import { versionsOf, type Version } from '../agreement/store.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import type { RecordedMoment } from '../moment/moment.ts'
import { allLoops } from '../moment/standing.ts'
import { allMoments } from '../moment/store.ts'
import type { PersonId } from '../person/person.ts'

export type KeptNote = { readonly text: string; readonly writtenAt: Instant; readonly changedAt: Instant }
export type Answered = {
  readonly nudge: string
  readonly answer: string
  readonly until: Instant | null
  readonly answeredAt: Instant
}
export type Muted = { readonly pattern: string; readonly of: string; readonly mutedAt: Instant }

/** All that is kept of a mentorship, as one of the two may have it. */
export type KeptMentorship = {
  readonly seat: Seat
  /** In their order, without those that were withdrawn. */
  readonly moments: readonly RecordedMoment[]
  /** My own that I took back. */
  readonly withdrawn: readonly RecordedMoment[]
  readonly versions: readonly Version[]
  readonly loops: readonly Loop[]
  readonly notes: readonly KeptNote[]
  readonly answers: readonly Answered[]
  readonly muted: readonly Muted[]
}

const NOTES = statement(
  'export-notes',
  `select text, written_at as "writtenAt", changed_at as "changedAt" from note
   where person_id = $1 and mentorship_id = $2 order by written_at, note_id`,
)
const ANSWERS = statement(
  'export-nudge-answers',
  `select nudge_id as nudge, answer, until, answered_at as "answeredAt" from nudge_answer
   where person_id = $1 and mentorship_id = $2 order by answered_at`,
)
const MUTED = statement(
  'export-muted-patterns',
  `select pattern, of, muted_at as "mutedAt" from muted_pattern
   where person_id = $1 and mentorship_id = $2 order by muted_at, pattern, of`,
)

const withdrawnIn = (moments: readonly RecordedMoment[]): ReadonlySet<MomentId> =>
  new Set(moments.flatMap(({ detail }) => (detail.kind === 'withdrawn' ? [detail.moment] : [])))

/** Everything of a mentorship, in a transaction that acts for whoever has the seat. */
export const keptOf = async (tx: Transaction, seat: Seat): Promise<KeptMentorship> => {
  const { mentorship, person } = seat
  const mine = [person, mentorship.id]
  const [all, versions, loops, notes, answers, muted] = await Promise.all([
    allMoments(tx, mentorship.id),
    versionsOf(tx, mentorship.id),
    allLoops(tx, mentorship.id),
    tx.rows<KeptNote>(NOTES, mine),
    tx.rows<Answered>(ANSWERS, mine),
    tx.rows<Muted>(MUTED, mine),
  ])
  const gone = withdrawnIn(all)
  return {
    seat,
    moments: all.filter(({ id }) => !gone.has(id)),
    withdrawn: all.filter(({ id, authorId }) => gone.has(id) && authorId === person),
    versions,
    loops,
    notes,
    answers,
    muted,
  }
}

/** A row of my own record of what was done. */
export type Audited = {
  readonly at: Instant
  readonly action: string
  readonly isMine: boolean
  readonly mentorship: string | null
  readonly detail: unknown
}

const AUDIT = statement(
  'export-audit',
  `select at, action, actor_id is not distinct from person_id as "isMine", mentorship_id as mentorship, detail
   from audit where person_id = $1 order by at, audit_id`,
)

export const auditOf = (tx: Transaction, person: PersonId): Promise<readonly Audited[]> =>
  tx.rows<Audited>(AUDIT, [person])

/** An import of mine: when and where to, how much it brought. */
export type KeptImport = {
  readonly status: string
  readonly mentorship: string | null
  readonly added: number | null
  readonly createdAt: Instant
}

const IMPORTS = statement(
  'export-imports',
  `select status, mentorship_id as mentorship, added, created_at as "createdAt" from import
   where person_id = $1 order by import_id`,
)

export const importsOf = (tx: Transaction, person: PersonId): Promise<readonly KeptImport[]> =>
  tx.rows<KeptImport>(IMPORTS, [person])
