import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

type Of = (typeof api.api.mentorships)[':mentorship']['agreement']

/** What the two agreed on, what lies on the table, and how it came about. */
export type Book = InferResponseType<Of['$get'], 200>
export type Version = Book['history'][number]
export type Clauses = Book['inForce']
export type Clause = keyof Clauses

/** In the order they are read. */
export const clauseOrder = [
  'rhythmDays',
  'replyWithinDays',
  'noticeHours',
  'scopeIn',
  'scopeOut',
  'capacity',
  'channels',
  'quietHours',
  'work',
  'stayInTouchDays',
  'intendedMonths',
  'reviewOn',
  'ending',
] as const satisfies readonly Clause[]

/** What holds before anything was agreed. */
export const nothingAgreed: Clauses = {
  rhythmDays: null,
  replyWithinDays: null,
  scopeIn: [],
  scopeOut: [],
  capacity: { openAsks: null, hoursAMonth: null },
  channels: [],
  quietHours: null,
  noticeHours: null,
  work: { unpaidOnlyForLearning: true, credit: null },
  stayInTouchDays: null,
  intendedMonths: null,
  reviewOn: null,
  ending: null,
}

export const isSame = (before: Clauses, after: Clauses, clause: Clause): boolean =>
  JSON.stringify(before[clause]) === JSON.stringify(after[clause])

/** The clauses in which two agreements differ. */
export const changedIn = (before: Clauses, after: Clauses): readonly Clause[] =>
  clauseOrder.filter((clause) => !isSame(before, after, clause))

export const rhythms = [7, 14, 21, 30, 61, 91] as const

const DAY = 86_400_000
const REVIEW_DAYS = 91

const nearest = (days: number): number =>
  rhythms.reduce((best, each) =>
    Math.abs(Math.log(each / days)) < Math.abs(Math.log(best / days)) ? each : best,
  )

type Known = {
  /** The pair's usual gap; null where there is no history yet. */
  readonly gapDays: number | null
  readonly timeZone: string
  readonly now: number
  readonly words: { readonly channels: readonly string[]; readonly credit: string; readonly ending: string }
}

/** What two could begin with: as little as is worth agreeing on, in the rhythm they have where they have one. */
export const goodStart = ({ gapDays, timeZone, now, words }: Known): Clauses => ({
  ...nothingAgreed,
  rhythmDays: gapDays === null || gapDays <= 0 ? 14 : nearest(gapDays),
  replyWithinDays: 5,
  capacity: { openAsks: 3, hoursAMonth: 2 },
  channels: [...words.channels],
  quietHours: { from: '21:00', to: '08:00', timeZone },
  noticeHours: 24,
  work: { unpaidOnlyForLearning: true, credit: words.credit },
  stayInTouchDays: 122,
  intendedMonths: 6,
  reviewOn: new Date(Math.floor(now / DAY) * DAY + REVIEW_DAYS * DAY + DAY / 2).toISOString(),
  ending: words.ending,
})

export const lastAccepted = ({ history }: Book): Version | undefined =>
  history.findLast(({ acceptedAt }) => acceptedAt !== null)

/** The version before another one in the conversation. */
export const versionBefore = ({ history }: Book, { version }: Version): Version | undefined =>
  history.find((each) => each.version === version - 1)
