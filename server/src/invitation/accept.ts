import type { Side } from '@perennial/core/side'
import { auditPair } from '../audit/audit.ts'
import type { Transaction } from '../database/query.ts'
import { Refused } from '../errors.ts'
import type { Parts } from '../http/app.ts'
import { found } from '../http/problem.ts'
import type { InvitationPlace } from '../identity/invitation-key.ts'
import type { Mentorship, Seat } from '../mentorship/mentorship.ts'
import { noteChange } from '../live/store.ts'
import { actAs, insertMembership, mentorshipById, takeSeat } from '../mentorship/store.ts'
import { standingToChange } from '../moment/standing.ts'
import type { PersonId } from '../person/person.ts'
import { claim } from './claim.ts'
import { acceptInvitation, invitationToUse, isOpenAt, type Invitation } from './store.ts'

/** An invitation that still can be said yes to, seen as whoever its side is in the history. */
export type Open = {
  readonly place: InvitationPlace
  readonly invitation: Invitation
  readonly mentorship: Mentorship
}

/** Runs work on the invitation a code leads to; one that is over is as good as none. */
export const withOpen = async <T>(
  { identity, database, clock }: Parts,
  code: string,
  work: (tx: Transaction, open: Open) => Promise<T>,
): Promise<T> => {
  const place = await identity.invitationBy(code)
  if (place === null) throw new Refused({ kind: 'link-over' })
  return database.asPerson(place.actsAs, async (tx) => {
    const invitation = await invitationToUse(tx, place.mentorship, place.invitation)
    if (invitation === null || !isOpenAt(invitation, clock())) throw new Refused({ kind: 'link-over' })
    return work(tx, { place, invitation, mentorship: found(await mentorshipById(tx, place.mentorship)) })
  })
}

/** An invitation for one address is for an account that has shown the address to be its own. */
const checkAddress = async ({ identity }: Parts, person: PersonId, email: string | null): Promise<void> => {
  if (email === null) return
  const account = await identity.accounts.of(person)
  if (account === null || !account.isVerified || account.email.toLowerCase() !== email.toLowerCase())
    throw new Refused({ kind: 'other-address' })
}

const alreadyIn = {
  kind: 'conflict',
  found: 'you in this mentorship already',
  expected: 'the yes of the other',
} as const
const seatTaken = {
  kind: 'conflict',
  found: 'somebody on this side already',
  expected: 'an empty seat',
} as const

/** The membership of whoever joins; somebody who is in the mentorship already can't be both. */
const join = async (tx: Transaction, person: PersonId, seat: Seat): Promise<void> => {
  await actAs(tx, person)
  if ((await takeSeat(tx, person, seat.mentorship.id)) !== null) throw new Refused(alreadyIn)
  await insertMembership(tx, person, seat)
  await actAs(tx, seat.person)
}

/** Seats a person by an invitation: all of it, or nothing. */
export const accept = async (
  parts: Parts,
  person: PersonId,
  code: string,
): Promise<{ seat: Seat; side: Side }> =>
  withOpen(parts, code, async (tx, { place, invitation, mentorship }) => {
    const { side } = invitation
    const now = parts.clock()
    const seat: Seat = { mentorship, side, person: place.actsAs }
    await checkAddress(parts, person, invitation.email)
    await join(tx, person, seat)
    await standingToChange(tx, mentorship.id)
    await noteChange(tx, mentorship, 'joined', now)
    if (!(await claim(tx, mentorship, side, person, now))) throw new Refused(seatTaken)
    await acceptInvitation(tx, mentorship.id, invitation, now)
    await auditPair(tx, parts, seat, { action: 'invitation-accepted', by: person, detail: { as: side } })
    return { seat, side }
  })
