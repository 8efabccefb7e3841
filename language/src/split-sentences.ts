import type { Remaining } from './set-aside.ts'

/** One sentence of a message and whether code is handed over right after it. */
export type Piece = { readonly text: string; readonly beforeCode: boolean }

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const listNumber = /^(?:\(?\d{1,2}[.)]|[-*\u2022\u2013\u2014\u00b7])\s+/
const inner = /[.!?\u2026]["')\]]*\s+\S/
const abbreviation =
  /(?:^|[\s(])(?:Mrs?|Ms|Dr|Prof|Sr|Jr|St|Nr|No|Fig|Vol|Inc|Ltd|vs|e\.g|i\.e|cf|approx|dept|ext|max|min|incl|resp|[A-Za-z])\.\s*$/
/** UAX #29 keeps `ok. what now` in one piece; a chat starts its sentences in lower case. */
const lowerStart = /(?<=[a-z0-9)]{2}[.])\s+(?=[a-z0-9])/
const ending = /[.!?:;\u2026]["')\]]*$/

/** Splits what remains of a message into sentences; each list item is its own. */
export const splitSentences = (lines: Remaining['lines']): readonly Piece[] =>
  unwrap(lines).flatMap(({ text, beforeCode }) => {
    const sentences = splitLine(text.replace(listNumber, ''))
    return sentences.map((sentence, index) => ({
      text: sentence,
      beforeCode: beforeCode && index === sentences.length - 1,
    }))
  })

/** Joins the lines that a mail program broke at some 70 columns; in a chat every line stands alone. */
const unwrap = (lines: Remaining['lines']): readonly Piece[] => {
  const joined: { text: string; beforeCode: boolean }[] = []
  const wrapped = isWrapped(lines)
  let open = false
  for (const { text, beforeCode } of lines) {
    const last = joined.at(-1)
    if (text === '') open = false
    else if (
      wrapped &&
      open &&
      last !== undefined &&
      last.text.length >= 45 &&
      !ending.test(last.text) &&
      !listNumber.test(text)
    ) {
      last.text += ` ${text}`
      last.beforeCode = beforeCode
    } else joined.push({ text, beforeCode })
    if (text !== '') open = true
  }
  return joined
}

const isWrapped = (lines: Remaining['lines']): boolean => {
  let longest = 0
  for (const { text } of lines) longest = Math.max(longest, text.length)
  return longest >= 50 && longest <= 98 && lines.length > 1
}

/** Where every rule agrees: a word of small letters, its one mark, one space, a capital. */
const plainEnd = /(?<=[a-z]{2}[.!?]) (?=[A-Z])/
/** Any other place that may or may not end a sentence, which UAX #29 decides. */
const doubtful =
  /[\u201c\u2026*]|\.\.|(?<![a-z]{2})[.!?]["')\]]*\s|[.!?]["')\]]+\s|[.!?](?:\s[^A-Z]|\s\s)|\b(?:Mrs?|Ms|Dr|Prof|Sr|Jr|St|Nr|No|Fig|Vol|Inc|Ltd|vs|cf|approx|dept|ext|max|min|incl|resp)\./

/** In a chat an emoji often stands in for the full stop; a heart may be the verb. */
const afterEmoji =
  /(?<=\S\s?(?:\p{Emoji_Presentation}|\uFE0F|:[a-z][a-z0-9_+-]{0,40}:))(?<!\u2764\uFE0F)\s+(?=[A-Z])/u
const mayHoldEmoji = /[^\x20-\u2fff\s]|[\u2600-\u27bf]|:[a-z]/

/** Sentences of one line by UAX #29, not broken after an abbreviation or an initial. */
export const splitLine = (line: string): readonly string[] =>
  mayHoldEmoji.test(line) ? line.split(afterEmoji).flatMap(splitWords) : splitWords(line)

const splitWords = (line: string): readonly string[] => {
  if (!inner.test(line)) return line === '' ? [] : [line]
  return doubtful.test(line) ? splitCarefully(line) : line.split(plainEnd)
}

const splitCarefully = (line: string): readonly string[] => {
  const sentences: string[] = []
  let held = ''
  for (const { segment } of segmenter.segment(line)) {
    for (const part of segment.split(lowerStart)) {
      held = held === '' ? part : `${held.trimEnd()} ${part}`
      if (isAbbreviated(held) || isOpenQuote(held)) continue
      pushTrimmed(sentences, held)
      held = ''
    }
  }
  pushTrimmed(sentences, held)
  return sentences
}

/** Held back no longer than this: "Mr. Mr. Mr. …" for 100 kB took 12 s. */
const longestHeld = 1_500
/** Longer than the longest abbreviation, its dot and what stands before it. */
const abbreviationEnd = 12

const isAbbreviated = (text: string): boolean =>
  text.length < longestHeld && abbreviation.test(text.trimEnd().slice(-abbreviationEnd))

const isOpenQuote = (text: string): boolean =>
  text.length < 300 && text.includes('\u201c') && text.split('\u201c').length > text.split('\u201d').length

const pushTrimmed = (sentences: string[], text: string): void => {
  const trimmed = text.trim()
  if (trimmed !== '') sentences.push(trimmed)
}
