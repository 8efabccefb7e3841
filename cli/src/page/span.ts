import stringWidth from 'string-width'

/** How a piece of text is meant; the palette decides what that looks like. */
export type Tone =
  | 'plain'
  | 'soft'
  | 'strong'
  | 'mentor'
  | 'mentee'
  | 'mentor-strong'
  | 'mentee-strong'
  | 'quote'
export type Span = { readonly text: string; readonly tone: Tone }
export type Line = readonly Span[]

export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone })
export const blank: Line = []

/** Columns a text takes in a terminal. */
export const widthOf = (text: string): number => stringWidth(text)

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text cut to a number of columns, with an ellipsis where something is missing. */
export const fit = (text: string, columns: number): string => {
  if (widthOf(text) <= columns) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(kept + segment) > columns - 1) break
    kept += segment
  }
  return columns < 1 ? '' : `${kept.trimEnd()}…`
}

export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)))

type Word = Span & { readonly columns: number; readonly spaced: boolean }

const wordsOf = (spans: Line): readonly Word[] => {
  let wasSpace = false
  return spans.flatMap(({ text, tone }) => {
    const words = [...text.matchAll(/([^\S\u00a0]*)((?:\S|\u00a0)+)/g)].map(
      ([, space = '', word = ''], i) => ({
        text: word,
        tone,
        columns: widthOf(word),
        spaced: space !== '' || (i === 0 && wasSpace),
      }),
    )
    wasSpace = /[^\S\u00a0]$/.test(text) || (text.trim() === '' && wasSpace)
    return words
  })
}

const inPieces = (word: Word, columns: number): readonly Word[] => {
  if (word.columns <= columns) return [word]
  const pieces: Word[] = []
  let text = ''
  for (const { segment } of graphemes.segment(word.text)) {
    if (widthOf(text + segment) > columns) {
      pieces.push({ ...word, text, columns: widthOf(text), spaced: pieces.length === 0 && word.spaced })
      text = ''
    }
    text += segment
  }
  return [...pieces, { ...word, text, columns: widthOf(text), spaced: false }]
}

/** How far a paragraph stands in, on its first line and on the others. */
export type Indent = { readonly first: Line; readonly rest: Line }

export const lineWidth = (line: Line): number => line.reduce((sum, { text }) => sum + widthOf(text), 0)

/** Spans broken into lines of at most `columns`, each after its indent. Words longer than a line are cut. */
export const wrap = (
  spans: Line,
  columns: number,
  indent: Indent = { first: [], rest: [] },
): readonly Line[] => {
  const room = Math.max(8, columns - Math.max(lineWidth(indent.first), lineWidth(indent.rest)))
  const lines: Span[][] = []
  let line: Span[] = []
  let used = 0
  for (const word of wordsOf(spans).flatMap((each) => inPieces(each, room))) {
    const gap = word.spaced && used > 0 ? 1 : 0
    if (used > 0 && used + gap + word.columns > room) {
      lines.push(line)
      line = []
      used = 0
    }
    line.push(span((word.spaced && used > 0 ? ' ' : '') + word.text, word.tone))
    used += (word.spaced && used > 0 ? 1 : 0) + word.columns
  }
  if (line.length > 0) lines.push(line)
  return lines.map((each, i) => (i === 0 ? indent.first : indent.rest).concat(each))
}

/** A paragraph that stands in by a number of columns. */
export const indented = (spans: Line, columns: number, by: number): readonly Line[] => {
  const margin = [span(' '.repeat(by))]
  return wrap(spans, columns, { first: margin, rest: margin })
}
