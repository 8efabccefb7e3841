import { outcomeDue, THANKS_DAYS } from '../due.ts'
import type { Draft } from '../draft.ts'
import { bit, does, namedDay, sentencesThat, type Heard } from '../heard.ts'
import { DAY, HOUR, type Instant } from '../instant.ts'
import { usualGap } from '../rhythm/usual-gap.ts'
import type { Need } from '../sentence.ts'
import { owe } from './change.ts'
import type { Debt, Loop } from './loop.ts'
import { isFavour } from './reply.ts'

export const usualDays = (draft: Draft): number =>
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
