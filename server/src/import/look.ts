import { Refused } from '../errors.ts'
import type { Parts } from '../http/app.ts'
import { found } from '../http/problem.ts'
import { takeSeat } from '../mentorship/store.ts'
import { idsByRef } from '../moment/store.ts'
import type { PersonId } from '../person/person.ts'
import { personOf } from '../person/store.ts'
import type { ImportOptions, ReadUpload, Terms, UploadedFile } from './import.ts'
import type { NotRead, ReadingRoom } from './reading-room.ts'

const BUSY_SECONDS = 30

/** What importing needs beside what every feature does. */
export type Desk = Parts & { readonly room: ReadingRoom }

const termsFor = ({ database, clock }: Desk, person: PersonId, options: ImportOptions): Promise<Terms> =>
  database.asPerson(person, async (tx) => {
    const { mentor, mentee, dateOrder, mentorship } = options
    const me = found(await personOf(tx, person))
    const seat = mentorship === undefined ? null : found(await takeSeat(tx, person, mentorship))
    const known = seat && { mentor: seat.mentorship.mentorName, mentee: seat.mentorship.menteeName }
    return {
      timeZone: options.timeZone ?? seat?.mentorship.timeZone ?? me.timeZone,
      dateOrder,
      horizon: clock(),
      named: { mentor, mentee },
      known,
      me: { name: me.name, side: seat?.side ?? options.as ?? null },
    }
  })

const refuse = ({ log }: Desk, why: NotRead): Refused => {
  switch (why.kind) {
    case 'busy':
      return new Refused({ kind: 'too-many', seconds: BUSY_SECONDS })
    case 'unreadable':
      return new Refused({ kind: 'unreadable-file', ...why.unreadable })
    case 'stopped':
      log.error({ err: why.cause }, 'a file stopped its reader')
      return new Refused({
        kind: 'unreadable-file',
        found: 'a file that could not be read to its end',
        expected: 'the export as the program made it',
      })
  }
}

/** Reads the files as this person would import them. @throws Refused where nothing can be made of them */
export const look = async (
  desk: Desk,
  person: PersonId,
  files: readonly UploadedFile[],
  options: ImportOptions,
): Promise<ReadUpload> => {
  const read = await desk.room.read({ files, terms: await termsFor(desk, person, options) })
  if (!read.ok) throw refuse(desk, read.error)
  return read.value
}

/** How many messages the mentorship named has not; null where none is named. */
export const countNew = async (
  { database }: Desk,
  person: PersonId,
  { messages }: ReadUpload,
  { mentorship }: ImportOptions,
): Promise<number | null> => {
  if (mentorship === undefined) return null
  return database.asPerson(person, async (tx) => {
    const seat = found(await takeSeat(tx, person, mentorship))
    return messages.length - (await idsByRef(tx, seat.mentorship.id, messages)).size
  })
}
