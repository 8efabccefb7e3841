import type { Accepted, Agreement } from '@perennial/core/agreement'
import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { MomentId } from '@perennial/core/moment'
import { isToldAnew, nextChange } from '@perennial/core/next-change'
import { nudgeIdOf, type Nudge } from '@perennial/core/nudge'
import { read, type Reading } from '@perennial/core/reading'
import type { Side } from '@perennial/core/side'
import type { State } from '@perennial/core/state'
import type { Journal } from '@perennial/journal/journal'
import type { Account } from '@perennial/voice/account'
import { listenerOf, type Listener } from '@perennial/voice/listener'
import { acceptedIn } from '../agreement/store.ts'
import type { Transaction } from '../database/query.ts'
import type { Mentorship, Seat } from '../mentorship/mentorship.ts'
import { agreementAt, rebuild, termsFor } from '../moment/journal-keeper.ts'
import { currentStanding } from '../moment/record.ts'
import { allLoops, type Standing } from '../moment/standing.ts'
import { allMoments, momentsOf, type MomentShown } from '../moment/store.ts'
import { isMuted, nothingSetAside, setAsideBy, type SetAside } from './set-aside.ts'
import { shownMoments } from './shown.ts'

/** How a mentorship stands for one of the two. */
export type Told = {
  readonly account: Account
  /** When time alone will change what they are told; null: never. */
  readonly next: () => Instant | null
}

type Stood = { readonly journal: Journal; readonly settled: readonly Loop[] }

/** As the moments up to an instant made it: a past day is read anew from them. */
const stoodThen = async (
  tx: Transaction,
  mentorship: Mentorship,
  asOf: Instant,
  accepted: readonly Accepted[],
): Promise<Stood> => {
  const moments = (await allMoments(tx, mentorship.id)).filter(({ at }) => at <= asOf)
  return rebuild(moments, termsFor(mentorship, accepted))
}

type Wanted = { readonly asOf: Instant; readonly withSettled: boolean }

const stoodAt = async (
  tx: Transaction,
  mentorship: Mentorship,
  { asOf, withSettled }: Wanted,
  now: Journal,
  accepted: readonly Accepted[],
): Promise<Stood> => {
  if (asOf < (now.state.lastAt ?? asOf)) {
    const { journal, settled } = await stoodThen(tx, mentorship, asOf, accepted)
    return { journal, settled: withSettled ? settled : [] }
  }
  const loops = withSettled ? await allLoops(tx, mentorship.id) : []
  return { journal: now, settled: loops.filter(({ ending }) => ending !== null) }
}

const namedIn = ({ patterns, strengths, loops }: Reading, settled: readonly Loop[]): readonly MomentId[] => [
  ...new Set([
    ...[...patterns, ...strengths].flatMap(({ evidence }) => evidence),
    ...[...loops, ...settled].flatMap(({ moments }) => moments),
  ]),
]

/** Whether a nudge comes of a pattern that is muted. A review tells of a kind of pattern, whoever it is about. */
const isOfMuted = ({ because }: Nudge, aside: SetAside): boolean => {
  if (because.kind === 'pay') return false
  if (because.kind !== 'review-agreement') return isMuted(aside, because.pattern.id, because.pattern.by)
  const { review } = because
  return review.from === 'pattern' && aside.patterns.some(({ id }) => id === review.pattern)
}

const isSetAside = (nudge: Nudge, aside: SetAside): boolean =>
  aside.nudges.has(nudgeIdOf(nudge)) || isOfMuted(nudge, aside)

/** Without what its reader muted or answered. */
const without = (reading: Reading, aside: SetAside, side: Seat['side']): Reading => ({
  ...reading,
  patterns: reading.patterns.filter(({ id, by }) => !isMuted(aside, id, by)),
  reasons: reading.reasons.filter(
    (reason) => reason.kind !== 'pattern' || !isMuted(aside, reason.id, reason.by),
  ),
  nudges: reading.nudges.filter((nudge) => nudge.for !== side || !isSetAside(nudge, aside)),
})

