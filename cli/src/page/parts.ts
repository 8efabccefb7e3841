import type { Side } from '@perennial/core/side'
import type { Listener } from '@perennial/voice/listener'
import { catalogueFor } from '@perennial/voice/say'
import { blank, fit, indented, lineWidth, padEnd, span, widthOf, wrap, type Line, type Span } from './span.ts'
import type { Shot } from './telling.ts'

/** How much room there is and how much is wanted; `isNow`: the reading is of this moment, not of a past day. */
export type PageOptions = {
  readonly columns: number
  readonly all: boolean
  readonly isAscii: boolean
  readonly isNow: boolean
}

export const MARGIN = 1

/** The sign of a side, so that colour is never alone: the mentor’s round, the mentee’s square. */
export const sideSign: Readonly<Record<Side, string>> = { mentor: '●', mentee: '■' }

export const heading = (text: string, side: Side | null = null): readonly Line[] => [
  blank,
  side === null ? [span(` ${text}`, 'strong')] : [span(` ${sideSign[side]} ${text}`, `${side}-strong`)],
]

/** A paragraph with its margin. */
export const paragraph = (spans: readonly Span[], columns: number, by = MARGIN): readonly Line[] =>
  indented(spans, columns, by)

/** A paragraph that begins with a sign and hangs under its first word. */
export const item = (sign: Span, spans: readonly Span[], columns: number, by = 3): readonly Line[] => {
  const start = ' '.repeat(by)
  return wrap(spans, columns, {
    first: [span(start), sign, span(' ')],
    rest: [span(start + ' '.repeat(widthOf(sign.text) + 1))],
  })
}

/** People’s words after a date or a name, with what is to be said of them at the end; they give way, not it. */
export const quoteLine = (
  start: readonly Span[],
  words: string,
  end: string,
  columns: number,
): readonly Line[] => {
  const margin = span('     ')
  const tail = end === '' ? [] : [span(`  ${end}`, 'soft')]
  const room = columns - lineWidth([margin, ...start, ...tail]) - 2
  if (room < NARROWEST_QUOTE)
    return [
      ...wrap([...start, ...tail], columns, { first: [margin], rest: [margin] }),
      ...indented([span(closed(fit(words, 2 * columns)), 'quote')], columns, 5),
    ]
  return [[margin, ...start, span('  '), span(closed(fit(words, room)), 'quote'), ...tail]]
}

const NARROWEST_QUOTE = 24

/** A quote that was cut keeps its closing mark. */
const closed = (words: string): string => (words.endsWith('…') ? `${words.slice(0, -2)}…”` : words)

/** When, who, the words: one line, or two in a narrow terminal. */
export const shotLines = (shots: readonly Shot[], to: Listener, columns: number): readonly Line[] => {
  const say = catalogueFor(to.locale)
  const days = shots.map(({ at }) => say.days.shortDay(at, to))
  const names = shots.map(({ by }) => (to[by].isReader ? say.page.you : to[by].name))
  const [dayRoom, nameRoom] = [days, names].map((texts) => Math.max(0, ...texts.map(widthOf))) as [
    number,
    number,
  ]
  return shots.flatMap(({ by, text }, i) => {
    const start = [
      span(`${padEnd(days[i] ?? '', dayRoom)}  `, 'soft'),
      span(padEnd(names[i] ?? '', nameRoom), by),
    ]
    return quoteLine(start, `“${text.replaceAll(/\s+/g, ' ').trim()}”`, '', columns)
  })
}

/** A draft, set apart by a line at its side. */
export const draftLines = (draft: string, side: Side, columns: number): readonly Line[] => {
  const bar = [span('     '), span('│ ', side)]
  return draft.split('\n').flatMap((text) => wrap([span(text, 'quote')], columns, { first: bar, rest: bar }))
}
