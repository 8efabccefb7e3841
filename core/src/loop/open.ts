import type { Heard } from '../heard.ts'
import type { LoopId } from '../moment.ts'
import type { Sentence } from '../sentence.ts'
import type { Draft } from '../draft.ts'
import { namedDay, stemsOf } from '../heard.ts'
import { sharedStems, type Stems } from '../stem.ts'
import type { Debt, Loop, LoopKind } from './loop.ts'

const LINE = 140

/** A sentence cut to a line at a word's end. */
export const cutToLine = (text: string): string => {
  const flat = /\s\s|[\n\t]/.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text
  if (flat.length <= LINE) return flat
  const cut = flat.slice(0, LINE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LINE - 30))}…`
}

const earlierOn = (draft: Draft, stems: Stems): LoopId | null =>
  draft.topics.findLast((topic) => sharedStems(stems, topic.stems) >= 2)?.id ?? null

type Start = Partial<Pick<Loop, 'need' | 'asked' | 'urgent' | 'tells' | 'openedBy' | 'stems' | 'answers'>>

/**
 * A new loop opened by a moment; ids follow from the moment, so folding twice gives the same loops.
 * One literal without a spread: loops of one shape are what makes the fold fast.
 */
export const beginLoop = (
  draft: Draft,
  heard: Heard,
  kind: LoopKind,
  about: Sentence,
  debts: readonly Debt[],
  start: Start = {},
): Loop => ({
  id: `${heard.id}/${kind}-${debts[0]?.owes ?? 'nothing'}` as LoopId,
  kind,
  about: cutToLine(about.text),
  stems: start.stems ?? stemsOf(heard),
  need: start.need ?? null,
  tells: start.tells ?? false,
  asked: start.asked ?? true,
  urgent: start.urgent ?? false,
  openedBy: start.openedBy ?? heard.by,
  openedAt: heard.at,
  debts,
  outcome: null,
  closedAt: null,
  ending: null,
  moments: [heard.id],
  remindedAt: null,
  namedAt: namedDay(heard.sentences, heard.at),
  earlier: earlierOn(draft, stemsOf(heard)),
  answers: start.answers ?? null,
})
