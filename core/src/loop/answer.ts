import { answerDue, promiseDue } from '../due.ts'
import { putLoop, setSide, tally, type Draft } from '../draft.ts'
import { bit, does, namedDay, stemsOf, type Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import type { Side } from '../side.ts'
import { isWaitedFor } from '../waits.ts'
import { debtsAfterHelp } from './after-help.ts'
import { addMoment, endLoop, moveDue, owe, payDebt } from './change.ts'
import { isLinked, newest, topicStrength } from './link.ts'
import { debtOf, openDebt, type Loop } from './loop.ts'
import { replyTo, type Reply } from './reply.ts'

const RECENT = 21 * DAY
const LATEST = 120 * DAY

export const answer = (draft: Draft, loop: Loop, heard: Heard): void => {
  const debt = debtOf(loop, 'answer', heard.by)
  if (debt === null) return
  tally(draft, 'answered', heard.by, true, heard.at, [heard.id])
  draft.helped = setSide(draft.helped, heard.other, draft.helped[heard.other] + 1)
  draft.refused = draft.refused.filter((need) => need !== loop.need)
  const next = debtsAfterHelp(draft, loop, heard)
  putLoop(draft, loop, payDebt(loop, debt, heard, { stems: stemsOf(heard), next }))
}

/** A no to a door, said with a limit, stands until that door is opened after all. Advice is never refused for good. */
const noteRefusal = (draft: Draft, loop: Loop, heard: Heard): void => {
  const isDoor = loop.need === 'referral' || loop.need === 'introduction'
  if (isDoor && does(heard, bit.bound) && !draft.refused.includes(loop.need))
    draft.refused = [...draft.refused, loop.need]
}

const decline = (draft: Draft, loop: Loop, heard: Heard): void => {
  tally(draft, 'answered', heard.by, true, heard.at, [heard.id])
  noteRefusal(draft, loop, heard)
  putLoop(draft, loop, endLoop(addMoment(loop, heard.id, stemsOf(heard)), 'declined', heard.at))
}

const LONG_OVERDUE = 30 * DAY

/** A promise moves the day of the answer; one made long after that day, with no word of the topic, is about something else. */
const defer = (draft: Draft, loop: Loop, heard: Heard): void => {
  const debt = debtOf(loop, 'answer', heard.by)
  if (debt === null) return
  if (heard.at > debt.dueAt + LONG_OVERDUE && topicStrength(loop, heard) === 0) return
  const due = promiseDue(heard.at, namedDay(heard.sentences, heard.at))
  putLoop(draft, loop, moveDue(addMoment(loop, heard.id), debt, due))
}

const askBack = (draft: Draft, loop: Loop, heard: Heard): void => {
  const due = answerDue(draft.agreement, heard.at)
  const back = owe('answer', heard.other, heard.at, due)
  putLoop(draft, loop, { ...addMoment(loop, heard.id, stemsOf(heard)), debts: [back, ...loop.debts] })
}

const replies: Record<Exclude<Reply, 'none'>, (draft: Draft, loop: Loop, heard: Heard) => void> = {
  answer,
  decline,
  promise: defer,
  counter: askBack,
}

/** A counter-question is settled by whatever its addressee says next. */
const hearCounterAnswer = (draft: Draft, heard: Heard): void => {
  for (const loop of draft.loops) {
    if (loop.openedBy !== heard.by || loop.kind !== 'help') continue
    const debt = debtOf(loop, 'answer', heard.by)
    if (debt === null) continue
    const paid = payDebt(loop, debt, heard, { stems: stemsOf(heard) })
    const owed = debtOf(paid, 'answer', heard.other)
    putLoop(draft, loop, owed ? moveDue(paid, owed, answerDue(draft.agreement, heard.at)) : paid)
  }
}

/** The first words after an ask, however late, are the reply to it. */
const isFirstSince = (draft: Draft, ask: Loop, heard: Heard): boolean => {
  const spoke = draft.rhythm[heard.by].lastAt
  return draft.spokeBefore[heard.by] < ask.openedAt && spoke !== null && heard.at - ask.openedAt < LATEST
}

/** The asks a reply speaks to: those it is linked with, else the last one if it is still fresh. */
const targets = (draft: Draft, asks: readonly Loop[], heard: Heard): readonly Loop[] => {
  const linked = asks.filter((loop) => isLinked(loop, heard))
  if (linked.length > 0) return linked
  const last = newest(asks)
  if (last === null) return []
  return heard.at - last.openedAt <= RECENT || isFirstSince(draft, last, heard) ? [last] : []
}

/** The asks whose answer is this side's turn. */
export const asksFor = (draft: Draft, by: Side): readonly Loop[] => {
  const asks: Loop[] = []
  for (const loop of draft.loops) {
    const debt = loop.kind === 'help' ? openDebt(loop) : null
    if (debt !== null && debt.owes === 'answer' && debt.by === by) asks.push(loop)
  }
  return asks
}

/** Replies to what the other asked. True when at least one ask was spoken to. */
export const hearAnswer = (draft: Draft, heard: Heard): boolean => {
  if (!isWaitedFor(draft.waits, 'answer', heard.by)) return false
  hearCounterAnswer(draft, heard)
  const asks = asksFor(draft, heard.by)
  if (asks.length === 0) return false
  let spoken = false
  for (const loop of targets(draft, asks, heard)) {
    const reply = replyTo(loop, heard)
    if (reply === 'none') continue
    replies[reply](draft, loop, heard)
    spoken = true
  }
  return spoken
}
