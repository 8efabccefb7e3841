import { answerDue, CREDIT_DAYS, DEBRIEF_DAYS } from '../due.ts'
import { openLoop, putLoop, setSide, tally, type Draft } from '../draft.ts'
import { bit, does, hasCue, sentencesThat, type Heard, stemsOf } from '../heard.ts'
import { DAY } from '../instant.ts'
import type { Side } from '../side.ts'
import { isWaitedFor } from '../waits.ts'
import { addMoment, endLoop, owe, payDebt } from './change.ts'
import { bestLinked, isLinked, linkStrength, newest } from './link.ts'
import { debtOf, type Debt, type Loop } from './loop.ts'
import { beginLoop } from './open.ts'

const SAME_ORDER = 2 * DAY
const DELIVERY_DAYS = 30
const DEBRIEF_REACH = 4 * DAY

const workFor = (draft: Draft, assigner: Side): readonly Loop[] =>
  draft.loops.filter((loop) => loop.kind === 'work' && loop.openedBy === assigner)

const undelivered = (loop: Loop): boolean =>
  debtOf(loop, 'credit') === null && debtOf(loop, 'debrief') === null

const deliveryDebt = (loop: Loop, worker: Side, at: number): Debt =>
  owe('delivery', worker, at, Math.max((loop.namedAt ?? at + DELIVERY_DAYS * DAY) + DAY, at + DAY))

/** Role, pay, learning or credit said with the order or close to it. */
const namesTerms = (heard: Heard): boolean =>
  hasCue(heard, 'credits-later') || does(heard, bit.promise | bit.bound)

export const openWork = (draft: Draft, heard: Heard): void => {
  const [order] = sentencesThat(heard, 'assign')
  if (!order) return
  draft.worksFor = setSide(draft.worksFor, heard.by, true)
  const same = workFor(draft, heard.by).findLast(
    (loop) => undelivered(loop) && heard.at - loop.openedAt < SAME_ORDER,
  )
  if (same) return putLoop(draft, same, addMoment(same, heard.id, stemsOf(heard)))
  const debts = [owe('answer', heard.other, heard.at, answerDue(draft.agreement, heard.at))]
  openLoop(draft, beginLoop(draft, heard, 'work', order, debts))
}

const accept = (loop: Loop, answer: Debt, heard: Heard): Loop => {
  const next = [
    owe('terms', heard.other, heard.at, heard.at + 2 * DAY),
    deliveryDebt(loop, heard.by, heard.at),
  ]
  return payDebt(loop, answer, heard, { next })
}

/** The worker says yes or no to what was assigned. */
export const hearWorkAnswer = (draft: Draft, heard: Heard): void => {
  if (!isWaitedFor(draft.waits, 'answer', heard.by)) return
  for (const loop of workFor(draft, heard.other)) {
    const answer = debtOf(loop, 'answer', heard.by)
    if (answer === null || (heard.at - loop.openedAt > 21 * DAY && !isLinked(loop, heard))) continue
    if (does(heard, bit.decline))
      putLoop(draft, loop, endLoop(addMoment(loop, heard.id), 'declined', heard.at))
    else putLoop(draft, loop, accept(loop, answer, heard))
  }
}

export const hearTerms = (draft: Draft, heard: Heard): void => {
  if (!isWaitedFor(draft.waits, 'terms', heard.by) || !namesTerms(heard)) return
  for (const loop of workFor(draft, heard.by)) {
    const terms = debtOf(loop, 'terms', heard.by)
    if (terms && heard.at - loop.openedAt < 7 * DAY) putLoop(draft, loop, payDebt(loop, terms, heard))
  }
}

const debtsAfterDelivery = (assigner: Side, at: number): readonly Debt[] => [
  owe('credit', assigner, at, at + CREDIT_DAYS * DAY),
  owe('debrief', assigner, at, at + DEBRIEF_DAYS * DAY),
]

/** Whatever stood before the delivery is done with it. */
const deliver = (loop: Loop, heard: Heard): Loop => {
  const before = loop.debts.map((debt) => (debt.closedAt === null ? { ...debt, closedAt: heard.at } : debt))
  const debts = [...before, ...debtsAfterDelivery(heard.other, heard.at)]
  return { ...addMoment(loop, heard.id, stemsOf(heard)), debts }
}

/** Work handed over. With nothing assigned in writing it still opens a loop for somebody who works for the other. */
export const hearDelivery = (draft: Draft, heard: Heard): void => {
  if (!does(heard, bit.deliver) && heard.outcome !== 'did') return
  const open = workFor(draft, heard.other).filter(undelivered)
  const [delivery] = sentencesThat(heard, 'deliver')
  const isDone = heard.outcome === 'did' && open.some((loop) => isLinked(loop, heard))
  if (!delivery && !isDone) return
  const loop = bestLinked(open, heard) ?? newest(open)
  if (loop) return putLoop(draft, loop, deliver(loop, heard))
  if (!delivery || !draft.worksFor[heard.other]) return
  const begun = beginLoop(draft, heard, 'work', delivery, debtsAfterDelivery(heard.other, heard.at), {
    openedBy: heard.other,
  })
  openLoop(draft, begun)
}

/** Credit reaches all work delivered so far, and every promise of credit. */
export const hearCredit = (draft: Draft, heard: Heard): void => {
  if (!does(heard, bit.credit)) return
  for (const loop of workFor(draft, heard.by)) {
    const debt = debtOf(loop, 'credit', heard.by)
    if (debt === null) continue
    tally(draft, 'credited', heard.by, true, heard.at, [heard.id])
    putLoop(draft, loop, payDebt(loop, debt, heard))
  }
}

const deliveredAt = (loop: Loop): number => loop.debts.find((debt) => debt.owes === 'debrief')?.openedAt ?? 0

/** Feedback on delivered work, what was learned: said about it, or in the days after it. */
export const hearDebrief = (draft: Draft, heard: Heard): void => {
  if (!does(heard, bit.guide)) return
  for (const loop of workFor(draft, heard.by)) {
    const debt = debtOf(loop, 'debrief', heard.by)
    if (debt === null) continue
    const isAbout = linkStrength(loop, heard) >= 2 || heard.at - deliveredAt(loop) < DEBRIEF_REACH
    if (!isAbout) continue
    tally(draft, 'debriefed', heard.by, true, heard.at, [heard.id])
    putLoop(draft, loop, payDebt(loop, debt, heard))
  }
}
