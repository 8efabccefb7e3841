import type { Draft } from '../draft.ts'
import { outcomeDue, THANKS_DAYS } from '../due.ts'
import { bit } from '../sign.ts'
import { does, type Heard } from '../heard.ts'
import { DAY, HOUR, type Instant } from '../instant.ts'
import { nextThatWaits } from '../open-loops.ts'
import { usualGap } from '../rhythm/usual-gap.ts'
import type { Need } from '../sentence.ts'
import { WORK } from '../waits.ts'
import { owe } from './change.ts'
import { type Loop, type OwnDebt } from './loop.ts'
import { guidesAtLength, isFavour } from './reply.ts'

export const usualDays = (draft: Draft): number =>
  usualGap(draft.rhythm, { everyDays: draft.agreement.rhythmDays }) ?? 0

const PLAIN_SUBSTANCE = 60

/** Help that somebody could act on: a favour done, work, or advice of more than a word. */
export const isSubstantial = (need: Need | null, heard: Heard): boolean =>
  isFavour(need) ||
  heard.gist.sentences === 0 ||
  does(heard, bit.solve | bit.deliver) ||
  guidesAtLength(heard) ||
  (need !== 'information' && (does(heard, bit.give) || heard.gist.plainLength >= PLAIN_SUBSTANCE))

const WORK_TALK = 18 * HOUR

const isWorkAt = (loop: Loop, at: Instant): boolean => {
  if (loop.openedBy !== 'mentor') return false
  const delivered = loop.debts.find((debt) => debt.owes === 'credit')
  return delivered ? Math.abs(at - delivered.openedAt) < WORK_TALK : at - loop.openedAt < 30 * DAY
}

/** Questions about work done for the mentor are part of that work, not help received. */
const isAboutTheirWork = (draft: Draft, ask: { readonly openedAt: Instant }): boolean => {
  for (let i = nextThatWaits(draft, WORK, 0); i >= 0; i = nextThatWaits(draft, WORK, i + 1))
    if (isWorkAt(draft.loops[i] as Loop, ask.openedAt)) return true
  return false
}

const NOTHING: readonly never[] = []

/**
 * What help still wants once it is given: to hear what became of it, and thanks. A fact needs neither, nor does a
 * word without substance; a mentor waits for nothing.
 */
export const debtsAfterHelp = (
  draft: Draft,
  loop: Pick<Loop, 'openedBy' | 'openedAt' | 'asked' | 'need' | 'namedAt'>,
  at: Instant,
  substantial: boolean,
  named: Instant | null,
): readonly OwnDebt[] => {
  if (loop.openedBy === 'mentor' && loop.asked) return NOTHING
  if (loop.asked && !substantial) return NOTHING
  if (loop.asked && isAboutTheirWork(draft, loop)) return NOTHING
  const due = outcomeDue(at, loop.need, named ?? loop.namedAt, usualDays(draft))
  return [owe('outcome', 'mentee', at, due), owe('thanks', 'mentee', at, at + THANKS_DAYS * DAY)]
}
