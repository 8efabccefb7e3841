import type { Instant } from '@perennial/core/instant'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'
import type { Action, Detail } from './audit.ts'

/** One thing written down, as the person reads it whom it concerns. */
export type Written = {
  readonly id: string
  readonly at: Instant
  readonly by: PersonId | null
  readonly action: Action
  readonly mentorship: MentorshipId | null
  readonly detail: Detail
}

const PAGE = statement(
  'audit-page',
  `select audit_id as id, at, actor_id as by, action, mentorship_id as mentorship, detail from audit
   where person_id = $1 and audit_id < $2 order by audit_id desc limit $3`,
)

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** What concerns a person, newest first, before an entry. */
export const pageOfAudit = async (
  tx: Transaction,
  person: PersonId,
  before: string | null,
  limit: number,
): Promise<readonly Written[]> => tx.rows<Written>(PAGE, [person, before ?? LAST_ID, limit])