const LOCALE = 'en-GB'

/** When it next changes for either; kept with the standing, where the sweep has come by and no past day is read. */
const keptNext = (
  { journal: now, nextChangeAt }: Standing,
  { state }: Journal,
  asOf: Instant,
): Instant | null =>
  state === now.state && nextChangeAt !== null && asOf < nextChangeAt ? nextChangeAt : null

/** When one of the two is next told something else: that only the other will be would tell of what is hidden. */
const nextFor = (
  side: Side,
  reading: Reading,
  state: State,
  agreement: Agreement,
  kept: Instant | null,
): Instant | null =>
  kept !== null && isToldAnew(reading, state, kept, agreement, side)
    ? kept
    : nextChange(state, reading.asOf, agreement, side, kept ?? reading.asOf)

type Drafted = {
  readonly reading: Reading
  readonly state: State
  readonly settled: readonly Loop[]
  readonly agreement: Agreement
}

export const namesOf = ({ mentorName, menteeName }: Mentorship): Account['names'] => ({
  mentor: mentorName,
  mentee: menteeName,
})

export const listenerIn = ({ mentorship, side }: Seat, asOf: Instant): Listener =>
  listenerOf({ ...namesOf(mentorship), me: side, asOf, timeZone: mentorship.timeZone, locale: LOCALE })

export const accountWith = (
  seat: Seat,
  { reading, state, settled, agreement }: Drafted,
  named: readonly MomentShown[],
): Account => ({
  reading,
  state,
  settled,
  moments: shownMoments(named),
  names: namesOf(seat.mentorship),
  listener: listenerIn(seat, reading.asOf),
  agreement,
})

export const accountOf = async (tx: Transaction, seat: Seat, drafted: Drafted): Promise<Account> => {
  const named = await momentsOf(tx, seat.mentorship.id, namedIn(drafted.reading, drafted.settled))
  return accountWith(seat, drafted, named)
}

/** The same with every pattern that stands, were none of them disputed or muted. */
export const tellUnanswered = async (tx: Transaction, seat: Seat, now: Instant): Promise<Account> => {
  const [{ journal }, accepted] = await Promise.all([
    currentStanding(tx, seat.mentorship, now),
    acceptedIn(tx, seat.mentorship.id),
  ])
  const state = { ...journal.state, disputes: [] }
  const agreement = agreementAt(accepted, now)
  const reading = read(state, now, agreement, seat.side)
  return accountOf(tx, seat, { reading, state, settled: [], agreement })
}

export type Asked = {
  readonly current: Standing
  readonly accepted: readonly Accepted[]
  readonly aside: SetAside
}

export type Draft = Omit<Told, 'account'> & { readonly drafted: Drafted }

export const draftOf = (
  { side }: Seat,
  { current, accepted, aside }: Asked,
  stood: Stood,
  asOf: Instant,
): Draft => {
  const { journal, settled } = stood
  const agreement = agreementAt(accepted, asOf)
  const whole = read(journal.state, asOf, agreement, side)
  const drafted = { reading: without(whole, aside, side), state: journal.state, settled, agreement }
  const next = () => nextFor(side, whole, journal.state, agreement, keptNext(current, journal, asOf))
  return { next, drafted }
}

/** Reads a mentorship as one of the two may see it: what they set aside is left out now, not of a past day. */
export const tellSeat = async (tx: Transaction, seat: Seat, wanted: Wanted, now: Instant): Promise<Told> => {
  const { mentorship, person } = seat
  const [current, accepted, aside] = await Promise.all([
    currentStanding(tx, mentorship, now),
    acceptedIn(tx, mentorship.id),
    wanted.asOf < now ? nothingSetAside : setAsideBy(tx, person, mentorship.id, now),
  ])
  const stood = await stoodAt(tx, mentorship, wanted, current.journal, accepted)
  const { drafted, ...told } = draftOf(seat, { current, accepted, aside }, stood, wanted.asOf)
  return { ...told, account: await accountOf(tx, seat, drafted) }
}
