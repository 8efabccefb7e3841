import type { Draft } from '../draft.ts'
import { noteDebts } from '../open-loops.ts'
import type { Heard } from '../heard.ts'
import type { Instant } from '../instant.ts'
import { joined, longer } from '../longer.ts'
import type { MomentId } from '../moment.ts'
import type { Owes } from '../sentence.ts'
import type { Side } from '../side.ts'
import { joinStems, MOST_STEMS } from '../stem.ts'
import type { Debt, Ending, OwnDebt, OwnLoop } from './loop.ts'

const MOST_MOMENTS = 16

export const owe = (owes: Owes, by: Side | null, openedAt: Instant, dueAt: Instant): OwnDebt => ({
  owes,
  by,
  openedAt,
  dueAt,
  closedAt: null,
})

/** A moment that speaks of a loop again is its last already. */
export const addMoment = (loop: OwnLoop, id: MomentId): void => {
  const { moments } = loop
  if (moments.length < MOST_MOMENTS && moments[moments.length - 1] !== id) loop.moments = longer(moments, id)
}

/** The moment and its words: later words are linked by them. */
export const addWords = (loop: OwnLoop, { id, gist }: Heard): void => {
  addMoment(loop, id)
  loop.stems = joinStems(loop.stems, gist.stems, MOST_STEMS)
}

export const closeDebts = (loop: OwnLoop, at: Instant): void => {
  for (const debt of loop.debts) debt.closedAt ??= at
}

export const endLoop = (draft: Draft, loop: OwnLoop, ending: Ending, at: Instant): void => {
  closeDebts(loop, at)
  loop.closedAt = at
  loop.ending = ending
  noteDebts(draft, loop)
}

const isPaid = (debts: readonly Debt[]): boolean => {
  for (const debt of debts) if (debt.closedAt === null) return false
  return true
}

const NOTHING: readonly never[] = []

/** One debt of a loop is paid by a moment, and others follow from it; closed as done when nothing is left. */
export const payDebt = (
  draft: Draft,
  loop: OwnLoop,
  debt: OwnDebt,
  by: { readonly id: MomentId; readonly at: Instant },
  next: readonly OwnDebt[] = NOTHING,
): void => {
  debt.closedAt = by.at
  if (next.length > 0) loop.debts = joined(loop.debts, next)
  addMoment(loop, by.id)
  if (isPaid(loop.debts)) return endLoop(draft, loop, 'done', by.at)
  noteDebts(draft, loop)
}

export const remind = (_: Draft, loop: OwnLoop, { id, at }: Heard): void => {
  addMoment(loop, id)
  loop.remindedAt = at
}
