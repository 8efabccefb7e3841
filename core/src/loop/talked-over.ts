import type { Draft } from '../draft.ts'
import { tellLoops, type Holds } from '../open-loops.ts'
import { outcomeDue } from '../due.ts'
import { bit } from '../sign.ts'
import { does, type Heard } from '../heard.ts'
import { DAY, HOUR } from '../instant.ts'
import { ofSide, otherSide } from '../side.ts'
import { waitFor } from '../waits.ts'
import { debtsAfterHelp, usualDays } from './after-help.ts'
import { payAnswer } from './answer.ts'
import { addMoment } from './change.ts'
import { debtOf, openDebt, type Loop, type OwnDebt, type OwnLoop } from './loop.ts'

const RECENT = 21 * DAY

/** What a talk can settle. A favour is only done when it is done. */
const canBeTalkedOver = (loop: Loop): boolean =>
  loop.need === 'advice' || loop.need === 'information' || loop.need === 'time' || loop.need === 'help'

/** The talk was the answer, and one of substance; a question back that hangs in between was talked over with it. */
const answerInTalk = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const by = otherSide(loop.openedBy)
  const debt = debtOf(loop, 'answer', by)
  if (debt === null || !canBeTalkedOver(loop)) return
  const back = debtOf(loop, 'answer', loop.openedBy)
  if (back !== null) back.closedAt = heard.at
  const next = debtsAfterHelp(draft, loop, heard.at, loop.need !== 'information', null)
  payAnswer(draft, loop, debt, by, heard, next)
}

const LATER = 12 * HOUR

const wasAskedBefore = (loop: Loop, heard: Heard): boolean => {
  const since = heard.at - loop.openedAt
  return loop.openedBy === heard.by && since >= LATER && since <= RECENT
}

/** Who gives thanks after having asked was answered, if not here then on the phone or over coffee. */
export const hearAnsweredElsewhere = (draft: Draft, heard: Heard): void => {
  tellLoops(draft, ofSide(waitFor.answer, heard.other), heard, wasAskedBefore, answerInTalk)
}

const SOON = DAY

const wasSpokenTo: Holds = (loop, heard) =>
  loop.openedBy === heard.by && loop.moments.length > 1 && heard.at - loop.openedAt < SOON

const answerDone = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const by = otherSide(loop.openedBy)
  const debt = debtOf(loop, 'answer', by)
  if (debt === null || debtOf(loop, 'answer', loop.openedBy) !== null) return
  payAnswer(draft, loop, debt, by, heard, debtsAfterHelp(draft, loop, heard.at, true, null))
}

/**
 * "On it", and then the asker's "It's through, thank you": the help came, whatever was said of it in between. Heard
 * before outcomes and thanks are, so that this very moment tells and thanks.
 */
export const hearDone = (draft: Draft, heard: Heard): void => {
  if (!does(heard, bit.thank) || !does(heard, bit.outcome | bit.win)) return
  tellLoops(draft, ofSide(waitFor.answer, heard.other), heard, wasSpokenTo, answerDone)
}

/** Help already given and talked over once more: what becomes of it is due from now on. */
const talkOver = (draft: Draft, loop: OwnLoop, debt: OwnDebt, heard: Heard): void => {
  addMoment(loop, heard.id)
  debt.dueAt = Math.max(debt.dueAt, outcomeDue(heard.at, loop.need, null, usualDays(draft)))
}

const wasThereToTalkOf = (loop: Loop, heard: Heard): boolean => {
  const debt = openDebt(loop)
  return debt !== null && loop.openedAt < heard.at && heard.at - debt.openedAt <= RECENT
}

const settleInTalk = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const debt = openDebt(loop)
  if (debt?.owes === 'answer') answerInTalk(draft, loop, heard)
  else if (debt?.owes === 'outcome') talkOver(draft, loop, debt, heard)
}

const TALKED_OVER =
  waitFor.answer.mentor | waitFor.answer.mentee | waitFor.outcome.mentor | waitFor.outcome.mentee

/** In a meeting everything open was there to be talked about: what was asked in the three weeks before counts as answered. */
export const answerInMeeting = (draft: Draft, heard: Heard): void => {
  tellLoops(draft, TALKED_OVER, heard, wasThereToTalkOf, settleInTalk)
}
