import { tally, type Draft } from '../draft.ts'
import { tallied } from '../own-tallies.ts'
import { newestThat, noteDebts, openLoop, tellLoops, any, type Holds } from '../open-loops.ts'
import { answerDue, CREDIT_DAYS, DEBRIEF_DAYS } from '../due.ts'
import { bit } from '../sign.ts'
import { does, firstThat, type Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import { joined } from '../longer.ts'
import { ofSide, setSide, type Side } from '../side.ts'
import { UNDELIVERED, waitFor } from '../waits.ts'
import { addMoment, addWords, closeDebts, endLoop, owe, payDebt } from './change.ts'
import { bestLinked, isLinked, linkStrength } from './link.ts'
import { debtOf, type Loop, type OwnDebt, type OwnLoop } from './loop.ts'
import { beginLoop } from './open.ts'

const SAME_ORDER = 2 * DAY
const DELIVERY_DAYS = 30
const ANSWER_REACH = 21 * DAY
const TERMS_REACH = 7 * DAY
const DEBRIEF_REACH = 4 * DAY

const isUndelivered = (loop: Loop): boolean =>
  debtOf(loop, 'credit') === null && debtOf(loop, 'debrief') === null

const isOwnOrder: Holds = (loop, heard) =>
  loop.openedBy === heard.by && isUndelivered(loop) && heard.at - loop.openedAt < SAME_ORDER

const isTheirOrder: Holds = (loop, heard) => loop.openedBy === heard.other && isUndelivered(loop)

const deliveryDebt = (loop: Loop, worker: Side, at: number): OwnDebt =>
  owe('delivery', worker, at, Math.max((loop.namedAt ?? at + DELIVERY_DAYS * DAY) + DAY, at + DAY))

export const openWork = (draft: Draft, heard: Heard): void =>
  openOrder(draft, heard, firstThat(heard, bit.assign))

/** Work that a sentence wants, however politely it is put. */
export const openOrder = (draft: Draft, heard: Heard, order: number): void => {
  draft.worksFor = setSide(draft.worksFor, heard.by, true)
  const same = newestThat(draft, UNDELIVERED, heard, isOwnOrder)
  if (same) return addWords(same, heard)
  const debts = [owe('answer', heard.other, heard.at, answerDue(draft.agreement, heard.at))]
  openLoop(draft, beginLoop(draft, heard, 'work', order, debts))
}

const accept = (draft: Draft, loop: OwnLoop, answer: OwnDebt, heard: Heard): void => {
  const terms = owe('terms', heard.other, heard.at, heard.at + 2 * DAY)
  payDebt(draft, loop, answer, heard, [terms, deliveryDebt(loop, heard.by, heard.at)])
}

const decline = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  addMoment(loop, heard.id)
  endLoop(draft, loop, 'declined', heard.at)
}

const isSpokenTo: Holds = (loop, heard) => heard.at - loop.openedAt <= ANSWER_REACH || isLinked(loop, heard)

const answerOrder = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const answer = debtOf(loop, 'answer', heard.by)
  if (answer === null) return
  if (does(heard, bit.decline)) decline(draft, loop, heard)
  else accept(draft, loop, answer, heard)
}

/** The worker says yes or no to what was assigned. */
export const hearWorkAnswer = (draft: Draft, heard: Heard): void => {
  tellLoops(draft, ofSide(waitFor.acceptance, heard.by), heard, isSpokenTo, answerOrder)
}

const isJustBegun: Holds = (loop, heard) => heard.at - loop.openedAt < TERMS_REACH

const agreeTerms = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const terms = debtOf(loop, 'terms', heard.by)
  if (terms) payDebt(draft, loop, terms, heard)
}

export const hearTerms = (draft: Draft, heard: Heard): void => {
  tellLoops(draft, ofSide(waitFor.terms, heard.by), heard, isJustBegun, agreeTerms)
}

/** Two who agreed that unpaid work need teach nothing owe each other no talk about it. */
const debtsAfterDelivery = (draft: Draft, assigner: Side, at: number): readonly OwnDebt[] => {
  const credit = owe('credit', assigner, at, at + CREDIT_DAYS * DAY)
  if (!draft.agreement.work.unpaidOnlyForLearning) return [credit]
  return [credit, owe('debrief', assigner, at, at + DEBRIEF_DAYS * DAY)]
}

/** Whatever stood before the delivery is done with it. */
const deliver = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  closeDebts(loop, heard.at)
  loop.debts = joined(loop.debts, debtsAfterDelivery(draft, heard.other, heard.at))
  addWords(loop, heard)
  noteDebts(draft, loop)
}

/** Work handed over. With nothing assigned in writing it still opens a loop for somebody who works for the other. */
export const hearDelivery = (draft: Draft, heard: Heard): void => {
  if (!does(heard, bit.deliver) && heard.gist.outcome !== 'did') return
  const linked = bestLinked(draft, UNDELIVERED, heard, isTheirOrder)
  const delivery = firstThat(heard, bit.deliver)
  if (delivery < 0 && linked === null) return
  const loop = linked ?? newestThat(draft, UNDELIVERED, heard, isTheirOrder)
  if (loop) return deliver(draft, loop, heard)
  if (delivery < 0 || !ofSide(draft.worksFor, heard.other)) return
  const debts = debtsAfterDelivery(draft, heard.other, heard.at)
  const begun = beginLoop(draft, heard, 'work', delivery, debts)
  begun.openedBy = heard.other
  openLoop(draft, begun)
}

const credit = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const debt = debtOf(loop, 'credit', heard.by)
  if (debt === null) return
  tally(draft, tallied.credited, heard.by, true, heard.at, heard.ids)
  payDebt(draft, loop, debt, heard)
}

/** Credit reaches all work delivered so far, and every promise of credit. */
export const hearCredit = (draft: Draft, heard: Heard): void => {
  tellLoops(draft, ofSide(waitFor.credit, heard.by), heard, any, credit)
}

const deliveredAt = (loop: Loop): number => {
  for (const debt of loop.debts) if (debt.owes === 'debrief') return debt.openedAt
  return 0
}

const isDebriefed: Holds = (loop, heard) =>
  heard.at - deliveredAt(loop) < DEBRIEF_REACH || linkStrength(loop, heard) >= 2

const debrief = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const debt = debtOf(loop, 'debrief', heard.by)
  if (debt === null) return
  tally(draft, tallied.debriefed, heard.by, true, heard.at, heard.ids)
  payDebt(draft, loop, debt, heard)
}

/** Feedback on delivered work, what was learned: said about it, or in the days after it. */
export const hearDebrief = (draft: Draft, heard: Heard): void => {
  tellLoops(draft, ofSide(waitFor.debrief, heard.by), heard, isDebriefed, debrief)
}
