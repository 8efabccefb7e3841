import { putLoop, openLoop, tally, type Draft } from '../draft.ts'
import { bit, does, hasCue, performs, sentencesThat, stemsOf, type Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import type { Sentence } from '../sentence.ts'
import { debtsAfterHelp } from './after-help.ts'
import { addMoment } from './change.ts'
import { bestLinked, newest } from './link.ts'
import { debtOf, type Loop } from './loop.ts'
import { beginLoop } from './open.ts'

const SAME_TALK = 3 * DAY
const SUBSTANCE = 40

const isHelp = (sentence: Sentence): boolean =>
  performs(sentence, 'give') ||
  performs(sentence, 'solve') ||
  (performs(sentence, 'guide') && !sentence.cues.includes('asks-back') && sentence.text.length >= SUBSTANCE)

/** Help that was being given: more of it belongs to the same loop. */
const underWay = (draft: Draft, heard: Heard): Loop | null => {
  const open = draft.loops.filter(
    (loop) => loop.kind === 'help' && debtOf(loop, 'outcome', heard.other) !== null,
  )
  const last = newest(open)
  const isFresh = last !== null && last.debts.some((debt) => heard.at - debt.openedAt < SAME_TALK)
  return bestLinked(open, heard) ?? (isFresh ? last : null)
}

/** A question with nothing asked before it may be mere interest; it guides when it answers or when help is under way. */
const isOnlyCurious = (draft: Draft, heard: Heard, isReply: boolean): boolean =>
  !isReply &&
  !does(heard, bit.solve) &&
  sentencesThat(heard, 'guide').every((sentence) => sentence.cues.includes('asks-back')) &&
  underWay(draft, heard) === null

/** How a mentor helps is noted for every help but an urgent one. */
export const tallyManner = (draft: Draft, heard: Heard, isReply: boolean): void => {
  if (!does(heard, bit.guide | bit.solve) || isOnlyCurious(draft, heard, isReply)) return
  const isUrgent =
    hasCue(heard, 'urgent') || draft.loops.some((loop) => loop.urgent && loop.moments.includes(heard.id))
  if (!isUrgent) tally(draft, 'guided', heard.by, !does(heard, bit.solve), heard.at, [heard.id])
}

/** A mentor's unasked guidance or gift opens a help loop that begins at "answered". */
export const hearUnasked = (draft: Draft, heard: Heard): void => {
  if (heard.by !== 'mentor' || !does(heard, bit.guide | bit.solve | bit.give)) return
  const loop = underWay(draft, heard)
  if (loop) return putLoop(draft, loop, addMoment(loop, heard.id, stemsOf(heard)))
  const help = heard.sentences.find(isHelp)
  if (!help) return
  const need = performs(help, 'give') ? 'introduction' : 'advice'
  const given = { openedBy: heard.by, openedAt: heard.at, asked: false, need, namedAt: null } as const
  openLoop(draft, beginLoop(draft, heard, 'help', help, debtsAfterHelp(draft, given, heard), given))
}
