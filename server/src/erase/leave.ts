import type { Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import type { Side } from '@perennial/core/side'
import { statement, type Transaction } from '../database/query.ts'
import type { Parts } from '../http/app.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import { actAs, seatsOf } from '../mentorship/store.ts'
import type { PersonId } from '../person/person.ts'
import { audit } from '../audit/audit.ts'
import { leaveJob } from '../outbox/outbox.ts'

const FORGET_ME = statement('forget-me', 'select forget_me()')
const FORGET_MY_MENTORSHIP = statement('forget-my-mentorship', 'select forget_my_mentorship($1)')

type Leaver = { readonly account: PersonId; readonly actsAs: PersonId; readonly side: Side }
type Made = Pick<Parts, 'newId'> & { readonly now: Instant }

const leaveSide = (
  tx: Transaction,
  mentorship: MentorshipId,
  { account, actsAs, side }: Leaver,
  { newId, now }: Made,
): Promise<void> => {
  const payload = {
    mentorship,
    side,
    actsAs,
    account,
    nobody: newId() as PersonId,
    moment: newId() as MomentId,
    at: now,
  }
  return leaveJob(tx, { id: newId(), kind: 'forget-side', payload }, now)
}

/** Everybody the transaction can act for without being somebody else: the account, and who it is in its seats. */
const asEach = async (
  tx: Transaction,
  ids: Iterable<PersonId>,
  work: () => Promise<unknown>,
): Promise<void> => {
  for (const id of ids) {
    await actAs(tx, id)
    await work()
  }
}

/** Takes a person out of one mentorship: what is theirs alone now, their words as soon as the job is done. */
export const leaveMentorship = async (
  tx: Transaction,
  mentorship: MentorshipId,
  leaver: Leaver,
  made: Made,
): Promise<void> => {
  const { account, actsAs } = leaver
  await leaveSide(tx, mentorship, leaver, made)
  await asEach(tx, new Set([actsAs, account]), () => tx.rows(FORGET_MY_MENTORSHIP, [mentorship]))
  const { newId, now } = made
  await audit(tx, { newId, clock: () => now }, account, { action: 'left-mentorship', by: account })
}

/** Takes a person out of Perennial: what is theirs alone now, the rest as soon as the jobs are done. */
export const leave = async (tx: Transaction, account: PersonId, made: Made): Promise<void> => {
  const seats = await seatsOf(tx, account)
  for (const { mentorship_id: id, acts_as: actsAs, side } of seats)
    await leaveSide(tx, id, { account, actsAs, side }, made)
  const ids = [...new Set([...seats.map(({ acts_as }) => acts_as), account])]
  await leaveJob(tx, { id: made.newId(), kind: 'forget-account', payload: { account, ids } }, made.now)
  await asEach(tx, ids, () => tx.rows(FORGET_ME))
}
