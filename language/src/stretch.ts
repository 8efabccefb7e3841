import { writeOut } from './spelling.ts'
import { wordFor, type Word } from './word.ts'

const stretches = new Map<string, readonly Word[]>()
const mostStretches = 50_000
const longest = 40

/** The words that a token is written out as: mostly one, itself. */
const wordsOf = (text: string): readonly Word[] => {
  const known = stretches.get(text)
  if (known !== undefined) return known
  const words = writeOut(text).map(wordFor)
  if (stretches.size < mostStretches && text.length < longest) stretches.set(text, words)
  return words
}

/**
 * Tokens met lately, one after the other: four whole numbers of characters, the length in the last byte. One is
 * recognised by what lies together; to cut a token out and look it up waits for memory four times more.
 */
const record = 16
/** Beyond so many all are forgotten. */
const mostMet = 16_384
const met = new Int32Array(mostMet * 4)
let metCount = 0
/** The number of a token + 1, from where its hash says on: apart, so that what is looked through stays small. */
const slots = 32_768
const numbers = new Uint16Array(slots)
/** Its word; undefined where it is written out as several, which stand beside. */
const metWord: (Word | undefined)[] = Array.from({ length: mostMet }, () => undefined)
const metWords: (readonly Word[])[] = Array.from({ length: mostMet }, () => [])

/** What is kept of the four numbers that begin with a token, by its length. */
const masks = new Int32Array(
  Uint8Array.from({ length: record * record }, (_, at) => (at % record < Math.floor(at / record) ? 255 : 0))
    .buffer,
)

type Listed = { push(word: Word): void }

/** Adds the words of the token from one place to another. @param codes with 16 bytes behind the last token at least */
export const pushWords = (codes: DataView, from: number, to: number, words: Listed): void => {
  if (to - from >= record) pushAll(wordsOf(textOf(codes, from, to)), words)
  else pushMet(numberOf(codes, from, to), words)
}

const pushAll = (some: readonly Word[], words: Listed): void => {
  for (const word of some) words.push(word)
}

const pushMet = (number: number, words: Listed): void => {
  const word = metWord[number]
  if (word === undefined) pushAll(metWords[number] ?? [], words)
  else words.push(word)
}

/**
 * The number of a token; one not met before is met now. Four characters at a time: where a loop over them ends would be
 * guessed wrong for every other word.
 */
const numberOf = (codes: DataView, from: number, to: number): number => {
  const length = to - from
  const mask = length * 4
  const one = codes.getInt32(from, true) & (masks[mask] ?? 0)
  const two = codes.getInt32(from + 4, true) & (masks[mask + 1] ?? 0)
  const three = codes.getInt32(from + 8, true) & (masks[mask + 2] ?? 0)
  const four = (codes.getInt32(from + 12, true) & (masks[mask + 3] ?? 0)) | (length << 24)
  let slot = hashOf(one, two, three ^ four) & (slots - 1)
  let number = (numbers[slot] ?? 0) - 1
  while (number >= 0) {
    const at = number * 4
    if (met[at] === one && met[at + 1] === two && met[at + 2] === three && met[at + 3] === four) return number
    slot = (slot + 1) & (slots - 1)
    number = (numbers[slot] ?? 0) - 1
  }
  number = meet(slot, textOf(codes, from, to))
  met.set([one, two, three, four], number * 4)
  return number
}

const hashOf = (one: number, two: number, more: number): number => {
  const hash = Math.imul(one ^ Math.imul(two ^ Math.imul(more, 0x2c1b3c6d), 0x85ebca77), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

const meet = (slot: number, text: string): number => {
  if (metCount === mostMet) {
    numbers.fill(0)
    metCount = 0
  }
  const number = metCount++
  const words = wordsOf(text)
  metWord[number] = words.length === 1 ? words[0] : undefined
  metWords[number] = words
  numbers[slot] = number + 1
  return number
}

const textOf = (codes: DataView, from: number, to: number): string =>
  String.fromCharCode(...new Uint8Array(codes.buffer, from, to - from))
