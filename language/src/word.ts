import { contentStem } from './content-words.ts'
import { englishOf } from './english-words.ts'
import { keyOf } from './key.ts'
import type { Trait } from './trait.ts'

/** One for all words that share it, with the sentence it was found in last. */
export type Stem = { readonly text: string; foundIn: number }

/** A word of a sentence with what is asked of it again and again, worked out once. */
export type Word = {
  readonly text: string
  /** With a space before it, as it stands in a normal form. */
  readonly spaced: string
  /** Its stem, when it is a content word. */
  readonly stem: Stem | undefined
  /** For the model: what it is and, when it is a content word, its stem (else 0). Numbers are one word. */
  readonly key: number
  readonly stemKey: number
  /** How much it speaks for English: 0, 0.5 or 1; undefined for marks and numbers. */
  readonly english: number | undefined
  readonly joins: boolean
  readonly opens: boolean
  readonly drops: boolean
  /** The needs of phrases that it fulfils, once a phrase has asked. */
  needs: readonly number[] | undefined
  /** What it shows the model when one of the two says it, once somebody has. */
  mentor: Trait | undefined
  mentee: Trait | undefined
}

/** Words that may join two clauses. */
const joins: ReadonlySet<string> = new Set(['and', 'but', 'so', 'or', 'plus', 'because', 'since'])
/** Words dropped where a clause begins. */
const drops: ReadonlySet<string> = new Set([
  ...joins,
  ...'then also though however oh ok okay well yes yeah yep sure haha ha lol omg wow aaah ah tbh honestly'.split(
    ' ',
  ),
])
/** Words that open a clause after one that joins. */
const openers: ReadonlySet<string> = new Set(
  (
    'i we you it they he she that this here there what which how who where when why please can could would ' +
    'will may might let thank thanks now shall do did does is are if my your the nobody everybody'
  ).split(' '),
)

const words = new Map<string, Word>()

export const wordFor = (text: string): Word => {
  const known = words.get(text)
  if (known !== undefined) return known
  const word = makeWord(text)
  if (words.size < 50_000) words.set(text, word)
  return word
}

/** A phrase that is built after words were met has needs that none of them has been asked for. */
export const forgetNeeds = (): void => {
  for (const word of words.values()) word.needs = undefined
}

const stems = new Map<string, Stem>()

const stemFor = (text: string): Stem => stems.getOrInsertComputed(text, () => ({ text, foundIn: 0 }))

const isNumber = (text: string): boolean => text >= '0' && text < ':'

const makeWord = (text: string): Word => {
  const stem = contentStem(text)
  return {
    text,
    spaced: ` ${text}`,
    stem: stem === undefined ? undefined : stemFor(stem),
    key: keyOf(isNumber(text) ? '#' : text),
    stemKey: stem === undefined || isNumber(text) ? 0 : keyOf(stem),
    english: englishOf(text),
    joins: joins.has(text),
    opens: openers.has(text),
    drops: drops.has(text),
    needs: undefined,
    mentor: undefined,
    mentee: undefined,
  }
}
