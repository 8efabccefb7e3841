import type { Instant } from '@perennial/core/instant'
import { otherSide } from '@perennial/core/side'
import type { Account } from '@perennial/voice/account'
import { sayReading } from '@perennial/voice/say'
import type { Context } from 'hono'
import { acceptedIn } from '../agreement/store.ts'
import type { Parts } from '../http/app.ts'
import type { Env } from '../http/env.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import { askInSeat, type Question } from '../mentorship/seat.ts'
import { isOfOtherRules } from '../moment/journal-keeper.ts'
import { keptStanding, type Standing } from '../moment/standing.ts'
import {
  accountOf,
  accountWith,
  draftOf,
  listenerIn,
  namesOf,
  tellSeat,
  type Asked,
  type Draft,
  type Told,
} from './account.ts'
import { setAsideBy } from './set-aside.ts'

const askForNow =
  <T>(now: Instant, also: Question<T>): Question<AskedNow<T>> =>
  async (tx, id, person) => {
    const [kept, accepted, aside, more] = await Promise.all([
      keptStanding(tx, id),
      acceptedIn(tx, id),
      setAsideBy(tx, person, id, now),
      also(tx, id, person),
    ])
    return { kept, accepted, aside, more }
  }

type AskedNow<T> = Omit<Asked, 'current'> & { readonly kept: Standing | null; readonly more: T }

type Drawn<T> = { readonly seat: Seat; readonly draft: Draft | null; readonly more: T }

/** Drafted from the standing that is kept, asked in one round with the seat; without a draft where it takes more. */
const draftNow = async <T>(
  c: Context<Env>,
  parts: Parts,
  id: string,
  now: Instant,
  also: Question<T>,
): Promise<Drawn<T>> => {
  const { seat, answer } = await askInSeat(c, parts, id, askForNow(now, also))
  const { kept, more, ...asked } = answer
  if (kept === null || isOfOtherRules(kept.journal) || now < (kept.journal.state.lastAt ?? now))
    return { seat, draft: null, more }
  const stood = { journal: kept.journal, settled: [] }
  return { seat, draft: draftOf(seat, { ...asked, current: kept }, stood, now), more }
}

const nothing: Question<null> = async () => null

const tellSlowly = ({ database }: Parts, seat: Seat, now: Instant): Promise<Told> =>
  database.asPerson(seat.person, (tx) => tellSeat(tx, seat, { asOf: now, withSettled: false }, now))

/** Reads a mentorship for now as one of the two may see it, the moments it names asked for in another round. */
export const tellNow = async (c: Context<Env>, parts: Parts, id: string): Promise<Told> => {
  const now = parts.clock()
  const { seat, draft } = await draftNow(c, parts, id, now, nothing)
  if (draft === null) return tellSlowly(parts, seat, now)
  const account = await parts.database.askAsPerson(seat.person, (tx) => accountOf(tx, seat, draft.drafted))
  return { next: draft.next, account }
}

/** A mentorship for now without the moments that its reading rests on, and what is asked with it in the same round. */
export const overviewNow = async <T>(
  c: Context<Env>,
  parts: Parts,
  id: string,
  also: Question<T>,
): Promise<{ readonly seat: Seat; readonly account: Account; readonly more: T }> => {
  const now = parts.clock()
  const { seat, draft, more } = await draftNow(c, parts, id, now, also)
  const { account } =
    draft === null ? await tellSlowly(parts, seat, now) : { account: accountWith(seat, draft.drafted, []) }
  return { seat, account: { ...account, moments: [] }, more }
}

/** How the two stand, in words alone, and since when. */
export type Stand = {
  readonly other: string
  readonly since: Instant
  readonly timeZone: string
  readonly headline: string
  readonly softer: string
}

/** The first sentence about two who have begun, without the moments it rests on; null of a sample, and where it takes longer. */
export const standNow = async (c: Context<Env>, parts: Parts, id: string): Promise<Stand | null> => {
  const now = parts.clock()
  const { seat, draft } = await draftNow(c, parts, id, now, nothing)
  const since = draft?.drafted.state.firstAt ?? null
  const { mentorship, side } = seat
  if (draft === null || since === null || mentorship.sample !== undefined) return null
  const { headline, softer } = sayReading(draft.drafted.reading, listenerIn(seat, now))
  return {
    other: namesOf(mentorship)[otherSide(side)],
    since,
    timeZone: mentorship.timeZone,
    headline,
    softer,
  }
}
