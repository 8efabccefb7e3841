import { keyOf } from '@perennial/language/key'
import { shownOf, plainWords } from './n-grams.ts'
import type { Shown } from './logistic.ts'

/** After one of these a clause may begin. */
const seams: ReadonlySet<string> = new Set(', . ! ? : ; - and but so then or please if'.split(' '))

/** One to three words from a place on, marked by what begins there. */
const startingAt = (words: readonly string[], at: number, mark: string): readonly string[] =>
  [1, 2, 3].map((count) => `${mark}${count} ${words.slice(at, at + count).join(' ')}`)

/** How a text and each of its clauses begin, and the text's last words. */
export const beginnings = (text: string): Shown => {
  const words = plainWords(text)
  const clauses = words.flatMap((_, at) =>
    at === 0 || seams.has(words[at - 1] ?? '') ? startingAt(words, at, '#clause ') : [],
  )
  const ends = [1, 2].map((count) => `#end ${count} ${words.slice(-count).join(' ')}`)
  return shownOf([...startingAt(words, 0, '#start '), ...clauses, ...ends].map(keyOf))
}

/** Pairs of words with one to three others between them. */
export const apartPairs = (text: string): Shown => {
  const words = plainWords(text)
  return shownOf(
    words.flatMap((word, at) => words.slice(at + 2, at + 5).map((later) => keyOf(`${word}_${later}`))),
  )
}
