import { otherSide, type PerSide, type Side } from '@perennial/core/side'
import type { Transaction } from '../database/query.ts'
import { Refused } from '../errors.ts'
import { found } from '../http/problem.ts'
import type { Mentorship, MentorshipId, Seat } from '../mentorship/mentorship.ts'
import { noteChange } from '../live/store.ts'
import { actAs, insertMembership, insertMentorship, takeSeat } from '../mentorship/store.ts'
import { rebuildStanding, recordAll } from '../moment/record.ts'
import { standingToChange } from '../moment/standing.ts'
import { idsByRef } from '../moment/store.ts'
import type { PersonId } from '../person/person.ts'
import { personOf } from '../person/store.ts'
import { audit, type Entry } from '../audit/audit.ts'
import type { Import, ReadUpload } from './import.ts'
import type { Desk } from './look.ts'
import { deleteUpload, forgetEmptied, importToChange, putImport, takeBack } from './store.ts'
import { messagesToMoments, refsIn } from './to-moments.ts'

const conflict = (was: string, expected: string): Refused =>
  new Refused({ kind: 'conflict', found: was, expected })

/** The two with the sides they are on. @throws Refused where that is not clear yet */
const rolesIn = ({
  found: { names, question, me, moments },
}: Import): { names: PerSide<string>; side: Side } => {
  if (names === null || question !== null)
    throw conflict('a history of which it is not clear who the two are', 'the names of mentor and mentee')
  if (moments === 0) throw conflict('nothing that passed between the two', 'at least one message')
  if (me === null)
    throw conflict('a history of which it is not clear who of the two I am', 'the side I am on')
  return { names, side: me }
}

/** What must hold before an import can be recorded. */
export const checkReady = (each: Import): void => {
  if (each.status !== 'looked-at')
    throw conflict(`an import that is ${each.status}`, 'one that was looked at')
  rolesIn(each)
}

/** A new mentorship of the two in a history, under the names they bear there. */
const begin = async (tx: Transaction, desk: Desk, person: PersonId, each: Import): Promise<Seat> => {
  const { names, side } = rolesIn(each)
  const me = found(await personOf(tx, person))
  const ids = { [side]: person, [otherSide(side)]: desk.newId() as PersonId } as PerSide<PersonId>
  const mentorship: Mentorship = {
    id: desk.newId() as MentorshipId,
    mentorId: ids.mentor,
    menteeId: ids.mentee,
    mentorName: names.mentor,
    menteeName: names.mentee,
    timeZone: each.options.timeZone ?? me.timeZone,
    proposedBy: person,
    acceptedAt: null,
    createdAt: desk.clock(),
  }
  const seat: Seat = { mentorship, side, person }
  await insertMentorship(tx, mentorship)
  await insertMembership(tx, person, seat)
  return seat
}

const seatFor = async (tx: Transaction, desk: Desk, person: PersonId, each: Import): Promise<Seat> => {
  const { mentorship } = each.options
  return mentorship === undefined
    ? begin(tx, desk, person, each)
    : found(await takeSeat(tx, person, mentorship))
}

const entryOf = (action: Entry['action'], by: PersonId, each: Import, moments: number): Entry => ({
  action,
  by,
  ...(each.mentorshipId === null ? {} : { mentorship: each.mentorshipId }),
  detail: { import: each.id, moments },
})

/** What stays of an import: counts and instants, no names and nobody's words. */
const remembered = (each: Import): Import => ({
  ...each,
  options: {},
  found: { ...each.found, names: null, people: [], leftOut: [], unread: [], notices: [], question: null },
})

/** Records all that was read, and forgets the files. */
export const keepImport = (
  desk: Desk,
  person: PersonId,
  id: string,
  { messages }: ReadUpload,
): Promise<Import> =>
  desk.database.asPerson(person, async (tx) => {
    const now = desk.clock()
    const each = found(await importToChange(tx, person, id, now))
    checkReady(each)
    const seat = await seatFor(tx, desk, person, each)
    const { mentorship } = seat
    await standingToChange(tx, mentorship.id)
    const known = await idsByRef(tx, mentorship.id, refsIn(messages))
    const moments = messagesToMoments(messages, seat, { importId: each.id, now, newId: desk.newId, known })
    const added = await recordAll(tx, mentorship, moments, now)
    await actAs(tx, person)
    const kept: Import = {
      ...each,
      status: 'recorded',
      mentorshipId: mentorship.id,
      madeMentorship: each.options.mentorship === undefined,
      added,
      recordedAt: now,
    }
    await putImport(tx, person, remembered(kept))
    await deleteUpload(tx, person, each.id)
    await audit(tx, desk, person, entryOf('imported', person, kept, added))
    return kept
  })

/** Takes away what an import brought, as if it had never been: the mentorship too, where it began it and nothing else came. */
export const undoImport = (desk: Desk, person: PersonId, id: string): Promise<Import> =>
  desk.database.asPerson(person, async (tx) => {
    const now = desk.clock()
    const each = found(await importToChange(tx, person, id, now))
    if (each.status !== 'recorded' || each.mentorshipId === null)
      throw conflict(`an import that is ${each.status}`, 'one that is recorded')
    const { mentorship } = found(await takeSeat(tx, person, each.mentorshipId))
    await standingToChange(tx, mentorship.id)
    const gone = await takeBack(tx, mentorship.id, each.id)
    const isGone = each.madeMentorship && (await forgetEmptied(tx, mentorship.id))
    if (!isGone) {
      await rebuildStanding(tx, mentorship, now)
      await noteChange(tx, mentorship, 'history', now)
    }
    await actAs(tx, person)
    const undone: Import = {
      ...each,
      status: 'undone',
      mentorshipId: isGone ? null : mentorship.id,
      undoneAt: now,
    }
    await putImport(tx, person, undone)
    await audit(tx, desk, person, entryOf('import-undone', person, undone, gone))
    return undone
  })
