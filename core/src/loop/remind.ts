import type { Draft } from '../draft.ts'
import { ANYTHING, newestThat, openLoop, tellLoops, type Holds } from '../open-loops.ts'
import { answerDue, outcomeDue } from '../due.ts'
import { bit } from '../sign.ts'
import { does, firstThat, namedDay, type Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import type { Owes } from '../sentence.ts'
import { owe, remind } from './change.ts'
import { bestLinked } from './link.ts'
import { isTied, openDebt, type OwnLoop } from './loop.ts'
import { beginLoop } from './open.ts'

const ASKED_AFTER: ReadonlySet<Owes> = new Set([
  'outcome',
  'answer',
  'promise',
  'credit',
  'delivery',
  'debrief',
])
const MEMORY = 60 * DAY

const isOwed: Holds = (loop, heard) => {
  const debt = openDebt(loop)
  return debt !== null && debt.by === heard.other && ASKED_AFTER.has(debt.owes)
}

const isOwedLately: Holds = (loop, heard) => isOwed(loop, heard) && heard.at - loop.openedAt < MEMORY

const HELPS = bit.guide | bit.solve | bit.give

/** "Try it with two, and tell me how it goes" speaks of the help it gives, unless it names something else. */
const speaksOfItself = (heard: Heard): boolean => does(heard, HELPS)

const askedAfter = (draft: Draft, heard: Heard): OwnLoop | null =>
  bestLinked(draft, ANYTHING, heard, isOwed) ??
  (speaksOfItself(heard) ? null : newestThat(draft, ANYTHING, heard, isOwedLately))

/** "How did it go?" with nothing of the kind open: the event itself opens the wait for its outcome. */
const openWait = (draft: Draft, heard: Heard): void => {
  const named = namedDay(heard, heard.at)
  const debt =
    heard.by === 'mentor' && named !== null
      ? owe('outcome', heard.other, heard.at, outcomeDue(heard.at, null, named, 0))
      : owe('answer', heard.other, heard.at, answerDue(draft.agreement, heard.at))
  const about = firstThat(heard, bit['asks-after'])
  const loop = beginLoop(draft, heard, 'help', about, [debt])
  loop.need = 'information'
  loop.asked = false
  openLoop(draft, loop)
}

/** Asking after something is a reminder of what the other owes, not a new ask. */
export const hearReminder = (draft: Draft, heard: Heard): void => {
  const loop = askedAfter(draft, heard)
  if (loop === null) {
    if (!speaksOfItself(heard)) openWait(draft, heard)
    return
  }
  const isReminded: Holds = (other) => isTied(loop, other)
  tellLoops(draft, ANYTHING, heard, isReminded, remind)
}

/** "No rush": the weight is off for two weeks. Said while asking after it, it is only polite: the wait goes on. */
export const hearRelease = (draft: Draft, heard: Heard): void => {
  if (does(heard, bit['asks-after'])) return
  const loop = bestLinked(draft, ANYTHING, heard, isOwed)
  const debt = loop && openDebt(loop)
  if (debt) debt.dueAt = Math.max(debt.dueAt, heard.at + 14 * DAY)
}
