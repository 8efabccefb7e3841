import type { Instant } from '@perennial/core/instant'
import { instantToSql } from './database/instant.ts'
import { statement, type Transaction } from './database/query.ts'
import type { MentorshipId } from './mentorship/mentorship.ts'
import type { PersonId } from './person/person.ts'

const INSERT = statement(
  'audit-insert',
  `insert into audit (person_id, audit_id, at, actor_id, action, mentorship_id, detail)
   values ($1, $2, $3, $1, $4, $5, $6)`,
)

/** What a person did with what is theirs, for their own record. */
export type Trace = {
  readonly id: string
  readonly at: Instant
  readonly action: 'imported' | 'import-undone' | 'exported' | 'left-mentorship'
  readonly mentorshipId: MentorshipId | null
  readonly detail: { readonly [name: string]: string | number | boolean | null }
}

/** Writes it into the person's record; the transaction must act for them. */
export const trace = async (
  tx: Transaction,
  person: PersonId,
  { id, at, action, mentorshipId, detail }: Trace,
): Promise<void> => {
  await tx.rows(INSERT, [person, id, instantToSql(at), action, mentorshipId, JSON.stringify(detail)])
}
