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

const withMoment = (moments: readonly MomentId[], id: MomentId): readonly MomentId[] =>
  moments.length >= MOST_MOMENTS || moments.includes(id) ? moments : [...moments, id]

/** Debts with one of them paid and others following; no closures, since every reply comes through here. */
const withPaid = (
  debts: readonly Debt[],
  paid: Debt,
  at: Instant,
  next: readonly Debt[],
): readonly Debt[] => {
  const after: Debt[] = []
  for (const debt of debts)
    after.push(
      debt === paid
        ? { owes: debt.owes, by: debt.by, openedAt: debt.openedAt, dueAt: debt.dueAt, closedAt: at }
        : debt,
    )
  for (const debt of next) after.push(debt)
  return after
}

const isPaid = (debts: readonly Debt[]): boolean => {
  for (const debt of debts) if (debt.closedAt === null) return false
  return true
}

type Payment = {
  readonly next?: readonly Debt[]
  readonly stems?: Stems
  readonly outcome?: Outcome
}

const NOTHING: readonly never[] = []

/** The loop with one debt paid by a moment and what follows from it; closed as done when nothing is left. */
export const payDebt = (
  loop: Loop,
  debt: Debt,
  by: { readonly id: MomentId; readonly at: Instant },
  payment: Payment = {},
): Loop => {
  const debts = withPaid(loop.debts, debt, by.at, payment.next ?? NOTHING)
  const isDone = isPaid(debts)
  return {
    ...loop,
    debts,
    moments: withMoment(loop.moments, by.id),
    stems: joinStems(loop.stems, payment.stems ?? NOTHING, MOST_STEMS),
    outcome: payment.outcome ?? loop.outcome,
    closedAt: isDone ? by.at : null,
    ending: isDone ? 'done' : null,
  }
}

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

export const addMoment = (loop: Loop, id: MomentId, heardStems: Stems = NOTHING): Loop => {
  const stems = joinStems(loop.stems, heardStems, MOST_STEMS)
  const moments = withMoment(loop.moments, id)
  return stems === loop.stems && moments === loop.moments ? loop : { ...loop, moments, stems }
}

export const remind = (loop: Loop, id: MomentId, at: Instant): Loop => ({
  ...addMoment(loop, id),
  remindedAt: at,
})

export const withOutcome = (loop: Loop, outcome: Outcome): Loop => ({ ...loop, outcome })
