import type { Piece, Remark, RemarkKind, Span } from '@perennial/core/coaching'
import type { Frame } from './frame.ts'
import type { Draft } from './place.ts'

type Block = { readonly span: Span; readonly part: 'before' | 'greeting' | 'body' | 'closing' }
type Item = { readonly own: Span } | { readonly add: number }

const listMark = /(?:^|\n)[^\S\n]*((?:\(?\d{1,2}[.)]|[-*\u2022\u2013\u2014\u00b7])[^\S\n]+)$/

const LONGEST_MARK = 12

/** The draft cut at its sentences; what stands after a sentence, code or a quoted line, goes with it. */
const blocksOf = (draft: Draft, frame: Frame): readonly Block[] => {
  const { text } = draft
  const starts: { at: number; part: Block['part'] }[] = []
  if (frame.greeting !== null) starts.push({ at: frame.greeting.start, part: 'greeting' })
  for (const { span } of frame.body) starts.push({ at: span.start, part: 'body' })
  for (const { span } of frame.closing) starts.push({ at: span.start, part: 'closing' })
  for (const start of starts)
    start.at -= listMark.exec(text.slice(Math.max(0, start.at - LONGEST_MARK), start.at))?.[1]?.length ?? 0
  if ((starts[0]?.at ?? 0) > 0 && text.slice(0, starts[0]?.at).trim() !== '')
    starts.unshift({ at: 0, part: 'before' })
  return starts.map(({ at, part }, i) => {
    const block = text.slice(at, starts[i + 1]?.at ?? text.length)
    const lead = block.length - block.trimStart().length
    return { part, span: { start: at + lead, end: at + block.trimEnd().length } }
  })
}

/** Where the words of a remark go: after the greeting, before or after the words it is about, or at the end. */
const places: { readonly [kind in RemarkKind]: 'lead' | 'before' | 'after' | 'end' } = {
  untold: 'lead',
  'one-thing': 'end',
  goal: 'end',
  situation: 'end',
  tried: 'end',
  'why-you': 'end',
  'by-when': 'end',
  several: 'end',
  'out-of-scope': 'end',
  refused: 'end',
  'over-capacity': 'end',
  'hand-back': 'end',
  'bare-thanks': 'after',
  'bare-outcome': 'after',
  'no-reason': 'after',
}

/** Sentences before an ask from which on a reader would like to know first what it is about. */
const BURIED = 3

const isBuried = (remark: Remark, frame: Frame): boolean =>
  frame.body.findIndex(({ span }) => span.start >= remark.span.start) >= BURIED

const placeOf = (remark: Remark, frame: Frame): 'lead' | 'before' | 'after' | 'end' => {
  if (remark.kind === 'hand-back' && remark.by === 'explain') return 'before'
  if (remark.kind === 'one-thing' && isBuried(remark, frame)) return 'lead'
  return places[remark.kind]
}

/** What the end adds, in the order in which it reads well. */
const endOrder: readonly RemarkKind[] = [
  'one-thing',
  'several',
  'situation',
  'tried',
  'goal',
  'why-you',
  'by-when',
]

const touches = (block: Block, { span }: Remark): boolean =>
  span.start >= block.span.start && span.start < block.span.end

const itemsOf = (blocks: readonly Block[], remarks: readonly Remark[], frame: Frame): readonly Item[] => {
  const placed = remarks.map((remark, add) => {
    const isFound = blocks.some((block) => touches(block, remark))
    return { remark, add, place: isFound ? placeOf(remark, frame) : 'end' }
  })
  const at = (place: string, block?: Block): readonly Item[] =>
    placed
      .filter((one) => one.place === place && (block === undefined || touches(block, one.remark)))
      .toSorted((a, b) => endOrder.indexOf(a.remark.kind) - endOrder.indexOf(b.remark.kind))
      .map(({ add }) => ({ add }))
  const of = (part: Block['part']): readonly Item[] =>
    blocks
      .filter((block) => block.part === part)
      .flatMap((block) => at('before', block).concat({ own: block.span }, at('after', block)))
  return [...of('before'), ...of('greeting'), ...at('lead'), ...of('body'), ...at('end'), ...of('closing')]
}

const ends = /[.?!:;,)\u2026\u2013\u2014]["'\u201d\u2019)]*$/

const listed = /^(?:\(?\d{1,2}[.)]|[-*\u2022\u2013\u2014\u00b7])\s/

/** What stands between two parts: as it was where both are the writer's, else what the draft uses itself. */
const gapBetween = (one: Item, other: Item, { text, between }: Draft, isLead: boolean): string => {
  if ('own' in one && 'own' in other) {
    const gap = text.slice(one.own.end, other.own.start)
    return other.own.start >= one.own.end && gap.trim() === '' ? gap : ' '
  }
  const line = text.includes('\n\n') ? '\n\n' : '\n'
  if (isLead) return line
  if ('add' in one && 'add' in other) return ' '
  const { start, end } = 'own' in one ? one.own : 'own' in other ? other.own : { start: 0, end: 0 }
  const after = 'own' in one ? text.slice(end) : text.slice(0, start)
  const atBreak = 'own' in one ? /^\s*\n/.test(after) : /\n\s*$/.test(after)
  const isCode = between.some((span) => span.start < end && span.end > start)
  const isOpen = 'own' in one && !ends.test(text.slice(start, end))
  const isListed = 'own' in one && listed.test(text.slice(start, end))
  return atBreak || isCode || isOpen || isListed ? line : ' '
}

/** A better shape of a draft: all its own words, with the words that the remarks add in their places. */
export const shapeOf = (draft: Draft, frame: Frame, remarks: readonly Remark[]): readonly Piece[] | null => {
  if (remarks.length === 0) return null
  const items = itemsOf(blocksOf(draft, frame), remarks, frame)
  const leads = (add: number): boolean =>
    remarks.some((remark, i) => i === add && placeOf(remark, frame) === 'lead')
  return items.flatMap((item, i): readonly Piece[] => {
    const before = items[i - 1]
    const isLead = before !== undefined && 'add' in before && 'own' in item && leads(before.add)
    const gap = before === undefined ? '' : gapBetween(before, item, draft, isLead)
    const piece: Piece = 'own' in item ? { kind: 'own', span: item.own } : { kind: 'add', remark: item.add }
    return gap === '' ? [piece] : [{ kind: 'gap', text: gap }, piece]
  })
}
