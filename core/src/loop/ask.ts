import { loopsThatWait, openLoop, tally, type Draft } from '../draft.ts'
import { answerDue } from '../due.ts'
import { bit, needIn } from '../gist.ts'
import { does, type Heard } from '../heard.ts'
import { DAY, HOUR } from '../instant.ts'
import type { Need } from '../sentence.ts'
import { sharedStems } from '../stem.ts'
import { waitFor } from '../waits.ts'
import { addWords, owe } from './change.ts'
import { debtOf, type Loop } from './loop.ts'
import { beginLoop } from './open.ts'

const ONE_ASK = 18 * HOUR

const isPlainAsk = (sign: number): boolean => (sign & (bit.ask | bit['asks-after'])) === bit.ask

const isSpecific = (sign: number): boolean => (sign & bit.specific) !== 0

/** A fact is wanted only when nothing else is. */
const isForMore = (sign: number): boolean => {
  const need = needIn(sign)
  return need !== null && need !== 'information'
}

const findAsk = (signs: readonly number[], fits: (sign: number) => boolean): number =>
  signs.findIndex((sign) => isPlainAsk(sign) && fits(sign))

/** Of several asks in one moment, the one that a helper would take hold of: its place. */
const mainAsk = (signs: readonly number[]): number => {
  const best = findAsk(signs, (sign) => isSpecific(sign) && isForMore(sign))
  if (best >= 0) return best
  const specific = findAsk(signs, isSpecific)
  return specific >= 0 ? specific : findAsk(signs, () => true)
}

const needOf = (ask: number, signs: readonly number[]): Need => {
  const need = needIn(signs[ask] as number) ?? 'advice'
  if (need !== 'information') return need
  return needIn(signs[findAsk(signs, isForMore)] ?? 0) ?? need
}

const isSameAsk = (loop: Loop, heard: Heard, need: Need): boolean => {
  if (loop.openedBy !== heard.by || debtOf(loop, 'answer', heard.other) === null) return false
  if (heard.at - loop.openedAt < ONE_ASK) return true
  const isRecent = heard.at - loop.openedAt < 30 * DAY
  return isRecent && loop.need === need && sharedStems(heard.gist.stems, loop.stems, 2) === 2
}

const isOutOfScope = (draft: Draft, heard: Heard, need: Need): boolean =>
  draft.refused.includes(need) ||
  draft.agreement.scopeOut.some((clause) =>
    heard.sentences.some(({ words }) => words.some((word) => clause.toLowerCase().includes(word))),
  )

const tallyAsk = (draft: Draft, heard: Heard, ask: number, need: Need): void => {
  // The main ask is a specific one if any is.
  const isClear = isSpecific(heard.gist.signs[ask] as number)
  tally(draft, 'clear-asks', heard.by, isClear, heard.at, [heard.id])
  tally(draft, 'within-scope', heard.by, !isOutOfScope(draft, heard, need), heard.at, [heard.id])
}

/** An ask opens a help loop, or joins the one it repeats. */
export const openAsk = (draft: Draft, heard: Heard): void => {
  if (!does(heard, bit.ask)) return
  const ask = mainAsk(heard.gist.signs)
  if (ask < 0) return
  const need = needOf(ask, heard.gist.signs)
  const waiting = loopsThatWait(draft, waitFor.answer[heard.other])
  const same = waiting.find((loop) => isSameAsk(loop, heard, need))
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
