import { answerDue, outcomeDue, promiseDue, THANKS_DAYS } from '../due.ts'
import { putLoop, setSide, tally, type Draft } from '../draft.ts'
import { bit, does, namedDay, sentencesThat, stemsOf, type Heard } from '../heard.ts'
import { DAY, HOUR, type Instant } from '../instant.ts'
import { usualGap } from '../rhythm/usual-gap.ts'
import type { Need } from '../sentence.ts'
import { otherSide, type Side } from '../side.ts'
import { isWaitedFor } from '../waits.ts'
import { addMoment, endLoop, moveDue, owe, payDebt } from './change.ts'
import { isLinked, newest } from './link.ts'
import { debtOf, openDebt, type Debt, type Loop } from './loop.ts'

/** What a reply does to an ask. `counter`: a question back, so that it is the asker's turn. */
type Reply = 'answer' | 'decline' | 'promise' | 'counter' | 'none'

const RECENT = 21 * DAY
const LATEST = 120 * DAY
const PLAIN_RECENT = 5 * DAY
const PLAIN_WORDS = 8
const PLAIN_ADVICE = 24

const isFavour = (need: Need | null): boolean =>
  need === 'review' || need === 'help' || need === 'referral' || need === 'introduction'

/** Joy, thanks and logistics around an ask do not answer it. */
const isBesideThePoint = (heard: Heard): boolean =>
  does(heard, bit.thank | bit.celebrate | bit.arrange | bit.hello | bit.assign | bit.win)

/** "Done. He has your CV": news of the favour is its answer. */
const updateLength = (heard: Heard): number =>
  sentencesThat(heard, 'update').reduce((sum, sentence) => sum + sentence.text.length, 0)

const isPlainAnswer = (loop: Loop, heard: Heard): boolean => {
  if (heard.at - loop.openedAt > PLAIN_RECENT) return false
  if (loop.need === 'information')
    return heard.plainLength >= PLAIN_WORDS || (heard.plainLength > 0 && heard.actBits === 0)
  const said = heard.plainLength + updateLength(heard)
  if (said < PLAIN_ADVICE) return false
  return isLinked(loop, heard) || !isBesideThePoint(heard)
}

const isPromisedInstead = (loop: Loop, heard: Heard): boolean =>
  does(heard, bit.promise) && (isFavour(loop.need) || loop.need === 'time')

const replyTo = (loop: Loop, heard: Heard): Reply => {
  if (does(heard, bit.decline)) return 'decline'
  if (does(heard, bit.solve | bit.deliver)) return 'answer'
  if (isPromisedInstead(loop, heard)) return 'promise'
  if (does(heard, bit.guide | bit.give | bit.bound | bit.credit)) return 'answer'
  const isNews = does(heard, bit.update | bit.win) || heard.outcome !== null
  if (isNews && (loop.need === 'information' || loop.openedBy === 'mentor' || isLinked(loop, heard)))
    return 'answer'
  if (does(heard, bit.promise)) return 'promise'
  if (isPlainAnswer(loop, heard)) return 'answer'
  return does(heard, bit.ask) ? 'counter' : 'none'
}

const usualDays = (draft: Draft): number =>
  usualGap(draft.rhythm, { everyDays: draft.agreement.rhythmDays }) ?? 0

const SUBSTANCE = 40
const PLAIN_SUBSTANCE = 60

/** Help that somebody could act on: a favour done, work, or advice of more than a word. */
const isSubstantial = (need: Need | null, heard: Heard): boolean =>
  isFavour(need) ||
  heard.sentences.length === 0 ||
  does(heard, bit.solve | bit.give | bit.deliver) ||
  sentencesThat(heard, 'guide').some((sentence) => sentence.text.length >= SUBSTANCE) ||
  heard.plainLength >= PLAIN_SUBSTANCE

const WORK_TALK = 18 * HOUR

/** Questions about work done for the mentor are part of that work, not help received. */
const isAboutTheirWork = (draft: Draft, ask: { readonly openedAt: Instant }): boolean =>
  draft.loops.some((loop) => {
    if (loop.kind !== 'work' || loop.openedBy !== 'mentor') return false
    const delivered = loop.debts.find((debt) => debt.owes === 'credit')
    return delivered
      ? Math.abs(ask.openedAt - delivered.openedAt) < WORK_TALK
      : ask.openedAt - loop.openedAt < 30 * DAY
  })

/** What an answered ask still wants: to hear what became of it, and thanks. A fact needs neither; a mentor waits for nothing. */
export const debtsAfterHelp = (
  draft: Draft,
  loop: Pick<Loop, 'openedBy' | 'openedAt' | 'asked' | 'need' | 'namedAt'>,
  heard: Heard,
): readonly Debt[] => {
  if (loop.openedBy === 'mentor' && loop.asked) return []
  if (loop.asked && (loop.need === 'information' || !isSubstantial(loop.need, heard))) return []
  if (loop.asked && isAboutTheirWork(draft, loop)) return []
  const named = namedDay(heard.sentences, heard.at) ?? loop.namedAt
  const due = outcomeDue(heard.at, loop.need, named, usualDays(draft))
  return [
    owe('outcome', 'mentee', heard.at, due),
    owe('thanks', 'mentee', heard.at, heard.at + THANKS_DAYS * DAY),
  ]
}

const answer = (draft: Draft, loop: Loop, heard: Heard): void => {
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

const defer = (draft: Draft, loop: Loop, heard: Heard): void => {
  const debt = debtOf(loop, 'answer', heard.by)
  if (debt === null) return
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

/** What a talk can settle. A favour is only done when it is done. */
const canBeTalkedOver = (loop: Loop): boolean =>
  loop.need === 'advice' || loop.need === 'information' || loop.need === 'time' || loop.need === 'help'

const answerAskInMeeting = (draft: Draft, loop: Loop, heard: Heard, by: Side): void => {
  if (canBeTalkedOver(loop)) answer(draft, loop, { ...heard, by, other: otherSide(by), sentences: [] })
}

const LATER = 12 * HOUR

/** Who gives thanks after having asked was answered, if not here then on the phone or over coffee. */
export const hearAnsweredElsewhere = (draft: Draft, heard: Heard): void => {
  if (!does(heard, bit.thank) || !isWaitedFor(draft.waits, 'answer', heard.other)) return
  for (const loop of draft.loops) {
    const since = heard.at - loop.openedAt
    if (loop.kind !== 'help' || loop.openedBy !== heard.by || since < LATER || since > RECENT) continue
    if (debtOf(loop, 'answer', heard.other) !== null) answerAskInMeeting(draft, loop, heard, heard.other)
  }
}

/** Help already given and talked over once more: what becomes of it is due from now on. */
const talkOver = (draft: Draft, loop: Loop, debt: Debt, heard: Heard): void => {
  const due = Math.max(debt.dueAt, outcomeDue(heard.at, loop.need, null, usualDays(draft)))
  putLoop(draft, loop, moveDue(addMoment(loop, heard.id), debt, due))
}

/** In a meeting everything open was there to be talked about: what was asked in the three weeks before counts as answered. */
export const answerInMeeting = (draft: Draft, heard: Heard): void => {
  for (const loop of draft.loops) {
    const debt = openDebt(loop)
    if (loop.kind !== 'help' || debt === null || debt.by === null || loop.openedAt >= heard.at) continue
    if (heard.at - debt.openedAt > RECENT) continue
    if (debt.owes === 'answer') answerAskInMeeting(draft, loop, heard, debt.by)
    if (debt.owes === 'outcome') talkOver(draft, loop, debt, heard)
  }
}
