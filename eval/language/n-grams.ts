import { keyOf } from '@perennial/language/key'
import type { Shown } from './logistic.ts'

/** Words and single marks, in small letters: what the plain baseline sees of a text. */
export const plainWords = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}']+|[^\s\p{L}\p{N}']/gu) ?? []

/** Features that are there or not. */
export const shownOf = (keys: Iterable<number>): Shown => {
  const distinct = Uint32Array.from(new Set(keys))
  return { keys: distinct, values: new Float32Array(distinct.length).fill(1) }
}

/** Word 1-2-grams. @param also further words that stand by themselves, as who says it */
export const wordPairs = (text: string, also: readonly string[] = []): Shown => {
  const words = plainWords(text)
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  return shownOf([...words, ...pairs, ...also.map((word) => `#${word}`)].map(keyOf))
}

/** Runs of 3 to 5 characters within words, edges marked. */
export const characterRuns = (text: string): readonly number[] =>
  plainWords(text).flatMap((word) => {
    const edged = `<${word}>`
    return [3, 4, 5].flatMap((length) =>
      Array.from({ length: Math.max(0, edged.length - length + 1) }, (_, at) =>
        keyOf(`~${edged.slice(at, at + length)}`),
      ),
    )
  })
