import { openDebt, type Loop } from './loop/loop.ts'
import { owings, type Owes, type ReadContext } from './sentence.ts'
import type { PerSide } from './side.ts'

export type Turn = ReadContext['open'][number]

/** One object for each turn there can be: telling whose it is takes no new ones. */
const turns = Object.fromEntries(
  owings.map((owes) => [owes, { mentor: { by: 'mentor', owes }, mentee: { by: 'mentee', owes } }]),
) as Readonly<Record<Owes, PerSide<Turn>>>

/** Whose turn it is for what, each once, in the order of the loops. A step that either may take is nobody's turn. */
export const openTurns = (loops: readonly Loop[]): readonly Turn[] => {
  const open: Turn[] = []
  for (const loop of loops) {
    const debt = openDebt(loop)
    if (debt === null || debt.by === null) continue
    const turn = turns[debt.owes][debt.by]
    if (!open.includes(turn)) open.push(turn)
  }
  return open
}
