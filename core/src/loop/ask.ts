import { answerDue } from '../due.ts'
import { tally, putLoop, openLoop, type Draft } from '../draft.ts'
import { hasCue, sentencesThat, type Heard, stemsOf } from '../heard.ts'
import { DAY, HOUR } from '../instant.ts'
import type { Need, Sentence } from '../sentence.ts'
import { addMoment, owe } from './change.ts'
import { beginLoop } from './open.ts'
import { debtOf, type Loop } from './loop.ts'
import { sharedStems } from '../stem.ts'

const ONE_ASK = 18 * HOUR

const isPlainQuestion = (sentence: Sentence): boolean => !sentence.cues.includes('asks-after')

/** Of several asks in one moment, the one that a helper would take hold of. */
const mainAsk = (asks: readonly Sentence[]): Sentence =>
  asks.find((ask) => ask.ask?.specific && ask.ask.need !== 'information') ??
  asks.find((ask) => ask.ask?.specific) ??
  (asks[0] as Sentence)

/** What is wanted: a fact only when nothing else is. */
const needOf = (ask: Sentence, asks: readonly Sentence[]): Need => {
  const need = ask.ask?.need ?? 'advice'
  if (need !== 'information') return need
  return asks.find((other) => other.ask && other.ask.need !== 'information')?.ask?.need ?? need
}

const isSameAsk = (loop: Loop, heard: Heard, need: Need): boolean => {
  if (loop.kind !== 'help' || loop.openedBy !== heard.by) return false
  const answer = debtOf(loop, 'answer', heard.other)
  if (answer === null) return false
  if (heard.at - loop.openedAt < ONE_ASK) return true
  const isRecent = heard.at - loop.openedAt < 30 * DAY
  return isRecent && loop.need === need && sharedStems(stemsOf(heard), loop.stems) >= 2
}

const isOutOfScope = (draft: Draft, heard: Heard, need: Need): boolean =>
  draft.refused.includes(need) ||
  draft.agreement.scopeOut.some((clause) =>
    heard.sentences.some(({ words }) => words.some((word) => clause.toLowerCase().includes(word))),
  )

const tallyAsk = (draft: Draft, heard: Heard, asks: readonly Sentence[], need: Need): void => {
  const isClear = asks.some((ask) => ask.ask?.specific)
  tally(draft, 'clear-asks', heard.by, isClear, heard.at, [heard.id])
  tally(draft, 'within-scope', heard.by, !isOutOfScope(draft, heard, need), heard.at, [heard.id])
}

/** An ask opens a help loop, or joins the one it repeats. */
export const openAsk = (draft: Draft, heard: Heard): void => {
  const asks = sentencesThat(heard, 'ask').filter(isPlainQuestion)
  if (asks.length === 0) return
  const ask = mainAsk(asks)
  const need = needOf(ask, asks)
  const same = draft.loops.find((loop) => isSameAsk(loop, heard, need))
  if (same) {
    putLoop(draft, same, {
      ...addMoment(same, heard.id, stemsOf(heard)),
      need: same.need === 'information' ? need : same.need,
    })
    return
  }
  tallyAsk(draft, heard, asks, need)
  const debts = [owe('answer', heard.other, heard.at, answerDue(draft.agreement, heard.at))]
  openLoop(draft, beginLoop(draft, heard, 'help', ask, debts, { need, urgent: hasCue(heard, 'urgent') }))
}
