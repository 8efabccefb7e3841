import { otherSide } from '../pair.ts'
import type { Loop, Side } from './types.ts'

export type Turns = { readonly [whose in 'mine' | 'theirs' | 'eithers']: readonly Loop[] }

/** What waits for one of the two, and what either may do, as meeting on the day they named. */
export const turnsIn = (loops: readonly Loop[], as: Side): Turns => {
  const said = loops.filter(({ words }) => words !== null)
  const turnOf = (side: Side | null): readonly Loop[] => said.filter(({ turn }) => turn === side)
  return { mine: turnOf(as), theirs: turnOf(otherSide(as)), eithers: turnOf(null) }
}

/** What is known of a loop; where either may act nobody owes it, and the day it is meant for says most. */
export const factsOf = (
  { turn }: Pick<Loop, 'turn'>,
  { facts, due }: Pick<NonNullable<Loop['words']>, 'facts' | 'due'>,
): string =>
  turn === null && due !== '' ? `${facts} ${due.slice(0, 1).toUpperCase()}${due.slice(1)}.` : facts
