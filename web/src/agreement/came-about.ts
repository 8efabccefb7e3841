import { firstName, otherOf, otherSide, type Mentorship } from '../pair.ts'
import { sayDay } from '../words/en.ts'
import { agreement as words } from '../words/en/agreement.ts'
import { versionBefore, type Book, type Clauses, type Version } from './clauses.ts'

const whoIs = (side: Mentorship['as'], mentorship: Mentorship): string =>
  side === mentorship.as ? words.you : firstName(otherOf(mentorship))

const isTakenBack = (book: Book, { replacedAt }: Version): boolean =>
  book.history.every(({ proposedAt }) => proposedAt !== replacedAt)

/** Who made a version, and when. */
export const makingOf = ({ by, proposedAt, acceptedAt }: Version, mentorship: Mentorship): string => {
  const made = acceptedAt === proposedAt ? words.wroteOn : words.proposedOn
  return made(whoIs(by, mentorship), sayDay(proposedAt))
}

/** What became of a version; nothing to say where it was written down and held at once. */
export const fateOf = (book: Book, version: Version, mentorship: Mentorship): string => {
  const { acceptedAt, replacedAt, proposedAt, by } = version
  if (acceptedAt !== null)
    return acceptedAt === proposedAt
      ? ''
      : words.acceptedOn(whoIs(otherSide(by), mentorship), sayDay(acceptedAt))
  if (replacedAt === null) return words.lies
  return isTakenBack(book, version)
    ? words.takenBackOn(sayDay(replacedAt))
    : words.replacedOn(sayDay(replacedAt))
}

/** What a version was made in the place of: what lay on the table then, else what held; null where there was neither. */
export const insteadOf = (book: Book, made: Version): Clauses | null => {
  const before = versionBefore(book, made)
  if (before?.replacedAt === made.proposedAt) return before.clauses
  const held = book.history.findLast(
    ({ version, acceptedAt }) => version < made.version && acceptedAt !== null,
  )
  return held?.clauses ?? null
}
