import type { Sentence } from './sentence.ts'

const stemOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 2
}

/** The content words of sentences as FNV-1a hashes of 30 bits, each once, in the order they come. */
export const stemsIn = (sentences: readonly Sentence[]): readonly number[] => {
  const stems: number[] = []
  for (const sentence of sentences)
    for (const word of sentence.words) {
      const stem = stemOf(word)
      if (!stems.includes(stem)) stems.push(stem)
    }
  return stems
}
