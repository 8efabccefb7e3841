import type { Span } from '@perennial/core/coaching'
import type { Act, Sentence } from '@perennial/core/sentence'

/** A sentence where it stands in the draft. Offsets in `text` are offsets in the span: one space for any blank, plain apostrophes. */
export type Placed = { readonly sentence: Sentence; readonly span: Span; readonly text: string }

/** A draft as the coaches see it. */
export type Draft = {
  readonly text: string
  readonly placed: readonly Placed[]
  /** Code and quoted lines: what stands between the sentences and is more than blanks. */
  readonly between: readonly Span[]
}

const wideBlank = /\s/
/** Plain blanks without the cost of a pattern for each letter. */
const isBlank = (code: number, letter: string): boolean =>
  code <= 32 || (code >= 160 && wideBlank.test(letter))

/** What stands beyond so many characters of one sentence is not looked at: cost stays linear in the draft. */
const LONGEST = 1_500
const plain = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replaceAll(/\s/g, ' ')
    .replaceAll(/[\u2018\u2019]/g, "'")

type Squeezed = { readonly letters: string; readonly at: readonly number[] }

/** The draft without its blanks, and where each letter stood: sentences come back with other blanks than they had. */
const squeeze = (text: string): Squeezed => {
  const at: number[] = []
  let letters = ''
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string
    if (isBlank(text.charCodeAt(i), letter)) continue
    at.push(i)
    letters += letter
  }
  return { letters, at }
}

/** Something other than blanks and list marks. */
const isMatter = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text.replace(/^\s*(?:\(?\d{1,2}[.)])\s*$/, ''))

const betweenOf = (text: string, placed: readonly Placed[]): readonly Span[] => {
  const spans: Span[] = []
  let end = 0
  for (const next of [...placed.map(({ span }) => span), { start: text.length, end: text.length }]) {
    const gap = text.slice(end, next.start)
    const lead = gap.length - gap.trimStart().length
    if (isMatter(gap)) spans.push({ start: end + lead, end: end + gap.trimEnd().length })
    end = next.end
  }
  return spans
}

/** Finds the sentences of a draft in it, in their order. One that cannot be found is left out. */
export const placeSentences = (text: string, sentences: readonly Sentence[]): Draft => {
  const { letters, at } = squeeze(text)
  const placed: Placed[] = []
  let from = 0
  for (const sentence of sentences) {
    const wanted = squeeze(sentence.text).letters
    const found = wanted === '' ? -1 : letters.indexOf(wanted, from)
    if (found < 0) continue
    from = found + wanted.length
    const span = { start: at[found] ?? 0, end: (at[from - 1] ?? 0) + 1 }
    placed.push({ sentence, span, text: plain(text.slice(span.start, span.end)) })
  }
  return { text, placed, between: betweenOf(text, placed) }
}

export const does = ({ sentence }: Placed, act: Act): boolean =>
  sentence.acts.some((read) => read.act === act)

/** How surely an act was heard, 0 where it was not. */
export const sureOf = ({ sentence }: Placed, act: Act): number =>
  sentence.acts.find((read) => read.act === act)?.confidence ?? 0

/** Where a pattern is heard in a sentence; null when it is not. */
export const heardAt = (pattern: RegExp, { text, span }: Placed): Span | null => {
  const found = pattern.exec(text)
  if (found === null || found[0] === '') return null
  const start = span.start + found.index
  return { start, end: start + found[0].length }
}

/** The first place where a pattern is heard in these sentences. */
export const firstHeard = (pattern: RegExp, placed: readonly Placed[]): Span | null => {
  for (const one of placed) {
    const span = heardAt(pattern, one)
    if (span !== null) return span
  }
  return null
}
