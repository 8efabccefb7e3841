import type { CoachContext, Coaching, Remark, Span } from '@perennial/core/coaching'
import type { Side } from '@perennial/core/side'
import type { CoachWords } from './say-coaching.ts'

/** A span with its words, so that a reader of the JSON need not cut them out. */
const withText = ({ start, end }: Span, draft: string) => ({ start, end, text: draft.slice(start, end) })

/** What a remark knows beside its kind and span. */
const paramsOf = (remark: Remark): object =>
  Object.fromEntries(Object.entries(remark).filter(([name]) => name !== 'kind' && name !== 'span'))

type Told = { readonly coaching: Coaching; readonly words: CoachWords; readonly draft: string }

const remarksOf = ({ coaching, words, draft }: Told): readonly object[] =>
  coaching.remarks.map((remark, i) => ({
    kind: remark.kind,
    span: withText(remark.span, draft),
    says: words.remarks[i]?.says ?? '',
    why: words.remarks[i]?.why ?? null,
    add: words.remarks[i]?.add ?? '',
    params: paramsOf(remark),
  }))

const shapeOf = ({ coaching, words }: Told): object | null =>
  coaching.shape === null
    ? null
    : {
        text: words.shape ?? '',
        pieces: coaching.shape.map((piece) =>
          piece.kind === 'own' ? { kind: 'own', start: piece.span.start, end: piece.span.end } : piece,
        ),
      }

/** The contract of `perennial coach --json`: docs/coach.md. It grows, it does not change. */
export const coachingToJson = (told: Told, by: Side, context: CoachContext): object => {
  const { coaching, words, draft } = told
  return {
    role: by,
    about: coaching.about,
    silent: coaching.remarks.length === 0,
    language: coaching.language,
    replyTo: context.asked.length === 0 ? null : context.asked.map(({ text }) => text).join(' '),
    strong: {
      says: words.strong,
      parts: coaching.strong.map(({ kind, span }) => ({ kind, span: withText(span, draft) })),
    },
    asks: coaching.asks.map(({ span, need, bounded }) => ({ span: withText(span, draft), need, bounded })),
    remarks: remarksOf(told),
    shape: shapeOf(told),
  }
}
