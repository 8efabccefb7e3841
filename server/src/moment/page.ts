import type { Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import { formatCursor, parseCursor } from './cursor.ts'
import { latestFirst } from './links.ts'
import { endOf, listedAfter, listedBefore, type Cursor, type HeardMoment, type Listed } from './listed.ts'

/** Which moments somebody wants to see: those before a place, after one, or around an instant; else the newest. */
export type Wanted = {
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly around?: string | undefined
  readonly limit: number
}

/** Moments newest first, with where to go on towards the past and towards today; null where nothing is. */
export type Page = Listed & { readonly next: string | null; readonly previous: string | null }

const cursorOf = (each: HeardMoment | undefined): string | null =>
  each === undefined ? null : formatCursor(each.moment)

const before = async (
  tx: Transaction,
  id: MentorshipId,
  place: Cursor | null,
  limit: number,
): Promise<Page> => {
  const { moments: found, loops } = await listedBefore(tx, id, place, limit + 1)
  const moments = found.slice(0, limit)
  return {
    moments,
    loops,
    next: found.length > limit ? cursorOf(moments.at(-1)) : null,
    previous: place === null ? null : cursorOf(moments[0]),
  }
}

const after = async (tx: Transaction, id: MentorshipId, place: Cursor, limit: number): Promise<Page> => {
  const { moments: found, loops } = await listedAfter(tx, id, place, limit + 1)
  const moments = found.slice(-limit)
  return {
    moments,
    loops,
    next: cursorOf(moments.at(-1)),
    previous: found.length > limit ? cursorOf(moments[0]) : null,
  }
}

/** As many again that followed as a reader sees above the one they looked for. */
const LATER = 3

const around = async (tx: Transaction, id: MentorshipId, place: Cursor, limit: number): Promise<Page> => {
  const [later, earlier] = await Promise.all([after(tx, id, place, LATER), before(tx, id, place, limit)])
  const moments = [...later.moments, ...earlier.moments]
  const loops = [...later.loops, ...earlier.loops].toSorted(latestFirst)
  return { moments, loops, next: earlier.next, previous: later.previous }
}

/** Asks for all of it at once. */
export const pageWanted = async (tx: Transaction, id: MentorshipId, wanted: Wanted): Promise<Page> => {
  const { limit } = wanted
  if (wanted.after !== undefined) return after(tx, id, parseCursor(wanted.after, '/after'), limit)
  if (wanted.around !== undefined) return around(tx, id, endOf(Date.parse(wanted.around)), limit)
  return before(tx, id, wanted.before === undefined ? null : parseCursor(wanted.before, '/before'), limit)
}
