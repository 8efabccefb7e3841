import { blank, codeOf, end, joiner, kinds, letter, mark, plainCharacters, plainView } from './characters.ts'
import { pushWords } from './stretch.ts'
import { wordFor, type Word } from './word.ts'

const [questionMark, percent, plus] = [codeOf('?'), codeOf('%'), codeOf('+')]
const [backtick, hyphen, space] = [codeOf('`'), codeOf('-'), codeOf(' ')]
const [t, w] = [codeOf('t'), codeOf('w')]

const bar = wordFor('|')
const question = wordFor('?')
const linked = wordFor('LINK')
const coded = wordFor('CODE')

/** The words so far; the list is kept, as one that grows by pushes leaves most of itself behind. */
class Words {
  private readonly list: Word[] = []
  private count = 0

  push(word: Word): void {
    this.list[this.count++] = word
  }

  take(): readonly Word[] {
    const words = this.list.slice(0, this.count)
    this.count = 0
    return words
  }
}

const words = new Words()

/**
 * The words of a text: written out, `|` for marks that part clauses, code and links as `CODE` and `LINK`.
 * Scanned by hand: to cut the tokens out by a regular expression and look them up took twice as long.
 */
export const wordsIn = (text: string): readonly Word[] => {
  const codes = plainCharacters(text)
  for (let at = 0; codes[at] !== end;) at = readToken(codes, at)
  return words.take()
}

const kindAt = (codes: Uint8Array, at: number): number => kinds[codes[at] ?? end] ?? 0

/** Reads what begins at a place. @returns where the next begins */
const readToken = (codes: Uint8Array, from: number): number => {
  const kind = kindAt(codes, from)
  if (kind === letter) return readWord(codes, from)
  if ((kind & mark) !== 0) {
    words.push(bar)
    return endOfMarks(codes, from)
  }
  if (codes[from] === questionMark) {
    words.push(question)
    words.push(bar)
  }
  if (codes[from] === backtick) return readCode(codes, from)
  if (codes[from] === hyphen) return readHyphens(codes, from)
  return from + 1
}

const endOfMarks = (codes: Uint8Array, from: number): number => {
  let at = from + 1
  while ((kindAt(codes, at) & mark) !== 0) at += 1
  return at
}

const readWord = (codes: Uint8Array, from: number): number => {
  const link = endOfLink(codes, from)
  if (link > from) {
    words.push(linked)
    return link
  }
  const to = endOfWord(codes, from)
  pushWords(plainView(), from, to, words)
  return to
}

const endOfWord = (codes: Uint8Array, from: number): number => {
  let at = from + 1
  for (; ; at += 1) {
    const kind = kindAt(codes, at)
    if (kind === letter) continue
    if ((kind & joiner) === 0 || kindAt(codes, at + 1) !== letter) break
  }
  if (codes[at] === percent) return at + 1
  return codes[at] === plus && codes[at + 1] === plus ? at + 2 : at
}

const openings = ['https://', 'http://', 'www.'].map((opening) => Array.from(opening, codeOf))

const endOfLink = (codes: Uint8Array, from: number): number => {
  const second = codes[from + 1]
  return second === t || second === w ? endOfOpened(codes, from) : from
}

/** By itself, or what its search closes over is made for every word. */
const endOfOpened = (codes: Uint8Array, from: number): number => {
  const opening = openings.find((opening) => opening.every((code, index) => codes[from + index] === code))
  if (opening === undefined) return from
  const start = from + opening.length
  let at = start
  while (codes[at] !== end && (kindAt(codes, at) & blank) === 0) at += 1
  return at > start ? at : from
}

const readCode = (codes: Uint8Array, from: number): number => {
  let at = from + 1
  while (codes[at] !== backtick) if (codes[at++] === end) return from + 1
  words.push(coded)
  return at + 1
}

const readHyphens = (codes: Uint8Array, from: number): number => {
  let at = from + 1
  while (codes[at] === hyphen) at += 1
  if (codes[from - 1] === space && codes[at] === space) words.push(bar)
  return at
}
