import type { Heard } from '../heard.ts'
import type { LoopId } from '../moment.ts'
import type { Sentence } from '../sentence.ts'
import type { Draft } from '../draft.ts'
import { namedDay, stemsOf } from '../heard.ts'
import { sharedStems } from './link.ts'
import type { Debt, Loop, LoopKind } from './loop.ts'

const LINE = 140

/** A sentence cut to a line at a word's end. */
export const cutToLine = (text: string): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= LINE) return flat
  const cut = flat.slice(0, LINE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LINE - 30))}…`
}

const earlierOn = (draft: Draft, stems: readonly number[]): LoopId | null =>
  draft.topics.findLast((topic) => sharedStems(stems, topic.stems) >= 2)?.id ?? null

/** A new loop opened by a moment; ids follow from the moment, so folding twice gives the same loops. */
export const beginLoop = (
  draft: Draft,
  heard: Heard,
  kind: LoopKind,
  about: Sentence,
  debts: readonly Debt[],
  more: Partial<Loop> = {},
): Loop => ({
  id: `${heard.id}/${kind}-${debts[0]?.owes ?? 'nothing'}` as LoopId,
  kind,
  about: cutToLine(about.text),
  stems: stemsOf(heard).slice(0, 24),
  need: null,
  tells: false,
  asked: true,
  urgent: false,
  openedBy: heard.by,
  openedAt: heard.at,
  debts,
  outcome: null,
  closedAt: null,
  ending: null,
  moments: [heard.id],
  remindedAt: null,
  namedAt: namedDay(heard.sentences, heard.at),
  earlier: earlierOn(draft, stemsOf(heard)),
  answers: null,
  ...more,
})
