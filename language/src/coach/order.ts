import type { Remark, RemarkKind, Span } from '@perennial/core/coaching'
import { missings } from '@perennial/core/sentence'
import type { Frame } from './frame.ts'
import type { Draft } from './place.ts'

type Block = { readonly span: Span; readonly part: 'before' | 'greeting' | 'body' | 'closing' }
/** A block of the draft or the words of a remark; `breaks`: a new line begins after it. */
export type Item = ({ readonly own: Span } | { readonly add: number }) & { readonly breaks?: boolean }

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

const touches = (block: Block, { span }: Remark): boolean =>
  span.start >= block.span.start && span.start < block.span.end

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
  'over-hours': 'end',
  'other-channel': 'end',
  'hand-back': 'end',
  'bare-thanks': 'after',
  'bare-outcome': 'after',
  'no-reason': 'after',
}

/** Sentences before an ask from which on a reader would like to know first what it is about. */
const BURIED = 3

const isBuried = (remark: Remark, frame: Frame): boolean =>
  frame.body.findIndex(({ span }) => span.start >= remark.span.start) >= BURIED

/** Something an ask lacks. */
const isMissing = ({ kind }: Remark): boolean => (missings as readonly string[]).includes(kind)

type Place = 'lead' | 'before' | 'after' | 'end'

const placeOf = (remark: Remark, frame: Frame, isMoved: boolean): Place => {
  if (remark.kind === 'hand-back' && remark.by === 'explain') return 'before'
  if (isMoved && isMissing(remark)) return 'after'
  if (remark.kind === 'one-thing' && isBuried(remark, frame)) return 'lead'
  return places[remark.kind]
}

/** Words that lean on what was said before. */
const leaning =
  /^(?:and|so|also|but|then|plus)\b|\b(?:it|that|this|them|they|those|these|there|one|ones|he|she|him|her|his|both|either|above|below)\b/i
const FEWEST_WORDS = 5

/** An ask that comes late and can stand alone is moved to the front. */
const movedIn = (
  draft: Draft,
  blocks: readonly Block[],
  remarks: readonly Remark[],
  frame: Frame,
): Block | undefined => {
  const remark = remarks.find(isMissing)
  if (remark === undefined || !isBuried(remark, frame)) return undefined
  const words = draft.text.slice(remark.span.start, remark.span.end)
  if (leaning.test(words) || words.split(/\s+/).length < FEWEST_WORDS) return undefined
  return blocks.find((block) => block.part === 'body' && touches(block, remark))
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

type Placed = { readonly remark: Remark; readonly add: number; readonly place: Place }

const itemsAt = (placed: readonly Placed[], place: Place, block?: Block): readonly Item[] =>
  placed
    .filter((one) => one.place === place && (block === undefined || touches(block, one.remark)))
    .toSorted((a, b) => endOrder.indexOf(a.remark.kind) - endOrder.indexOf(b.remark.kind))
    .map(({ add }) => ({ add }))

const withBreak = (items: readonly Item[]): readonly Item[] =>
  items.map((item, i) => (i === items.length - 1 ? Object.assign({ breaks: true }, item) : item))

const isOnOwnLine = ({ text }: Draft, { greeting }: Frame): boolean =>
  greeting !== null && /^[^\S\n]*\n/.test(text.slice(greeting.end))

/** A draft and its remarks in the order of a better shape: each block of the draft once, each remark once. */
export const orderOf = (draft: Draft, frame: Frame, remarks: readonly Remark[]): readonly Item[] => {
  const blocks = blocksOf(draft, frame)
  const moved = movedIn(draft, blocks, remarks, frame)
  const placed = remarks.map((remark, add): Placed => {
    const isFound = blocks.some((block) => touches(block, remark))
    return { remark, add, place: isFound ? placeOf(remark, frame, moved !== undefined) : 'end' }
  })
  const around = (block: Block): readonly Item[] =>
    itemsAt(placed, 'before', block).concat({ own: block.span }, itemsAt(placed, 'after', block))
  const of = (part: Block['part']): readonly Item[] =>
    blocks.filter((block) => block.part === part && block !== moved).flatMap(around)
  return [
    ...of('before'),
    ...(isOnOwnLine(draft, frame) ? withBreak(of('greeting')) : of('greeting')),
    ...withBreak(itemsAt(placed, 'lead')),
    ...withBreak(moved === undefined ? [] : around(moved)),
    ...of('body'),
    ...itemsAt(placed, 'end'),
    ...of('closing'),
  ]
}
