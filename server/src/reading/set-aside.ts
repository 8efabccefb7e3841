import type { Instant } from '@perennial/core/instant'
import type { PatternId } from '@perennial/core/pattern/id'
import type { Pattern } from '@perennial/core/pattern/pattern'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId, Seat } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'

/** Whose conduct a pattern is about. */
export type About = Pattern['by']

/** What one of the two does not want to be told for now. */
export type SetAside = {
  readonly patterns: readonly Pick<Pattern, 'id' | 'by'>[]
  readonly nudges: ReadonlySet<string>
}

export const nothingSetAside: SetAside = { patterns: [], nudges: new Set() }

export const isMuted = ({ patterns }: SetAside, id: PatternId, by: About): boolean =>
  patterns.some((muted) => muted.id === id && muted.by === by)

const SET_ASIDE = statement(
  'set-aside',
  `select 'pattern' as kind, pattern as id, of as by from muted_pattern where person_id = $1 and mentorship_id = $2
   union all
   select 'nudge', nudge_id, null from nudge_answer
   where person_id = $1 and mentorship_id = $2 and (until is null or until > $3)`,
)

type Row =
  | { readonly kind: 'pattern'; readonly id: PatternId; readonly by: About }
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
    patterns: rows.flatMap((row) => (row.kind === 'pattern' ? [{ id: row.id, by: row.by }] : [])),
    nudges: new Set(rows.flatMap((row) => (row.kind === 'nudge' ? [row.id] : []))),
  }
}

const MUTE = statement(
  'pattern-mute',
  `insert into muted_pattern (person_id, mentorship_id, pattern, of, muted_at)
   select $1, $2, $3, unnest($4::text[]), $5 on conflict (person_id, mentorship_id, pattern, of) do nothing`,
)
const UNMUTE = statement(
  'pattern-unmute',
  'delete from muted_pattern where person_id = $1 and mentorship_id = $2 and pattern = $3 and of = any($4)',
)

/** @param about whose conduct it is about, where it is muted */
export const mutePattern = async (
  tx: Transaction,
  { person, mentorship }: Seat,
  pattern: PatternId,
  about: readonly About[],
  now: Instant,
): Promise<void> => {
  await tx.rows(MUTE, [person, mentorship.id, pattern, [...about], instantToSql(now)])
}

export const unmutePattern = async (
  tx: Transaction,
  { person, mentorship }: Seat,
  pattern: PatternId,
  about: readonly About[],
): Promise<void> => {
  await tx.rows(UNMUTE, [person, mentorship.id, pattern, [...about]])
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
