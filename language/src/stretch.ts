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
 * Tokens met lately, one after the other: their length and characters. One is recognised by bytes that lie together; to
 * cut a token out and look it up waits for memory four times more.
 */
const record = 16
/** Beyond so many all are forgotten. */
const mostMet = 16_384
const met = new Uint8Array(mostMet * record)
let metCount = 0
/** The number of a token + 1, from where its hash says on: apart, so that what is looked through stays small. */
const slots = 32_768
const numbers = new Uint16Array(slots)
/** Its word; undefined where it is written out as several, which stand beside. */
const metWord: (Word | undefined)[] = Array.from({ length: mostMet }, () => undefined)
const metWords: (readonly Word[])[] = Array.from({ length: mostMet }, () => [])

type Listed = { push(word: Word): void }

/** Adds the words of the token from one place to another. */
export const pushWords = (codes: Uint8Array, from: number, to: number, words: Listed): void => {
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

/** The number of a token; one not met before is met now. */
const numberOf = (codes: Uint8Array, from: number, to: number): number => {
  let slot = hashOf(codes, from, to) & (slots - 1)
  let number = (numbers[slot] ?? 0) - 1
  while (number >= 0) {
    if (isMet(number, codes, from, to - from)) return number
    slot = (slot + 1) & (slots - 1)
    number = (numbers[slot] ?? 0) - 1
  }
  return meet(slot, codes, from, to)
}

const meet = (slot: number, codes: Uint8Array, from: number, to: number): number => {
  if (metCount === mostMet) {
    numbers.fill(0)
    metCount = 0
  }
  const number = metCount++
  const words = wordsOf(textOf(codes, from, to))
  metWord[number] = words.length === 1 ? words[0] : undefined
  metWords[number] = words
  met[number * record] = to - from
  met.set(codes.subarray(from, to), number * record + 1)
  numbers[slot] = number + 1
  return number
}

const textOf = (codes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...codes.subarray(from, to))

const isMet = (number: number, codes: Uint8Array, from: number, length: number): boolean => {
  const start = number * record
  if (met[start] !== length) return false
  for (let at = 0; at < length; at += 1) if (met[start + 1 + at] !== codes[from + at]) return false
  return true
}

const hashOf = (codes: Uint8Array, from: number, to: number): number => {
  let hash = 0
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}
