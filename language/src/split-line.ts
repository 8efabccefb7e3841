import { endsIn, longestHeld } from './sentence-ends.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const inner = /[.!?\u2026]["')\]]*\s+\S/
const abbreviation =
  /(?:^|[\s(])(?:Mrs?|Ms|Dr|Prof|Sr|Jr|St|Nr|No|Fig|Vol|Inc|Ltd|vs|e\.g|i\.e|cf|approx|dept|ext|max|min|incl|resp|[A-Za-z])\.\s*$/
/** UAX #29 keeps `ok. what now` in one piece; a chat starts its sentences in lower case. */
const lowerStart = /(?<=[a-zA-Z0-9)"]{2}[.])\s+(?=[a-z0-9`])/

/** Where every rule agrees: a word of small letters, its one mark, one space, a capital. */
const plainEnd = /(?<=[a-z]{2}[.!?]) (?=[A-Z])/
/** Any other place that may or may not end a sentence, which UAX #29 decides. */
const doubtful =
  /[\u201c\u2026*]|\.\.|(?<![a-z]{2})[.!?]["')\]]*\s|[.!?]["')\]]+\s|[.!?](?:\s[^A-Z]|\s\s)|\b(?:Mrs?|Ms|Dr|Prof|Sr|Jr|St|Nr|No|Fig|Vol|Inc|Ltd|vs|cf|approx|dept|ext|max|min|incl|resp)\./

/** In a chat an emoji often stands in for the full stop; a heart may be the verb. */
const afterEmoji =
  /(?<=\S\s?(?:\p{Emoji_Presentation}|\uFE0F|:[a-z][a-z0-9_+-]{0,40}:))(?<!\u2764\uFE0F)\s+(?=[A-Z])/u
const mayHoldEmoji = /[^\x20-\u2fff\s]|[\u2600-\u27bf]|:[a-z]/

/**
 * Sentences of one line by UAX #29, not broken after an abbreviation or an initial. Nine lines in ten are clear from
 * the characters around each mark, in a tenth of the time.
 */
export const splitLine = (line: string): readonly string[] => {
  const ends = endsIn(line, true)
  if (ends !== undefined) return line === '' ? none : cutAt(line, ends)
  return mayHoldEmoji.test(line) ? line.split(afterEmoji).flatMap(splitWords) : splitWords(line)
}

const none: readonly never[] = []

const splitWords = (line: string): readonly string[] => {
  if (line === '') return []
  const ends = endsIn(line)
  if (ends !== undefined) return cutAt(line, ends)
  if (!inner.test(line)) return [line]
  return doubtful.test(line) ? splitCarefully(line) : line.split(plainEnd)
}

const cutAt = (line: string, ends: readonly number[]): readonly string[] => {
  if (ends.length === 0) return [line]
  const sentences: string[] = []
  let start = 0
  for (let at = 0; at < ends.length; at += 2) {
    sentences.push(line.slice(start, ends[at]))
    start = ends[at + 1] ?? line.length
  }
  sentences.push(line.slice(start))
  return sentences
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
