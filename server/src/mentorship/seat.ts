import type { Context } from 'hono'
import type { Transaction } from '../database/query.ts'
import { Refused } from '../errors.ts'
import type { Parts } from '../http/app.ts'
import type { Env, Viewer } from '../http/env.ts'
import type { MentorshipId, Seat } from './mentorship.ts'
import { takeSeat } from './store.ts'

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
