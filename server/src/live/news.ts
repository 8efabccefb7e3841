import type { Instant } from '@perennial/core/instant'
import type { Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import { actAs, seatsOf } from '../mentorship/store.ts'
import type { PersonId } from '../person/person.ts'
import { formatPosition, type Position } from './position.ts'
import { changesAfter, latestOf, type Change, type Latest } from './store.ts'

/** A change with the position of whoever has read it. */
export type Event = Change & { readonly id: string }

export type News = {
  readonly events: readonly Event[]
  readonly position: Position
  /** When anything of this person's last changed; null where nothing did, or they were following already. */
  readonly lastAt: Instant | null
  /** Whether more waits behind these. */
  readonly isMore: boolean
}

const AT_ONCE = 500

type Seated = Awaited<ReturnType<typeof seatsOf>>[number]

const byActsAs = (seats: readonly Seated[]): ReadonlyMap<PersonId, readonly MentorshipId[]> => {
  const groups = new Map<PersonId, MentorshipId[]>()
  for (const { acts_as: actsAs, mentorship_id: id } of seats)
    groups.getOrInsertComputed(actsAs, () => []).push(id)
  return groups
}

type Found = { readonly latest: readonly Latest[]; readonly changes: readonly Change[] }

/** What one of the persons somebody acts as may see: where new ones stand, and what followed in known ones. */
const seenAs = async (
  tx: Transaction,
  actsAs: PersonId,
  ids: readonly MentorshipId[],
  position: Position,
): Promise<Found> => {
  const known = ids.flatMap((id) => {
    const number = position.get(id)
    return number === undefined ? [] : [[id, number] as const]
  })
  const unknown = ids.filter((id) => !position.has(id))
  const [, latest, changes] = await Promise.all([
    actAs(tx, actsAs),
    latestOf(tx, unknown),
    changesAfter(tx, known, AT_ONCE),
  ])
  return { latest, changes }
}

/** Where the first of a mentorship that follow are forgotten, much may have changed. */
const withForgotten = (changes: readonly Change[], since: Position): readonly Change[] =>
  changes.map((change, i) => {
    const isFirst = changes[i - 1]?.mentorship !== change.mentorship
    const isNext = change.number === (since.get(change.mentorship) ?? 0) + 1
    return isFirst && !isNext ? { ...change, kind: 'history', moment: null } : change
  })

const numbered = (position: Position, changes: readonly Change[]): readonly Event[] => {
  const so = new Map(position)
  return changes.map((change) => {
    so.set(change.mentorship, change.number)
    return { ...change, id: formatPosition(so) }
  })
}

const joined = (latest: readonly Latest[], now: Instant): readonly Change[] =>
  latest.map(({ mentorship, number }) => ({ mentorship, number, kind: 'joined', moment: null, at: now }))

const lastOf = (latest: readonly Latest[]): Instant | null => {
  const instants = latest.flatMap(({ at }) => at ?? [])
  return instants.length === 0 ? null : Math.max(...instants)
}

/**
 * What changed for a person since a position; without one, where they stand now. A mentorship they came to meanwhile
 * is told as one change.
 */
export const newsFor = async (
  tx: Transaction,
  person: PersonId,
  since: Position | null,
  now: Instant,
): Promise<News> => {
  const seats = await seatsOf(tx, person)
  const found: Found[] = []
  for (const [actsAs, ids] of byActsAs(seats)) found.push(await seenAs(tx, actsAs, ids, since ?? new Map()))
  await actAs(tx, person)
  const latest = found.flatMap((each) => each.latest)
  const changes = withForgotten(
    found.flatMap((each) => each.changes),
    since ?? new Map(),
  )
  // What is no longer theirs is forgotten.
  const mine = new Set(seats.map(({ mentorship_id: id }) => id))
  const kept = new Map([...(since ?? [])].filter(([id]) => mine.has(id)))
  const started = since === null ? latest.map(({ mentorship, number }) => [mentorship, number] as const) : []
  const events = numbered(
    new Map([...kept, ...started]),
    since === null ? [] : [...joined(latest, now), ...changes],
  )
  const position = new Map([...kept, ...started])
  for (const { mentorship, number } of events) position.set(mentorship, number)
  return {
    events,
    position,
    lastAt: since === null ? lastOf(latest) : null,
    isMore: changes.length >= AT_ONCE,
  }
}
