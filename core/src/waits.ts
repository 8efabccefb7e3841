import type { Loop } from './loop/loop.ts'
import { owings, type Owes } from './sentence.ts'
import type { Side } from './side.ts'

/** How many open debts of each kind each side has: what a moment could close at all. */
export type Waits = number[]

const place = Object.fromEntries(owings.map((owes, i) => [owes, 3 * i])) as Readonly<Record<Owes, number>>

const offset = (by: Side | null): number => (by === 'mentor' ? 0 : by === 'mentee' ? 1 : 2)

/** Counts the open debts of a loop in, or out with `by` -1. */
export const countWaits = (waits: Waits, loop: Loop, by: 1 | -1): void => {
  for (const debt of loop.debts) {
    if (debt.closedAt !== null) continue
    const i = place[debt.owes] + offset(debt.by)
    waits[i] = (waits[i] ?? 0) + by
  }
}

export const noWaits = (): Waits => Array.from({ length: 3 * owings.length }, () => 0)

/** Whether any open debt of this kind is this side's. */
export const isWaitedFor = (waits: Waits, owes: Owes, by: Side): boolean =>
  (waits[place[owes] + offset(by)] ?? 0) > 0
