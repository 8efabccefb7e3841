import type { Instant } from '../instant.ts'
import type { MomentId } from '../moment.ts'
import type { Outcome, Owes } from '../sentence.ts'
import type { Side } from '../side.ts'
import { joinStems, MOST_STEMS, type Stems } from '../stem.ts'
import type { Debt, Ending, Loop } from './loop.ts'

const MOST_MOMENTS = 16

export const owe = (owes: Owes, by: Side | null, openedAt: Instant, dueAt: Instant): Debt => ({
  owes,
  by,
  openedAt,
  dueAt,
  closedAt: null,
})

/** The loop with one debt paid; closed as done when it was the last. */
export const payDebt = (loop: Loop, debt: Debt, at: Instant): Loop => {
  const debts = loop.debts.map((other) => (other === debt ? { ...other, closedAt: at } : other))
  const isDone = debts.every((other) => other.closedAt !== null)
  return { ...loop, debts, closedAt: isDone ? at : null, ending: isDone ? 'done' : null }
}

export const addDebts = (loop: Loop, debts: readonly Debt[]): Loop =>
  debts.length === 0 ? loop : { ...loop, debts: [...loop.debts, ...debts], closedAt: null, ending: null }

export const endLoop = (loop: Loop, ending: Ending, at: Instant): Loop => ({
  ...loop,
  debts: loop.debts.map((debt) => (debt.closedAt === null ? { ...debt, closedAt: at } : debt)),
  closedAt: at,
  ending,
})

export const moveDue = (loop: Loop, debt: Debt, dueAt: Instant): Loop => ({
  ...loop,
  debts: loop.debts.map((other) => (other === debt ? { ...other, dueAt } : other)),
})

export const addMoment = (loop: Loop, id: MomentId, heardStems: Stems = []): Loop => {
  const isKnown = loop.moments.includes(id)
  const stems = joinStems(loop.stems, heardStems, MOST_STEMS)
  if (isKnown && stems === loop.stems) return loop
  const moments = isKnown || loop.moments.length >= MOST_MOMENTS ? loop.moments : [...loop.moments, id]
  return { ...loop, moments, stems }
}

export const remind = (loop: Loop, id: MomentId, at: Instant): Loop => ({
  ...addMoment(loop, id),
  remindedAt: at,
})

export const withOutcome = (loop: Loop, outcome: Outcome): Loop => ({ ...loop, outcome })
