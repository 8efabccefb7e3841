import type { Context } from 'hono'
import type { Database } from '../database/database.ts'
import type { Transaction } from '../database/query.ts'
import type { PersonId } from '../person/person.ts'
import { Refused } from '../errors.ts'
import type { Parts } from '../http/app.ts'
import type { Env, Viewer } from '../http/env.ts'
import { found } from '../http/problem.ts'
import type { MentorshipId, Seat } from './mentorship.ts'
import { lookAtSeat, mentorshipAs, mentorshipById, takeSeat } from './store.ts'

/** Whoever sent the request; the route's policy has made sure that it is somebody. */
export const viewerOf = (c: Context<Env>): Viewer => {
  const viewer = c.get('viewer')
  if (viewer === null) throw new Refused({ kind: 'not-signed-in' })
  return viewer
}

/** Runs work as one of the two of a mentorship; to everybody else it does not exist. */
export const inSeat = async <T>(
  c: Context<Env>,
  { database }: Parts,
  id: string,
  work: (tx: Transaction, seat: Seat) => Promise<T>,
): Promise<T> => {
  const { person } = viewerOf(c)
  return database.asPerson(person, async (tx) => {
    const seat = await takeSeat(tx, person, id as MentorshipId)
    if (seat === null) throw new Refused({ kind: 'not-found' })
    return work(tx, seat)
  })
}

/** What is asked of a mentorship, all of it before the first answer, as whoever somebody is in it. */
export type Question<T> = (tx: Transaction, id: MentorshipId, person: PersonId) => Promise<T>

type Answered<T> = { readonly seat: Seat; readonly answer: T }

/** Somebody who was in a history before they had an account is asked for again, as who they are there. */
const askAs = async <T>(
  database: Database,
  side: Seat['side'],
  person: PersonId,
  id: MentorshipId,
  ask: Question<T>,
): Promise<Answered<T>> => {
  const [mentorship, answer] = await database.askAsPerson(person, (tx) =>
    Promise.all([mentorshipById(tx, id), ask(tx, id, person)]),
  )
  return { seat: { mentorship: found(mentorship), side, person }, answer }
}

/**
 * Asks as one of the two of a mentorship, the seat and the question in one round; to everybody else it does not exist.
 * Until the seat is known, row-level security alone keeps the answer empty for who has none.
 */
export const askInSeat = async <T>(
  c: Context<Env>,
  { database }: Parts,
  id: string,
  ask: Question<T>,
): Promise<Answered<T>> => {
  const { person } = viewerOf(c)
  const key = id as MentorshipId
  const [looked, answer] = await database.askAsPerson(person, (tx) =>
    Promise.all([lookAtSeat(tx, person, key), ask(tx, key, person)]),
  )
  const { membership, mentorship } = found(looked)
  const { side, actsAs } = membership
  if (actsAs !== person) return askAs(database, side, actsAs, key, ask)
  return { seat: { mentorship: found(mentorship), side, person }, answer }
}

/** The same as the first round of a transaction that goes on. */
export const takeSeatAsking = async <T>(
  tx: Transaction,
  person: PersonId,
  id: MentorshipId,
  ask: Question<T>,
): Promise<Answered<T>> => {
  const [looked, answer] = await Promise.all([lookAtSeat(tx, person, id), ask(tx, id, person)])
  const { membership, mentorship } = found(looked)
  const { side, actsAs } = membership
  if (actsAs === person) return { seat: { mentorship: found(mentorship), side, person }, answer }
  const [theirs, again] = await Promise.all([mentorshipAs(tx, actsAs, id), ask(tx, id, actsAs)])
  return { seat: { mentorship: found(theirs), side, person: actsAs }, answer: again }
}
