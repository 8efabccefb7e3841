import type { PlaceInJournal } from '../queries.ts'
import type { Moment, Side } from './types.ts'

/** The moment somebody looks for: when it passed, and whose it was. */
export type Wanted = { readonly at: number; readonly by: Side }

const SECOND = 1000

// Whoever looks for it may know its second alone: a braid counts in them.
const secondOf = (at: number): number => Math.floor(at / SECOND)

/** Where the journal is opened to find it; null: at the newest. */
export const startOf = (wanted: Wanted | null): PlaceInJournal =>
  wanted === null ? {} : { around: new Date(secondOf(wanted.at) * SECOND + 999).toISOString() }

export const isWanted = ({ at, by }: Wanted, moment: Pick<Moment, 'at' | 'by'>): boolean =>
  moment.by === by && secondOf(Date.parse(moment.at)) === secondOf(at)
