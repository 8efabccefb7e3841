import { tally, type Draft } from '../draft.ts'
import { tallied } from '../own-tallies.ts'
import { any, loopsThat, newestThat, noteDebts, tellLoops, type Holds } from '../open-loops.ts'
import { answerDue, promiseDue } from '../due.ts'
import { bit } from '../sign.ts'
import { does, namedDay, type Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import { ofSide, otherSide, setSide, type Side } from '../side.ts'
import { askedBack, waitFor } from '../waits.ts'
import { debtsAfterHelp, isSubstantial } from './after-help.ts'
import { addMoment, addWords, endLoop, owe, payDebt } from './change.ts'
import { isLinked, isReminded, linkStrength, topicStrength } from './link.ts'
import { debtOf, openDebt, type Loop, type OwnDebt, type OwnLoop } from './loop.ts'
import { replyTo, type Reply } from './reply.ts'

const RECENT = 21 * DAY
const LATEST = 120 * DAY
const NO_LOOPS: readonly never[] = []

/** The answer of a side is there, and `next` follows from it. */
export const payAnswer = (
  draft: Draft,
  loop: OwnLoop,
  debt: OwnDebt,
  by: Side,
  heard: Heard,
  next: readonly OwnDebt[],
): void => {
  const asker = otherSide(by)
  tally(draft, tallied.answered, by, true, heard.at, heard.ids)
  draft.helped = setSide(draft.helped, asker, ofSide(draft.helped, asker) + 1)
  if (draft.refused.length > 0) draft.refused = draft.refused.filter((need) => need !== loop.need)
  addWords(loop, heard)
  payDebt(draft, loop, debt, heard, next)
}

const answer = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const debt = debtOf(loop, 'answer', heard.by)
  if (debt === null) return
  const named = namedDay(heard, heard.at)
  const next = debtsAfterHelp(draft, loop, heard.at, isSubstantial(loop.need, heard), named)
  payAnswer(draft, loop, debt, heard.by, heard, next)
}

/** A no to a door, said with a limit, stands until that door is opened after all. Advice is never refused for good. */
const noteRefusal = (draft: Draft, loop: Loop, heard: Heard): void => {
  const isDoor = loop.need === 'referral' || loop.need === 'introduction'
  if (isDoor && does(heard, bit.bound) && !draft.refused.includes(loop.need))
    draft.refused = [...draft.refused, loop.need]
}

const decline = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  tally(draft, tallied.answered, heard.by, true, heard.at, heard.ids)
  noteRefusal(draft, loop, heard)
  addWords(loop, heard)
  endLoop(draft, loop, 'declined', heard.at)
}

const LONG_OVERDUE = 30 * DAY

/** A promise moves the day of the answer; one made long after that day, with no word of the topic, is about something else. */
const defer = (loop: OwnLoop, heard: Heard): void => {
  const debt = debtOf(loop, 'answer', heard.by)
  if (debt === null) return
  if (heard.at > debt.dueAt + LONG_OVERDUE && topicStrength(loop, heard) === 0) return
  addMoment(loop, heard.id)
  debt.dueAt = promiseDue(heard.at, namedDay(heard, heard.at))
}

const askBack = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  addWords(loop, heard)
  const back = owe('answer', heard.other, heard.at, answerDue(draft.agreement, heard.at))
  loop.debts = [back, ...loop.debts]
  noteDebts(draft, loop)
}

const hearReply = (draft: Draft, loop: OwnLoop, heard: Heard, reply: Exclude<Reply, 'none'>): void => {
  switch (reply) {
    case 'answer':
      return answer(draft, loop, heard)
    case 'decline':
      return decline(draft, loop, heard)
    case 'promise':
      return defer(loop, heard)
    case 'counter':
      askBack(draft, loop, heard)
  }
}

/** A counter-question is settled by whatever its addressee says next. */
const answerCounter = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const debt = debtOf(loop, 'answer', heard.by)
  if (debt === null) return
  const owed = debtOf(loop, 'answer', heard.other)
  if (owed) owed.dueAt = answerDue(draft.agreement, heard.at)
  addWords(loop, heard)
  payDebt(draft, loop, debt, heard)
}

/** The first words after an ask, however late, are the reply to it. */
const isFirstSince = (draft: Draft, ask: Loop, heard: Heard): boolean =>
  draft.spokeBefore < ask.openedAt && heard.at - ask.openedAt < LATEST

/** An ask whose answer is the speaker's turn. */
export const isTheirTurn: Holds = (loop, heard) => {
  const debt = openDebt(loop)
  return debt !== null && debt.owes === 'answer' && debt.by === heard.by
}

/** Asked since the one who answers spoke last: what they say now is first of all for this one. */
const isFresh = (draft: Draft, ask: Loop): boolean => ask.openedAt > draft.spokeBefore

/** Asks of long ago, or beside a fresh one, want more than a word in common. */
const isMeant = (ask: Loop, fresh: Loop | null, heard: Heard): boolean => {
  const isDistant = heard.at - ask.openedAt > RECENT || (fresh !== null && ask !== fresh)
  return isDistant ? isReminded(ask, heard) || linkStrength(ask, heard) >= 2 : isLinked(ask, heard)
}

/** The asks a reply speaks to: those it is linked with, else the last one if it is still fresh. */
const targets = (draft: Draft, asked: number, heard: Heard): readonly OwnLoop[] => {
  const last = newestThat(draft, asked, heard, isTheirTurn)
  if (last === null) return NO_LOOPS
  const fresh = isFresh(draft, last) ? last : null
  const isTarget: Holds = (loop) => isTheirTurn(loop, heard) && isMeant(loop, fresh, heard)
  const linked = loopsThat(draft, asked, heard, isTarget)
  if (linked.length > 0) return linked
  return heard.at - last.openedAt <= RECENT || isFirstSince(draft, last, heard) ? [last] : linked
}

/** Who asked back and then solves it all the same has no use for what they asked. */
const settleCounter = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const back = debtOf(loop, 'answer', heard.other)
  if (back === null) return
  back.closedAt = heard.at
  noteDebts(draft, loop)
}

/** Replies to what the other asked. True when at least one ask was spoken to. */
export const hearAnswer = (draft: Draft, heard: Heard): boolean => {
  const asked = ofSide(waitFor.answer, heard.by)
  if ((draft.awaited & asked) === 0) return false
  tellLoops(draft, ofSide(askedBack, heard.by), heard, any, answerCounter)
  if (does(heard, bit.solve)) tellLoops(draft, ofSide(askedBack, heard.other), heard, any, settleCounter)
  let spoken = false
  for (const loop of targets(draft, asked, heard)) {
    const reply = replyTo(loop, heard)
    if (reply === 'none') continue
    hearReply(draft, loop, heard, reply)
    spoken = true
  }
  return spoken
}
