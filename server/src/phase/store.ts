import type { Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import type { Phase } from '@perennial/core/phase'
import type { Side } from '@perennial/core/side'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'
import { notWithdrawn } from '../moment/withdrawn.ts'

/** A phase that one of the two chose, with the last words said with it. */
export type PhaseChange = {
  readonly moment: MomentId
  readonly at: Instant
  readonly by: Side
  readonly author: PersonId
  readonly detail: { readonly to: Phase; readonly until?: Instant; readonly reason?: string }
  readonly goodbye: MomentId | null
  readonly words: string | null
}

const CHANGES = statement(
  'phase-changes',
  `select moment.moment_id as moment, moment.at, moment.by, moment.author_id as author, moment.detail,
     said.moment_id as goodbye, said.text as words
   from moment left join moment said on said.mentorship_id = $1 and said.moment_id = moment.reply_to
     and ${notWithdrawn('said')}
   where moment.mentorship_id = $1 and moment.kind = 'phase-changed'
     and ${notWithdrawn()}
   order by moment.at, moment.moment_id`,
)

/** Every phase the two chose, oldest first. */
export const phaseChangesOf = (tx: Transaction, id: MentorshipId): Promise<readonly PhaseChange[]> =>
  tx.rows<PhaseChange>(CHANGES, [id])
