import { tally, type Draft } from '../draft.ts'
import { tallied } from '../own-tallies.ts'
import { firstLoopThat, openLoop } from '../open-loops.ts'
import { answerDue } from '../due.ts'
import { bit } from '../sign.ts'
import { ofSide } from '../side.ts'
import { does, doesSurely, type Heard } from '../heard.ts'
import { DAY, HOUR } from '../instant.ts'
import type { Need, Sentence } from '../sentence.ts'
import { sharedStems } from '../stem.ts'
import { waitFor } from '../waits.ts'
import { addWords, owe } from './change.ts'
import { debtOf, type Loop } from './loop.ts'
import { beginLoop } from './open.ts'
import { openOrder } from './work.ts'

const ONE_ASK = 18 * HOUR

const isSameAsk = (loop: Loop, heard: Heard): boolean => {
  if (loop.openedBy !== heard.by || debtOf(loop, 'answer', heard.other) === null) return false
  if (heard.at - loop.openedAt < ONE_ASK) return true
  const isRecent = heard.at - loop.openedAt < 30 * DAY
  return isRecent && sharedStems(heard.gist.stems, loop.stems, 2) === 2
}

const isBeyond = (scopeOut: readonly string[], sentences: readonly Sentence[]): boolean =>
  scopeOut.some((clause) =>
    sentences.some(({ words }) => words.some((word) => clause.toLowerCase().includes(word))),
  )

const isOutOfScope = (draft: Draft, heard: Heard, need: Need): boolean =>
  (draft.refused.length > 0 && draft.refused.includes(need)) ||
  (draft.agreement.scopeOut.length > 0 && isBeyond(draft.agreement.scopeOut, heard.sentences))

const tallyAsk = (draft: Draft, heard: Heard, ask: number, need: Need): void => {
  // The main ask is a specific one if any is.
  const isClear = ((heard.gist.signs[ask] as number) & bit.specific) !== 0
  tally(draft, tallied['clear-asks'], heard.by, isClear, heard.at, heard.ids)
  tally(draft, tallied['within-scope'], heard.by, !isOutOfScope(draft, heard, need), heard.at, heard.ids)
}

/**
 * A mentor who wants the mentee's help has work for them. Not in reply to an ask, where it is about that ask ("Can you
 * send me your CV?"), nor where it is heard faintly.
 */
const openHelpWanted = (draft: Draft, heard: Heard, ask: number, isReply: boolean): void => {
  if (!isReply && doesSurely(heard, bit.ask)) openOrder(draft, heard, ask)
}

/** An ask opens a help loop, or joins the one it repeats. */
export const openAsk = (draft: Draft, heard: Heard, isReply: boolean): void => {
  const { ask, need } = heard.gist
  if (ask < 0) return
  if (need === 'help' && heard.by === 'mentor') return openHelpWanted(draft, heard, ask, isReply)
  // An order waits for its answer by itself.
  if (((heard.gist.signs[ask] as number) & bit.assign) !== 0) return
  const same = firstLoopThat(draft, ofSide(waitFor.answer, heard.other), heard, isSameAsk)
  if (same) {
    addWords(same, heard)
    if (same.need === 'information') same.need = need
    return
  }
  tallyAsk(draft, heard, ask, need)
  const debts = [owe('answer', heard.other, heard.at, answerDue(draft.agreement, heard.at))]
  const loop = beginLoop(draft, heard, 'help', ask, debts)
  loop.need = need
  loop.urgent = does(heard, bit.urgent)
  openLoop(draft, loop)
}
