import { otherSide } from '../pair.ts'
import type { Loop, Side } from './types.ts'

export type Turns = { readonly mine: readonly Loop[]; readonly theirs: readonly Loop[] }

/** What waits for one of the two; what either may do, as meeting on the day they named, waits for nobody. */
export const turnsIn = (loops: readonly Loop[], as: Side): Turns => {
  const said = loops.filter(({ words }) => words !== null)
  const turnOf = (side: Side): readonly Loop[] => said.filter(({ turn }) => turn === side)
  return { mine: turnOf(as), theirs: turnOf(otherSide(as)) }
}
