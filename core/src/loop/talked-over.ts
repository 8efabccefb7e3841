import { outcomeDue } from '../due.ts'
import { putLoop, type Draft } from '../draft.ts'
import { bit, does, stemsOf, type Heard } from '../heard.ts'
import { DAY, HOUR } from '../instant.ts'
import { otherSide, type Side } from '../side.ts'
import { isWaitedFor } from '../waits.ts'
import { usualDays } from './after-help.ts'
import { answer } from './answer.ts'
import { addMoment, moveDue } from './change.ts'
import { debtOf, openDebt, type Debt, type Loop } from './loop.ts'

const RECENT = 21 * DAY

/** What a talk can settle. A favour is only done when it is done. */
const canBeTalkedOver = (loop: Loop): boolean =>
  loop.need === 'advice' || loop.need === 'information' || loop.need === 'time' || loop.need === 'help'

const answerAskInMeeting = (draft: Draft, loop: Loop, heard: Heard, by: Side): void => {
  if (canBeTalkedOver(loop))
    answer(draft, loop, { ...heard, by, other: otherSide(by), sentences: [], stems: stemsOf(heard) })
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
