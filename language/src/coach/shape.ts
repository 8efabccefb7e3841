import type { Piece, Remark } from '@perennial/core/coaching'
import type { Frame } from './frame.ts'
import { orderOf, type Item } from './order.ts'
import type { Draft } from './place.ts'

const ends = /[.?!:;,)\u2026\u2013\u2014]["'\u201d\u2019)]*$/

const listed = /^(?:\(?\d{1,2}[.)]|[-*\u2022\u2013\u2014\u00b7])\s/

/** What stands between two parts: as it was where both are the writer's, else what the draft uses itself. */
const gapBetween = (one: Item, other: Item, { text, between }: Draft): string => {
  const line = text.includes('\n\n') ? '\n\n' : '\n'
  if (one.breaks === true) return line
  if ('own' in one && 'own' in other) {
    const gap = text.slice(one.own.end, other.own.start)
    return other.own.start >= one.own.end && gap.trim() === '' ? gap : text.includes('\n') ? line : ' '
  }
  if ('add' in one && 'add' in other) return ' '
  const { start, end } = 'own' in one ? one.own : 'own' in other ? other.own : { start: 0, end: 0 }
  const atBreak = 'add' in one && /\n\s*$/.test(text.slice(0, start))
  const isCode = between.some((span) => span.start < end && span.end > start)
  const isOpen = 'own' in one && !ends.test(text.slice(start, end))
  const isListed = 'own' in one && listed.test(text.slice(start, end))
  return atBreak || isCode || isOpen || isListed ? line : ' '
}

/** A better shape of a draft: all its own words, with the words that the remarks add in their places. */
export const shapeOf = (draft: Draft, frame: Frame, remarks: readonly Remark[]): readonly Piece[] | null => {
  if (remarks.length === 0) return null
  return orderOf(draft, frame, remarks).flatMap((item, i, items): readonly Piece[] => {
    const before = items[i - 1]
    const gap = before === undefined ? '' : gapBetween(before, item, draft)
    const piece: Piece = 'own' in item ? { kind: 'own', span: item.own } : { kind: 'add', remark: item.add }
    return gap === '' ? [piece] : [{ kind: 'gap', text: gap }, piece]
  })
}
