import type { Instant } from '@perennial/core/instant'
import type { PatternId } from '@perennial/core/pattern/id'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId, Seat } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'

/** What one of the two does not want to be told for now. */
export type SetAside = { readonly patterns: ReadonlySet<PatternId>; readonly nudges: ReadonlySet<string> }

export const nothingSetAside: SetAside = { patterns: new Set(), nudges: new Set() }

const SET_ASIDE = statement(
  'set-aside',
  `select 'pattern' as kind, pattern as id from muted_pattern where person_id = $1 and mentorship_id = $2
   union all
   select 'nudge', nudge_id from nudge_answer
   where person_id = $1 and mentorship_id = $2 and (until is null or until > $3)`,
)

type Row =
  | { readonly kind: 'pattern'; readonly id: PatternId }
  | { readonly kind: 'nudge'; readonly id: string }

/** Patterns a person muted and nudges they answered, while that holds. */
export const setAsideBy = async (
  tx: Transaction,
  person: PersonId,
  mentorship: MentorshipId,
  now: Instant,
): Promise<SetAside> => {
  const rows = await tx.rows<Row>(SET_ASIDE, [person, mentorship, instantToSql(now)])
  return {
    patterns: new Set(rows.flatMap((row) => (row.kind === 'pattern' ? [row.id] : []))),
    nudges: new Set(rows.flatMap((row) => (row.kind === 'nudge' ? [row.id] : []))),
  }
}

const MUTE = statement(
  'pattern-mute',
  `insert into muted_pattern (person_id, mentorship_id, pattern, muted_at) values ($1, $2, $3, $4)
   on conflict (person_id, mentorship_id, pattern) do nothing`,
)
const UNMUTE = statement(
  'pattern-unmute',
  'delete from muted_pattern where person_id = $1 and mentorship_id = $2 and pattern = $3',
)

export const mutePattern = async (
  tx: Transaction,
  seat: Seat,
  pattern: PatternId,
  now: Instant,
): Promise<void> => {
  await tx.rows(MUTE, [seat.person, seat.mentorship.id, pattern, instantToSql(now)])
}

export const unmutePattern = async (tx: Transaction, seat: Seat, pattern: PatternId): Promise<void> => {
  await tx.rows(UNMUTE, [seat.person, seat.mentorship.id, pattern])
}

export const nudgeAnswers = ['done', 'snoozed', 'not-helpful'] as const
export type NudgeAnswer = (typeof nudgeAnswers)[number]

const ANSWER = statement(
  'nudge-answer',
  `insert into nudge_answer (person_id, mentorship_id, nudge_id, answer, until, answered_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (person_id, mentorship_id, nudge_id)
     do update set answer = excluded.answer, until = excluded.until, answered_at = excluded.answered_at`,
)

/** @param until when the nudge may come again; null: never */
export const answerNudge = async (
  tx: Transaction,
  { person, mentorship }: Seat,
  nudge: string,
  answer: NudgeAnswer,
  until: Instant | null,
  now: Instant,
): Promise<void> => {
  await tx.rows(ANSWER, [person, mentorship.id, nudge, answer, instantToSql(until), instantToSql(now)])
}
