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
 * Tokens met lately, each from where its hash says on: its length and characters. One is recognised by bytes that lie
 * together; to cut a token out and look it up waits for memory four times more.
 */
const slots = 32_768
const record = 16
const met = new Uint8Array(slots * record)
/** Beyond so many all are forgotten, so that few lie far from where they are looked for. */
const mostMet = slots / 2
let metCount = 0
/** Its word; undefined where it is written out as several, which stand beside. */
const metWord: (Word | undefined)[] = Array.from({ length: slots }, () => undefined)
const metWords: (readonly Word[])[] = Array.from({ length: slots }, () => [])

type Listed = { push(word: Word): void }

/** Adds the words of the token from one place to another. */
export const pushWords = (codes: Uint8Array, from: number, to: number, words: Listed): void => {
  if (to - from >= record) pushAll(wordsOf(textOf(codes, from, to)), words)
  else pushMet(slotOf(codes, from, to), words)
}

const pushAll = (some: readonly Word[], words: Listed): void => {
  for (const word of some) words.push(word)
}

const pushMet = (slot: number, words: Listed): void => {
  const word = metWord[slot]
  if (word === undefined) pushAll(metWords[slot] ?? [], words)
  else words.push(word)
}

const slotOf = (codes: Uint8Array, from: number, to: number): number => {
  let slot = hashOf(codes, from, to) & (slots - 1)
  while (met[slot * record] !== 0) {
    if (isMet(slot, codes, from, to - from)) return slot
    slot = (slot + 1) & (slots - 1)
  }
  meet(slot, codes, from, to)
  return slot
}

const meet = (slot: number, codes: Uint8Array, from: number, to: number): void => {
  if (metCount++ === mostMet) {
    met.fill(0)
    metCount = 1
  }
  const words = wordsOf(textOf(codes, from, to))
  metWord[slot] = words.length === 1 ? words[0] : undefined
  metWords[slot] = words
  met[slot * record] = to - from
  met.set(codes.subarray(from, to), slot * record + 1)
}

const textOf = (codes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...codes.subarray(from, to))

const isMet = (slot: number, codes: Uint8Array, from: number, length: number): boolean => {
  const start = slot * record
  if (met[start] !== length) return false
  for (let at = 0; at < length; at += 1) if (met[start + 1 + at] !== codes[from + at]) return false
  return true
}

const hashOf = (codes: Uint8Array, from: number, to: number): number => {
  let hash = 0
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}
