import type { Instant } from '../instant.ts'
import type { LoopId, MomentId } from '../moment.ts'
import type { Own } from '../own.ts'
import type { Need, Outcome, Owes } from '../sentence.ts'
import type { Side } from '../side.ts'
import type { Stems } from '../stem.ts'

export const loopKinds = ['help', 'win', 'work', 'promise', 'meeting'] as const
export type LoopKind = (typeof loopKinds)[number]

/** One step of a loop: who owes what to the other, from when, until when. `by` is null when either may do it. */
export type Debt = {
  readonly owes: Owes
  readonly by: Side | null
  readonly openedAt: Instant
  readonly dueAt: Instant
  readonly closedAt: Instant | null
}

/** How a loop ended. `lapsed`: so old that nobody waits for it any more. */
export type Ending = 'done' | 'declined' | 'released' | 'lapsed' | 'moved'

/** Something opened between the two that wants closing, with its whole chain of debts. */
export type Loop = {
  readonly id: LoopId
  readonly kind: LoopKind
  /** The words that opened it, cut to a line. */
  readonly about: string
  /** Stems that later words are linked by. */
  readonly stems: Stems
  readonly need: Need | null
  /** True for a promise of news: any outcome told keeps it. */
  readonly tells: boolean
  /** False when the help was given unasked. */
  readonly asked: boolean
  readonly urgent: boolean
  readonly openedBy: Side
  readonly openedAt: Instant
  readonly debts: readonly Debt[]
  readonly outcome: Outcome | null
  readonly closedAt: Instant | null
  readonly ending: Ending | null
  /** The moments that made it, oldest first; reminders included. */
  readonly moments: readonly MomentId[]
  readonly remindedAt: Instant | null
  /** The day it was about, where one was named. */
  readonly namedAt: Instant | null
  /** The settled loop on the same topic that this one takes up again. */
  readonly earlier: LoopId | null
  /** The help loop that this promise answers. */
  readonly answers: LoopId | null
}

export type OwnDebt = Own<Debt>
export type OwnLoop = Own<Omit<Loop, 'debts'>> & { debts: readonly OwnDebt[] }

const ownDebt = ({ owes, by, openedAt, dueAt, closedAt }: Debt): OwnDebt => ({
  owes,
  by,
  openedAt,
  dueAt,
  closedAt,
})

/** Field by field as in `beginLoop`: the engine knows loops by their shape, and a spread makes another. */
export const ownLoop = (loop: Loop): OwnLoop => ({
  id: loop.id,
  kind: loop.kind,
  about: loop.about,
  stems: loop.stems,
  need: loop.need,
  tells: loop.tells,
  asked: loop.asked,
  urgent: loop.urgent,
  openedBy: loop.openedBy,
  openedAt: loop.openedAt,
  debts: loop.debts.map(ownDebt),
  outcome: loop.outcome,
  closedAt: loop.closedAt,
  ending: loop.ending,
  moments: loop.moments,
  remindedAt: loop.remindedAt,
  namedAt: loop.namedAt,
  earlier: loop.earlier,
  answers: loop.answers,
})

type WithDebts<D> = { readonly debts: readonly D[] }

export const openDebt = <D extends Debt>(loop: WithDebts<D>): D | null => {
  for (const debt of loop.debts) if (debt.closedAt === null) return debt
  return null
}

export const debtOf = <D extends Debt>(loop: WithDebts<D>, owes: Owes, by?: Side): D | null => {
  for (const debt of loop.debts)
    if (debt.closedAt === null && debt.owes === owes && (by === undefined || debt.by === by)) return debt
  return null
}

/** One loop, or an ask and the promise to answer it. */
export const isTied = (loop: Loop, other: Loop): boolean =>
  loop === other || loop.answers === other.id || other.answers === loop.id

/** The step a loop has reached, in the words of the model. */
export type Step =
  | 'asked'
  | 'answered'
  | 'told'
  | 'thanked'
  | 'celebrated'
  | 'assigned'
  | 'accepted'
  | 'terms agreed'
  | 'delivered'
  | 'credited'
  | 'promised'
  | 'kept'
  | 'arranged'
  | 'held'
  | 'closed'

const stepBefore: { readonly [kind in LoopKind]: Partial<Record<Owes, Step>> } = {
  help: { answer: 'asked', outcome: 'answered', thanks: 'told' },
  win: { celebration: 'told' },
  work: {
    answer: 'assigned',
    terms: 'accepted',
    delivery: 'terms agreed',
    credit: 'delivered',
    debrief: 'credited',
  },
  promise: { promise: 'promised', credit: 'promised' },
  meeting: { meeting: 'arranged', 'next-step': 'held' },
}

const lastStep: Record<LoopKind, Step> = {
  help: 'thanked',
  win: 'celebrated',
  work: 'closed',
  promise: 'kept',
  meeting: 'held',
}

export const stepOf = (loop: Loop): Step => {
  const debt = openDebt(loop)
  if (loop.ending !== null && loop.ending !== 'done') return 'closed'
  return debt === null ? lastStep[loop.kind] : (stepBefore[loop.kind][debt.owes] ?? 'closed')
}
