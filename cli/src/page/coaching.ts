import type { Side } from '@perennial/core/side'
import type { CoachListener } from '@perennial/voice/coach-listener'
import { catalogueFor } from '@perennial/voice/say'
import type { CoachWords, SaidRemark } from '@perennial/voice/say-coaching'
import { draftLines, heading, item, paragraph, sideSign } from './parts.ts'
import { blank, span, type Line } from './span.ts'

const remarkLines = (remark: SaidRemark, side: Side, isShown: boolean, columns: number): readonly Line[] => [
  ...item(span(sideSign[side], side), [span(remark.says, 'strong')], columns),
  ...(isShown ? paragraph([span(remark.about, 'quote')], columns, 5) : []),
  ...(remark.why === null ? [] : paragraph([span(remark.why, 'soft')], columns, 5)),
  ...draftLines(remark.add, side, columns),
]

/** The words a remark is about are shown once, and not where they are all of the draft. */
const isNew = (remarks: readonly SaidRemark[], i: number): boolean =>
  remarks[i]?.isWhole === false && remarks.findIndex(({ about }) => about === remarks[i]?.about) === i

const shapeLines = (shape: string, to: CoachListener, columns: number): readonly Line[] => [
  ...heading(catalogueFor(to.locale).coach.itCouldRead),
  ...shape
    .split('\n')
    .flatMap((text) =>
      text.trim() === '' ? [[span('     '), span('│', to.me)]] : draftLines(text, to.me, columns),
    ),
]

/** What a coach says, on one small page; one line when it is silent. */
export const coachingLines = (words: CoachWords, to: CoachListener, columns: number): readonly Line[] => {
  if (words.quiet !== null) return paragraph([span(words.quiet, 'soft')], columns)
  return [
    ...(words.strong === null ? [] : paragraph([span(words.strong)], columns)),
    ...(words.strong === null ? [] : [blank]),
    ...paragraph([span(words.heading, 'strong')], columns),
    ...words.remarks.flatMap((remark, i) => remarkLines(remark, to.me, isNew(words.remarks, i), columns)),
    ...(words.shape === null ? [] : shapeLines(words.shape, to, columns)),
  ]
}
