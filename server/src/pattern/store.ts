import type { Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import type { PatternId } from '@perennial/core/pattern/id'
import type { Side } from '@perennial/core/side'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import { notWithdrawn } from '../moment/withdrawn.ts'

/** What somebody said against a pattern. */
export type Dispute = {
  readonly moment: MomentId
  readonly at: Instant
  readonly by: Side
  readonly pattern: PatternId
  readonly of: Side | 'both' | null
  readonly because: string
}

const DISPUTES = statement(
  'disputes',
  `select moment_id as moment, at, by, detail ->> 'pattern' as pattern, detail ->> 'of' as of, detail ->> 'because' as because
   from moment where mentorship_id = $1 and kind = 'disputed'
     and ${notWithdrawn()}
   order by at, moment_id`,
)

/** What was said against patterns, oldest first. */
export const disputesOf = (tx: Transaction, id: MentorshipId): Promise<readonly Dispute[]> =>
  tx.rows<Dispute>(DISPUTES, [id])
