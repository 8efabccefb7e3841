import { acts, type Act } from '@perennial/core/sentence'
import { ofSide, type PerSide, type Side } from '@perennial/core/side'
import { whole, type Clauses } from './clauses.ts'
import { emojiMarks } from './emoji.ts'
import type { Spoken } from './heard.ts'
import { longestRead, type NormalForm } from './normal-form.ts'
import { keyOf, mix } from './key.ts'
import { traitOf, type Trait } from './trait.ts'
import type { Word } from './word.ts'

/** Who is told what a sentence shows. */
export type Listener = {
  addTrait(trait: Trait): void
  addFeature(key: number): void
}

const kind = (name: string): number => keyOf(`#${name}`)
const start = kind('start')
const end = kind('end')
const length = kind('length')
const stem = kind('stem')
const sideKeys: PerSide<number> = { mentor: kind('mentor'), mentee: kind('mentee') }

const perSide = <T>(make: (by: Side) => T): PerSide<T> => ({ mentor: make('mentor'), mentee: make('mentee') })

/** A feature by itself and together with who says it: a mentor's question guides, a mentee's asks. */
const both = (key: number, by: Side): readonly number[] => [key, mix(ofSide(sideKeys, by), key)]

const makeTrait = ({ key, stemKey }: Word, by: Side): Trait =>
  traitOf([...both(key, by), ...(stemKey === 0 ? [] : [mix(stem, stemKey)])])

/** What a word shows when this side says it. */
const traitIn = (word: Word, by: Side): Trait =>
  by === 'mentor' ? (word.mentor ??= makeTrait(word, by)) : (word.mentee ??= makeTrait(word, by))

/** A part of a sentence: each word with who says it and its stem, and the pair it makes with the one before. */
export const showPart = ({ form, author }: Spoken, from: number, until: number, to: Listener): void => {
  const { words } = form
  let last: Word | undefined
  for (let at = from; at < until; at += 1) {
    const word = words[at]
    if (word === undefined) return
    to.addTrait(traitIn(word, author))
    if (last !== undefined) to.addFeature(mix(last.key, word.key))
    last = word
  }
}

/** The words and pairs of a sentence that none of the parts holds. */
const showWords = (words: readonly Word[], by: Side, told: Clauses, to: Listener): void => {
  let last = start
  let part = 0
  let from = told.count > 0 ? (told.starts[0] ?? 0) : words.length
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    if (part < told.count && at === told.ends[part]) {
      part += 1
      from = part < told.count ? (told.starts[part] ?? 0) : words.length
    }
    if (at < from) to.addTrait(traitIn(word, by))
    if (at <= from) to.addFeature(mix(last, word.key))
    last = word.key
  }
  to.addFeature(mix(last, end))
}

const lengthClass = (words: number): number =>
  words < 3 ? 0 : words < 6 ? 1 : words < 10 ? 2 : words < 16 ? 3 : words < 25 ? 4 : 5

const lengths = perSide((by) =>
  [0, 1, 2, 3, 4, 5].map((size) => traitOf([ofSide(sideKeys, by), ...both(mix(length, size), by)])),
)
const questions = perSide((by) => traitOf([mix(kind('question'), ofSide(sideKeys, by))]))
const exclamations = perSide((by) => traitOf([mix(kind('exclamation'), ofSide(sideKeys, by))]))

/**
 * Tells what a sentence shows by itself: words, neighbouring pairs, stems, length, marks, emoji.
 * @param told parts that have been shown before
 */
export const showItself = ({ text, form, author }: Spoken, to: Listener, told: Clauses = whole): void => {
  const { words } = form
  showWords(words, author, told, to)
  const size = ofSide(lengths, author)[lengthClass(words.length)]
  if (size !== undefined) to.addTrait(size)
  if (text.includes('?')) to.addTrait(ofSide(questions, author))
  if (text.includes('!')) to.addTrait(ofSide(exclamations, author))
  if (mayHoldEmoji(text, form)) for (const mark of emojiMarks(text)) to.addFeature(keyOf(mark))
}

/** Emoji are looked for in all of a sentence, also where it is not read. */
const mayHoldEmoji = (text: string, { isAscii }: NormalForm): boolean =>
  !isAscii || text.length > longestRead || text.includes(':')

/** What it answers to: who spoke before, and each act together with who speaks now. */
type Answers = { readonly to: Trait; readonly acts: ReadonlyMap<Act, Trait> }

const answersTo = (side: number, by: Side): Answers => ({
  to: traitOf([side]),
  acts: new Map(acts.map((act) => [act, traitOf(both(mix(side, kind(act)), by))])),
})
const toSame = perSide((by) => answersTo(kind('before same'), by))
const toOther = perSide((by) => answersTo(kind('before other'), by))

/** Tells what the sentence before did, if there was one. */
export const showBefore = ({ author, context: { before } }: Spoken, to: Listener): void => {
  if (before === undefined) return
  const answers = ofSide(before.by === author ? toSame : toOther, author)
  to.addTrait(answers.to)
  for (const act of before.acts) {
    const trait = answers.acts.get(act)
    if (trait !== undefined) to.addTrait(trait)
  }
}

/** At most so many features of one sentence are looked at: cost stays linear in its length. */
const most = 2_048

/** All keys one after the other. */
class Keys implements Listener {
  private readonly keys = new Uint32Array(most)
  count = 0

  addFeature(key: number): void {
    if (this.count < most) this.keys[this.count++] = key
  }

  addTrait({ keys }: Trait): void {
    for (const key of keys) this.addFeature(key)
  }

  all(): Uint32Array {
    return this.keys.subarray(0, this.count)
  }
}

/** What a sentence shows: first by itself, then by what went before it. */
export type Features = { readonly all: Uint32Array; readonly own: number }

const shown = new Keys()

/**
 * What a sentence shows as 32-bit keys, with repetitions, to teach with.
 * The array is used again by the next call.
 */
export const featuresOf = (spoken: Spoken): Features => {
  shown.count = 0
  showItself(spoken, shown)
  const own = shown.count
  showBefore(spoken, shown)
  return { all: shown.all(), own }
}
