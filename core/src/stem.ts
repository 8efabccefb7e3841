import { firstOf } from './longer.ts'
import type { Sentence } from './sentence.ts'

/** FNV-1a (Fowler, Noll, Vo), cut to 30 bits. */
const hash = (word: string): number => {
  let bits = 0x811c9dc5
  for (let i = 0; i < word.length; i++) bits = Math.imul(bits ^ word.charCodeAt(i), 0x01000193)
  return bits >>> 2
}

/** Content words as whole numbers, ascending, each once: quick to compare, and nobody's words. */
export type Stems = readonly number[]

/** A loop that talked of more than this talks of everything. */
export const MOST_STEMS = 40

const insert = (stems: number[], stem: number): void => {
  let i = stems.length
  while (i > 0 && (stems[i - 1] as number) > stem) i--
  if (stems[i - 1] === stem) return
  stems.push(stem)
  for (let j = stems.length - 1; j > i; j--) stems[j] = stems[j - 1] as number
  stems[i] = stem
}

/** A copy at the end, since a list grown by pushes keeps room for twice as many, and moments are kept. */
export const stemsIn = (sentences: readonly Sentence[]): Stems => {
  const stems: number[] = []
  for (const sentence of sentences) for (const word of sentence.words) insert(stems, hash(word))
  return stems.slice()
}

/** Where two lists are joined, before it is known how long they are together. */
const joined: number[] = []

/** All stems of both, as long as there is room for `most`: beyond it the greatest of the second are left out. */
export const joinStems = (a: Stems, b: Stems, most: number): Stems => {
  let length = 0
  let i = 0
  for (const stem of b) {
    while (i < a.length && (a[i] as number) < stem) joined[length++] = a[i++] as number
    if ((i === a.length || a[i] !== stem) && length - i + a.length < most) joined[length++] = stem
  }
  if (length === i) return a
  while (i < a.length) joined[length++] = a[i++] as number
  return firstOf(joined, length)
}

/**
 * Marks at the stems last heard, each list with a number of its own, so that none is wiped out: a moment is compared
 * with many loops, and most stems of most loops are none of its own. Walking both lists side by side takes four times as
 * long (70 ns a loop).
 */
const marks = new Int32Array(1024)
const LAST = marks.length - 1
let marked: Stems = []
let mark = 0

const markAll = (stems: Stems): void => {
  marked = stems
  mark = (mark + 1) | 0
  for (let i = 0; i < stems.length; i++) marks[(stems[i] as number) & LAST] = mark
}

/** How many of the stems heard are among those of a loop; counts no further than `enough`. */
export const sharedStems = (heard: Stems, stems: Stems, enough: number): number => {
  if (heard !== marked) markAll(heard)
  let shared = 0
  for (let i = 0; i < stems.length && shared < enough; i++) {
    const stem = stems[i] as number
    if (marks[stem & LAST] === mark && heard.includes(stem)) shared++
  }
  return shared
}
