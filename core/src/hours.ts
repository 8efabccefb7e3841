import type { Agreement } from './agreement.ts'
import { DAY, type Instant } from './instant.ts'
import type { Moment, MomentId } from './moment.ts'
import type { Side } from './side.ts'

/** A talk of the two, from when to when; `by`: whoever called it. */
export type Held = {
  readonly at: Instant
  readonly until: Instant
  readonly by: Side
  readonly id: MomentId
}

/** Talks of the last month, kept only where hours were agreed: what was held before that counts for nothing. */
export type HoursState = {
  readonly held: readonly Held[]
  /** Since when the talks the mentee called have gone beyond the hours agreed, as of the last of them. */
  readonly overSince: Instant | null
}

export const noHours: HoursState = { held: [], overSince: null }

/** Hours a month are counted over so many days. */
const MONTH = 30 * DAY
/** A weekly talk falls five times into some months: up to a quarter more is no asking for more. */
const LEEWAY = 1.25
const FEWEST = 3
/** More than two a day for a month is an export gone wrong; the state stays small. */
const MOST = 64
const MINUTE = 60_000
/** What a calendar gives a whole day to is no talk of that length. */
const LONGEST = 12 * 60

/** When a talk no longer counts. */
export const leavesMonth = ({ at }: Held): Instant => at + MONTH

/** The talks that count at an instant. */
export const heldIn = ({ held }: HoursState, asOf: Instant): readonly Held[] =>
  held.filter((talk) => talk.at <= asOf && asOf < leavesMonth(talk))

export const minutesOf = (held: readonly Held[]): number =>
  Math.round(held.reduce((sum, { at, until }) => sum + until - at, 0) / MINUTE)

/** Talks the mentee called, where they go beyond the hours agreed at an instant; null where they do not. */
export const beyondHours = (
  hours: HoursState,
  agreed: number | null,
  asOf: Instant,
): readonly Held[] | null => {
  if (agreed === null) return null
  const called = heldIn(hours, asOf).filter(({ by }) => by === 'mentee')
  return called.length >= FEWEST && minutesOf(called) > agreed * 60 * LEEWAY ? called : null
}

type Met = Extract<Moment, { kind: 'met' }>

/** A call in a chat and its entry in a calendar are one talk: where they overlap, time counts once. */
const withTalk = (held: readonly Held[], { at, by, id, minutes = 0 }: Met): readonly Held[] => {
  const until = at + minutes * MINUTE
  const last = held.at(-1)
  if (last === undefined || at >= last.until) return [...held, { at, until, by, id }]
  return [...held.slice(0, -1), { ...last, until: Math.max(last.until, until) }]
}

/** One talk more. Talks without a known length count for nothing, nor do those from before the agreement. */
export const hearHours = (hours: HoursState, met: Met, { capacity, acceptedAt }: Agreement): HoursState => {
  const agreed = capacity.hoursAMonth
  if (agreed === null || met.at < (acceptedAt ?? met.at)) return noHours
  const { minutes = 0 } = met
  if (minutes <= 0 || minutes > LONGEST) return hours
  const held = withTalk(heldIn(hours, met.at), met).slice(-MOST)
  const was = beyondHours(hours, agreed, met.at) === null ? null : hours.overSince
  const isOver = beyondHours({ held, overSince: null }, agreed, met.at) !== null
  return { held, overSince: isOver ? (was ?? met.at) : null }
}
