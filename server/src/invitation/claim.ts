import type { Instant } from '@perennial/core/instant'
import type { Side } from '@perennial/core/side'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { Mentorship } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'
import { notWithdrawn } from '../moment/withdrawn.ts'

const IS_CLAIMED = statement(
  'seat-claim-one',
  'select side from seat_claim where mentorship_id = $1 and side = $2',
)

/** Whether somebody with an account sits on a side: whoever began the mentorship, or whoever claimed it since. */
export const isTaken = async (
  tx: Transaction,
  { id, mentorId, menteeId, proposedBy }: Mentorship,
  side: Side,
): Promise<boolean> => {
  const there = side === 'mentor' ? mentorId : menteeId
  return there === proposedBy || (await tx.row(IS_CLAIMED, [id, side])) !== null
}

const CLAIM = statement(
  'seat-claim-insert',
  `insert into seat_claim (mentorship_id, side, mentor_id, mentee_id, person_id, claimed_at)
   values ($1, $2, $3, $4, $5, $6) on conflict (mentorship_id, side) do nothing returning side`,
)
const ACCEPT = statement(
  'mentorship-accept',
  'update mentorship set accepted_at = coalesce(accepted_at, $2) where mentorship_id = $1',
)

/** Seats a person on a side, once and for good. @returns false when somebody sits there */
export const claim = async (
  tx: Transaction,
  { id, mentorId, menteeId }: Mentorship,
  side: Side,
  person: PersonId,
  now: Instant,
): Promise<boolean> => {
  const row = await tx.row(CLAIM, [id, side, mentorId, menteeId, person, instantToSql(now)])
  if (row !== null) await tx.rows(ACCEPT, [id, instantToSql(now)])
  return row !== null
}

const SHARED = statement(
  'moment-shared',
  `select by, count(*)::int as moments, min(at) as "from", max(at) as "to" from moment
   where mentorship_id = $1 and kind not in ('corrected', 'withdrawn') and ${notWithdrawn()} group by by`,
)

/** How much one side said, and when. */
export type Shared = {
  readonly by: Side
  readonly moments: number
  readonly from: Instant
  readonly to: Instant
}

/** What somebody who joins will see, counted and dated. */
export const sharedIn = async (tx: Transaction, { id }: Mentorship): Promise<readonly Shared[]> =>
  tx.rows<Shared>(SHARED, [id])
