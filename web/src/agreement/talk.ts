import { agreement as words } from '../words/en/agreement.ts'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { sayDay } from '../words/en.ts'
import {
  changedIn,
  isSame,
  lastAccepted,
  nothingAgreed,
  versionBefore,
  type Book,
  type Clause,
  type Clauses,
  type Version,
} from './clauses.ts'
import type { Was } from './clause-row.tsx'

/** Where the conversation stands for me. */
export type Turn =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'agreed'; readonly accepted: Version }
  | { readonly kind: 'mine' | 'theirs'; readonly proposed: Version }

export const turnIn = (book: Book, { as }: Mentorship): Turn => {
  const { proposed } = book
  if (proposed !== null) return { kind: proposed.by === as ? 'mine' : 'theirs', proposed }
  const accepted = lastAccepted(book)
  return accepted === undefined ? { kind: 'nothing' } : { kind: 'agreed', accepted }
}

/** The other's proposal that one takes the place of; what was taken back before leaves none to answer. */
const answered = (book: Book, proposed: Version): Version | null => {
  const before = versionBefore(book, proposed)
  return before !== undefined && before.replacedAt === proposed.proposedAt && before.by !== proposed.by
    ? before
    : null
}

/** What a proposal changes: of the one it counters, else of what holds. */
export const changesOf = (book: Book, proposed: Version): readonly Clause[] => {
  const against = answered(book, proposed)?.clauses ?? lastAccepted(book)?.clauses ?? nothingAgreed
  return changedIn(against, proposed.clauses)
}

type Headline = readonly [string, string]

const theirsHeadline = (book: Book, proposed: Version, name: string): Headline => {
  const count = changesOf(book, proposed).length
  if (answered(book, proposed) !== null) return [words.counter(name, count), words.theirsSofter]
  const isFirst = lastAccepted(book) === undefined
  return [isFirst ? words.theirsFirst(name) : words.theirs(name, count), words.theirsSofter]
}

/** Whether a day has come since the two agreed: what was agreed after it has been looked at. */
const hasCome = (day: string | null, acceptedAt: string | null, now: number): day is string =>
  day !== null && Date.parse(day) <= now && (acceptedAt === null || Date.parse(day) > Date.parse(acceptedAt))

/** Why it wants to be looked at again; null where it does not. */
const reviewOf = ({ meantUntil }: Book, { acceptedAt, clauses }: Version, now: number): string | null => {
  if (hasCome(clauses.reviewOn, acceptedAt, now)) return words.review(sayDay(clauses.reviewOn))
  return hasCome(meantUntil, acceptedAt, now) && clauses.intendedMonths !== null
    ? words.lengthOver(clauses.intendedMonths, sayDay(meantUntil))
    : null
}

const agreedHeadline = (book: Book, accepted: Version, mentorship: Mentorship, now: number): Headline => {
  const { acceptedAt } = accepted
  const isAlone = mentorship.acceptedAt === null
  const day = sayDay(acceptedAt ?? now)
  const answer = isAlone ? words.writtenDown : words.agreed(firstName(otherOf(mentorship)))
  const review = reviewOf(book, accepted, now)
  return [answer, review ?? (isAlone ? words.holdsAlone(day) : words.holds(day))]
}

/** How the conversation stands, in one sentence and its softer half. */
export const headlineOf = (book: Book, mentorship: Mentorship, now: number): Headline => {
  const turn = turnIn(book, mentorship)
  const name = firstName(otherOf(mentorship))
  switch (turn.kind) {
    case 'nothing':
      return [words.nothing, words.nothingSofter]
    case 'agreed':
      return agreedHeadline(book, turn.accepted, mentorship, now)
    case 'mine':
      return [words.mine(name), words.mineSofter(name)]
    case 'theirs':
      return theirsHeadline(book, turn.proposed, name)
  }
}

/** What was written down by one alone, before the other had a say. */
export const isOneSided = ({ acceptedAt }: Version, mentorship: Mentorship): boolean =>
  mentorship.acceptedAt !== null && (acceptedAt ?? '') < mentorship.acceptedAt

const wasBeforeEdit = (turn: Turn, name: string): string => {
  switch (turn.kind) {
    case 'nothing':
      return words.atFirst
    case 'agreed':
      return words.soFar
    case 'mine':
      return words.youProposed
    case 'theirs':
      return words.theyProposed(name)
  }
}

type Compared = {
  readonly book: Book
  readonly mentorship: Mentorship
  readonly base: Clauses
  readonly clauses: Clauses
}

/** What each clause was before what is shown now, where that was something else. */
export const wasOf = ({ book, mentorship, base, clauses }: Compared, clause: Clause): Was | null => {
  const turn = turnIn(book, mentorship)
  const name = firstName(otherOf(mentorship))
  if (!isSame(base, clauses, clause)) return { label: wasBeforeEdit(turn, name), clauses: base }
  if (turn.kind === 'nothing' || turn.kind === 'agreed') return null
  const countered = answered(book, turn.proposed)
  if (countered !== null && !isSame(countered.clauses, clauses, clause))
    return {
      label: turn.kind === 'theirs' ? words.youProposed : words.theyProposed(name),
      clauses: countered.clauses,
    }
  const accepted = lastAccepted(book)
  return accepted !== undefined && !isSame(accepted.clauses, clauses, clause)
    ? { label: words.soFar, clauses: accepted.clauses }
    : null
}
