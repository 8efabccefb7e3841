import type { Agreement } from '@perennial/core/agreement'
import type { Instant } from '@perennial/core/instant'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import type { Accepted } from '../moment/journal-keeper.ts'

type AcceptedRow = { readonly accepted_at: Instant; readonly clauses: Agreement }

const ACCEPTED = statement(
  'agreement-accepted',
  'select accepted_at, clauses from agreement where mentorship_id = $1 and accepted_at is not null order by version',
)

/** What both said yes to, oldest first. */
export const acceptedIn = async (tx: Transaction, id: MentorshipId): Promise<readonly Accepted[]> =>
  (await tx.rows<AcceptedRow>(ACCEPTED, [id])).map(({ accepted_at, clauses }) => ({
    at: accepted_at,
    agreement: clauses,
  }))
