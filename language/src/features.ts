import { acts, type Act } from '@perennial/core/sentence'
import { emojiMarks } from './emoji.ts'
import type { Spoken } from './heard.ts'
import { keyOf, mix } from './key.ts'
import type { Word } from './word.ts'

/** At most so many features of one sentence are looked at: cost stays linear in its length. */
const most = 2_048
const keys = new Uint32Array(most)
let count = 0

/** What a sentence shows: first by itself, then by what went before it. */
export type Features = { readonly all: Uint32Array; readonly own: number }

const add = (key: number): void => {
  if (count < most) keys[count++] = key
}

const kind = (name: string): number => keyOf(`#${name}`)
const start = kind('start')
const end = kind('end')
const mentor = kind('mentor')
const mentee = kind('mentee')
const length = kind('length')
const question = kind('question')
const exclamation = kind('exclamation')
const beforeSame = kind('before same')
const beforeOther = kind('before other')
const stem = kind('stem')
const actKeys: ReadonlyMap<Act, number> = new Map(acts.map((act) => [act, kind(act)]))

/** A feature by itself and together with who says it: a mentor's question guides, a mentee's asks. */
const addBoth = (key: number, by: number): void => {
  add(key)
  add(mix(by, key))
}

const addWords = (tokens: readonly Word[], by: number): void => {
  let last = start
  for (const word of tokens) {
    addBoth(word.key, by)
    if (word.stemKey !== 0) add(mix(stem, word.stemKey))
    add(mix(last, word.key))
    last = word.key
  }
  add(mix(last, end))
}

const lengthClass = (words: number): number =>
  words < 3 ? 0 : words < 6 ? 1 : words < 10 ? 2 : words < 16 ? 3 : words < 25 ? 4 : 5

const addBefore = ({ author, context: { before } }: Spoken, by: number): void => {
  if (before === undefined) return
  const side = before.by === author ? beforeSame : beforeOther
  add(side)
  for (const act of before.acts) addBoth(mix(side, actKeys.get(act) ?? 0), by)
}

/**
 * What a sentence shows the model, as 32-bit keys, with repetitions: its words and neighbouring pairs, words
 * together with who says them, stems, length, marks, emoji, and what the sentence before did.
 * The array is used again by the next call.
 */
export const featuresOf = (spoken: Spoken): Features => {
  count = 0
  const { text, tokens } = spoken
  const by = spoken.author === 'mentor' ? mentor : mentee
  addWords(tokens, by)
  add(by)
  addBoth(mix(length, lengthClass(tokens.length)), by)
  if (text.includes('?')) add(mix(question, by))
  if (text.includes('!')) add(mix(exclamation, by))
  for (const mark of emojiMarks(text)) add(keyOf(mark))
  const own = count
  addBefore(spoken, by)
  return { all: keys.subarray(0, count), own }
}
