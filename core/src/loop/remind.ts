import { answerDue, outcomeDue } from '../due.ts'
import { openLoop, putLoop, type Draft } from '../draft.ts'
import { hasCue, namedDay, type Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import type { Owes } from '../sentence.ts'
import { moveDue, owe, remind } from './change.ts'
import { bestLinked, newest } from './link.ts'
import { openDebt, type Loop } from './loop.ts'
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

const isOwedBy = (loop: Loop, heard: Heard): boolean => {
  const debt = openDebt(loop)
  return debt !== null && debt.by === heard.other && ASKED_AFTER.has(debt.owes)
}

/** "How did it go?" with nothing of the kind open: the event itself opens the wait for its outcome. */
const openWait = (draft: Draft, heard: Heard): void => {
  const about = heard.sentences.find((sentence) => sentence.cues.includes('asks-after'))
  if (!about) return
  const named = namedDay(heard.sentences, heard.at)
  const debt =
    heard.by === 'mentor' && named !== null
      ? owe('outcome', heard.other, heard.at, outcomeDue(heard.at, null, named, 0))
      : owe('answer', heard.other, heard.at, answerDue(draft.agreement, heard.at))
  openLoop(draft, beginLoop(draft, heard, 'help', about, [debt], { need: 'information', asked: false }))
}

/** Asking after something is a reminder of what the other owes, not a new ask. */
export const hearReminder = (draft: Draft, heard: Heard): void => {
  if (!hasCue(heard, 'asks-after')) return
  const owed = draft.loops.filter((loop) => isOwedBy(loop, heard))
  const recent = owed.filter((loop) => heard.at - loop.openedAt < MEMORY)
  const loop = bestLinked(owed, heard) ?? newest(recent)
  if (loop === null) return openWait(draft, heard)
  for (const tied of draft.loops.filter(
    (other) => other === loop || other.answers === loop.id || loop.answers === other.id,
  ))
    putLoop(draft, tied, remind(tied, heard.id, heard.at))
}

/** "No rush": the weight is off for two weeks. */
export const hearRelease = (draft: Draft, heard: Heard): void => {
  if (!hasCue(heard, 'releases')) return
  const loop = bestLinked(
    draft.loops.filter((other) => isOwedBy(other, heard)),
    heard,
  )
  const debt = loop && openDebt(loop)
  if (loop && debt && debt.dueAt < heard.at + 14 * DAY)
    putLoop(draft, loop, moveDue(loop, debt, heard.at + 14 * DAY))
}
