import type { Coaching, Piece, Remark } from '@perennial/core/coaching'
import type { CoachListener } from './coach-listener.ts'
import { catalogueFor } from './say.ts'

/** One remark as it is shown: what would help, why, the words of the draft it is about, words to add. */
export type SaidRemark = {
  readonly kind: Remark['kind']
  readonly says: string
  readonly why: string | null
  readonly about: string
  /** The words it is about are the whole draft. */
  readonly isWhole: boolean
  readonly add: string
}

/** What a coach says of a draft. `quiet` is there when nothing else is. */
export type CoachWords = {
  readonly strong: string | null
  readonly heading: string
  readonly remarks: readonly SaidRemark[]
  readonly shape: string | null
  readonly quiet: string | null
}

const pieceText = (piece: Piece, draft: string, remarks: readonly SaidRemark[]): string => {
  switch (piece.kind) {
    case 'own':
      return draft.slice(piece.span.start, piece.span.end)
    case 'add':
      return remarks[piece.remark]?.add ?? ''
    case 'gap':
      return piece.text
  }
}

/** Puts what a coach found into words. @param draft the very text that was read: spans are cut from it */
export const sayCoaching = (coaching: Coaching, draft: string, to: CoachListener): CoachWords => {
  const { coach } = catalogueFor(to.locale)
  const remarks = coaching.remarks.map((remark): SaidRemark => {
    const about = draft.slice(remark.span.start, remark.span.end)
    const isWhole = about.trim() === draft.trim()
    return { kind: remark.kind, about: coach.about(about), isWhole, ...coach.remark(remark, to) }
  })
  const { language, shape } = coaching
  const isQuiet = remarks.length === 0
  return {
    strong: coach.strong(coaching),
    heading: coach.heading(coaching),
    remarks,
    shape: shape === null ? null : shape.map((piece) => pieceText(piece, draft, remarks)).join(''),
    quiet: language !== null ? coach.foreign(language) : isQuiet ? coach.quiet(coaching, to) : null,
  }
}
