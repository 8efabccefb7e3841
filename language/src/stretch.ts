import { writeOut } from './spelling.ts'
import { wordFor, type Word } from './word.ts'

/** A token as it stands in a text, in plain characters, and the words it is written out as. */
type Stretch = { readonly codes: Uint8Array; readonly words: readonly Word[] }

const stretches = new Map<string, Stretch>()
const mostStretches = 50_000
const longest = 40

const stretchOf = (codes: Uint8Array): Stretch => {
  const text = String.fromCharCode(...codes)
  const known = stretches.get(text)
  if (known !== undefined) return known
  const stretch = { codes, words: writeOut(text).map(wordFor) }
  if (stretches.size < mostStretches && text.length < longest) stretches.set(text, stretch)
  return stretch
}

/** The stretch met last for each remainder of a hash. */
const recent: (Stretch | undefined)[] = Array.from({ length: 16_384 }, () => undefined)

/** The words of the token from one place to another: nearly all were met before, and no text need be cut out. */
export const wordsAt = (codes: Uint8Array, from: number, to: number): readonly Word[] => {
  const slot = hashOf(codes, from, to) & (recent.length - 1)
  const met = recent[slot]
  if (met !== undefined && standsAt(met.codes, codes, from, to)) return met.words
  const stretch = stretchOf(codes.slice(from, to))
  recent[slot] = stretch
  return stretch.words
}

const hashOf = (codes: Uint8Array, from: number, to: number): number => {
  let hash = 0
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (codes[at] ?? 0)) | 0
  return hash ^ (hash >>> 14)
}

const standsAt = (sought: Uint8Array, codes: Uint8Array, from: number, to: number): boolean => {
  if (sought.length !== to - from) return false
  for (let at = 0; at < sought.length; at += 1) if (sought[at] !== codes[from + at]) return false
  return true
}
