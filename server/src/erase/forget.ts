import type { Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import type { Side } from '@perennial/core/side'
import { statement, type Transaction } from '../database/query.ts'
import { noteChange } from '../live/store.ts'
import type { Mentorship, MentorshipId } from '../mentorship/mentorship.ts'
import { mentorshipById } from '../mentorship/store.ts'
import type { RecordedMoment } from '../moment/moment.ts'
import { rebuildStanding } from '../moment/record.ts'
import { insertMoment } from '../moment/insert.ts'
import { standingToChange } from '../moment/standing.ts'
import type { PersonId } from '../person/person.ts'

/** What the other sees in the place of a name. */
export const NOBODY = 'Somebody who left'

/** One of the two leaves a mentorship. */
export type ForgetSide = {
  readonly mentorship: MentorshipId
  readonly side: Side
  /** Who they were in it. */
  readonly actsAs: PersonId
  readonly account: PersonId
  /** Ids for their empty seat, and for the moment that says they left. */
  readonly nobody: PersonId
  readonly moment: MomentId
  readonly at: Instant
}

/** An account goes, with everybody it was. */
export type ForgetAccount = { readonly account: PersonId; readonly ids: readonly PersonId[] }

const OTHERS = statement(
  'erase-others',
  'select 1 from membership where mentorship_id = $1 and acts_as <> $2 limit 1',
)
const FORGET_MENTORSHIP = statement('forget-mentorship', 'select forget_mentorship($1)')
const FORGET_SIDE = statement('forget-side', 'select forget_side($1, $2, $3, $4, $5)')
const FORGET_ACCOUNT = statement('forget-account', 'select forget_account($1, $2)')

const left = ({ side, nobody, moment, at }: ForgetSide, lastAt: Instant | null): RecordedMoment => ({
  id: moment,
  at: Math.max(at, lastAt ?? at),
  by: side,
  authorId: nobody,
  detail: { kind: 'phase-changed', to: 'parted' },
  channel: 'perennial',
  source: 'perennial',
  ref: moment,
  replyTo: null,
  text: '',
  importId: null,
  recordedAt: at,
})

const isTheirs = (mentorship: Mentorship, { side, actsAs }: ForgetSide): boolean =>
  (side === 'mentor' ? mentorship.mentorId : mentorship.menteeId) === actsAs

/**
 * Takes one of the two out of a mentorship, as the owner: their words go and the other's own stay. Where nobody else
 * has an account in it, all of it goes. Doing it twice changes nothing.
 */
export const forgetSide = async (tx: Transaction, job: ForgetSide): Promise<void> => {
  const { mentorship: id, side, actsAs, account, nobody } = job
  const mentorship = await mentorshipById(tx, id)
  if (mentorship === null || !isTheirs(mentorship, job)) return
  await standingToChange(tx, id)
  if ((await tx.row(OTHERS, [id, actsAs])) === null) {
    await tx.rows(FORGET_MENTORSHIP, [id])
    return
  }
  await tx.rows(FORGET_SIDE, [id, side, [actsAs, account], nobody, NOBODY])
  const after = await mentorshipById(tx, id)
  if (after === null) throw new Error('a mentorship lost while one of the two left it')
  await rebuildStanding(tx, after, job.at)
  const { state } = await standingToChange(tx, id)
  await insertMoment(tx, after, left(job, state.lastAt))
  await noteChange(tx, after, 'history', job.at)
  await rebuildStanding(tx, after, job.at)
}

/** What is left of an account outside its own tables, the sign-in among it. Doing it twice changes nothing. */
export const forgetAccount = async (tx: Transaction, { account, ids }: ForgetAccount): Promise<void> => {
  await tx.rows(FORGET_ACCOUNT, [account, [...ids]])
}
