import { wordFor, type Word } from './word.ts'

/** Shorter sentences are heard as one: their words speak loudly enough. Marks between clauses count too. */
const leastWords = 16
const leastInClause = 2
const mostClauses = 8

const bar = wordFor('|')
const question = wordFor('?')
const joining: ReadonlySet<Word> = new Set(
  ['and', 'but', 'so', 'or', 'because', 'since', 'which', 'while', 'though', 'although', 'then'].map(wordFor),
)

const starts = new Int32Array(mostClauses)
const ends = new Int32Array(mostClauses)

/** Where the clauses of a sentence lie among its words; read again by the next call. */
export type Clauses = { readonly count: number; readonly starts: Int32Array; readonly ends: Int32Array }

const found = { count: 0, starts, ends }

/** A sentence that is not parted. */
export const whole: Clauses = { count: 0, starts: new Int32Array(0), ends: new Int32Array(0) }

const note = (from: number, to: number): void => {
  if (to - from < leastInClause || found.count === mostClauses) return
  starts[found.count] = from
  ends[found.count++] = to
}

/**
 * The clauses of a long sentence: what stands between marks, or begins with a word that joins. A word alone is none;
 * neither are those of a sentence that has only one.
 */
export const clausesOf = (words: readonly Word[]): Clauses => {
  found.count = 0
  if (words.length < leastWords) return found
  let from = 0
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? bar
    if (word === bar) {
      note(from, at)
      from = at + 1
    } else if (word !== question && at - from >= leastInClause && joining.has(word)) {
      note(from, at)
      from = at
    }
  }
  note(from, words.length)
  if (found.count === 1) found.count = 0
  return found
}
