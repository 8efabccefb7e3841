import { debtOf, openDebt, type Loop } from './loop.ts'

const isSaidByItsAsk = (loop: Loop, loops: readonly Loop[]): boolean => {
  const debt = openDebt(loop)
  if (loop.answers === null || debt === null || debt.by === null) return false
  const { by } = debt
  return loops.some((ask) => ask.id === loop.answers && debtOf(ask, 'answer', by) !== null)
}

/** Loops as a person is told of them: a promise to answer is the step its ask waits for already. */
export const saidOnce = (loops: readonly Loop[]): readonly Loop[] =>
  loops.filter((loop) => !isSaidByItsAsk(loop, loops))
