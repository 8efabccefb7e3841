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

export const stemsIn = (sentences: readonly Sentence[]): Stems => {
  const stems: number[] = []
  for (const sentence of sentences) for (const word of sentence.words) insert(stems, hash(word))
  return stems
}

/** All stems of both, as long as there is room for `most`; beyond it the first list stays as it is. */
export const joinStems = (a: Stems, b: Stems, most: number): Stems => {
  if (b.length === 0 || a.length >= most) return a
  const joined = [...a]
  for (const stem of b) if (joined.length < most) insert(joined, stem)
  return joined.length === a.length ? a : joined
}

/** How many stems the two have in common. */
export const sharedStems = (a: Stems, b: Stems): number => {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] as number) - (b[j] as number)
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared
}
