import type { Draft } from '../draft.ts'
import { outcomeDue, THANKS_DAYS } from '../due.ts'
import { bit } from '../sign.ts'
import { does, type Heard } from '../heard.ts'
import { DAY, HOUR, type Instant } from '../instant.ts'
import { nextThatWaits } from '../open-loops.ts'
import { usualGap } from '../rhythm/usual-gap.ts'
import type { Need } from '../sentence.ts'
import { sharedStems, type Stems } from '../stem.ts'
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

type Ask = Pick<Loop, 'openedBy' | 'openedAt' | 'asked' | 'need' | 'namedAt'> & { readonly stems?: Stems }

const isWorkAt = (loop: Loop, { openedAt, stems }: Ask): boolean => {
  if (loop.openedBy !== 'mentor') return false
  const delivered = loop.debts.find((debt) => debt.owes === 'credit')
  if (delivered) return Math.abs(openedAt - delivered.openedAt) < WORK_TALK
  const isNear = openedAt - loop.openedAt < WORK_TALK
  return isNear || (stems !== undefined && sharedStems(stems, loop.stems, 1) === 1)
}

/** Questions about work done for the mentor are part of that work, not help received. */
const isAboutTheirWork = (draft: Draft, ask: Ask): boolean => {
  for (let i = nextThatWaits(draft, WORK, 0); i >= 0; i = nextThatWaits(draft, WORK, i + 1))
    if (isWorkAt(draft.loops[i] as Loop, ask)) return true
  return false
}

const NOTHING: readonly never[] = []

/** Whoever only asked after something of the other's was told, not helped. */
const isAskedAfter = ({ asked, need }: Ask): boolean => !asked && need === 'information'

/**
 * What help still wants once it is given: to hear what became of it, and thanks. A fact needs neither, nor does a
 * word without substance; a mentor waits for nothing.
 */
export const debtsAfterHelp = (
  draft: Draft,
  loop: Ask,
  at: Instant,
  substantial: boolean,
  named: Instant | null,
): readonly OwnDebt[] => {
  if ((loop.openedBy === 'mentor' && loop.asked) || isAskedAfter(loop)) return NOTHING
  if (loop.asked && !substantial) return NOTHING
  if (loop.asked && isAboutTheirWork(draft, loop)) return NOTHING
  const due = outcomeDue(at, loop.need, named ?? loop.namedAt, usualDays(draft))
  return [owe('outcome', 'mentee', at, due), owe('thanks', 'mentee', at, at + THANKS_DAYS * DAY)]
}
