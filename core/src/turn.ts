import { debtOf, openDebt, type Loop } from './loop/loop.ts'
import { owings, type Owes, type ReadContext } from './sentence.ts'
import { ofSide, otherSide, type PerSide } from './side.ts'

export type Turn = ReadContext['open'][number]

/** One object for each turn there can be: telling whose it is takes no new ones. */
const turns = Object.fromEntries(
  owings.map((owes) => [owes, { mentor: { by: 'mentor', owes }, mentee: { by: 'mentee', owes } }]),
) as Readonly<Record<Owes, PerSide<Turn>>>

const note = (open: Turn[], turn: Turn): void => {
  if (!open.includes(turn)) open.push(turn)
}

/** Work may be handed over before anybody said yes to it or agreed its terms. */
const noteDelivery = (open: Turn[], loop: Loop): void => {
  if (debtOf(loop, 'credit') === null && debtOf(loop, 'debrief') === null)
    note(open, ofSide(turns.delivery, otherSide(loop.openedBy)))
}

/**
 * Whose turn it is for what, each once, in the order of the loops. A step that either may take is nobody's turn; work
 * not handed over waits for that too, whatever comes first.
 */
export const openTurns = (loops: readonly Loop[]): readonly Turn[] => {
  const open: Turn[] = []
  for (const loop of loops) {
    const debt = openDebt(loop)
    if (debt === null || debt.by === null) continue
    note(open, turns[debt.owes][debt.by])
    if (loop.kind === 'work') noteDelivery(open, loop)
  }
  return open
}
