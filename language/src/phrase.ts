import { alternativesOf, type Parts } from './required-parts.ts'
import { wordFor, type Word } from './word.ts'

/** One alternative of a phrase, tried only in a sentence that fulfils its needs. */
type Way = {
  readonly source: string
  pattern: RegExp | undefined
  readonly need: number
  readonly also: number
}

/**
 * A pattern over the normal form, taken apart so that a sentence meets only the alternatives that could match.
 * `wokenIn` is the last sentence with a first need of one of them; hardly any sentence wakes a phrase.
 */
export type Phrase = { readonly ways: readonly Way[]; wokenIn: number }

/** Needs are counted through, so that a sentence notes those it fulfils in an array. Every sentence fulfils need 0. */
const needs = new Map<string, number>()
const needsByPart = new Map<string, number[]>()
const fulfilledIn: number[] = [0]
/** By need: the phrases that it wakes. */
const wakes: Phrase[][] = [[]]
let sentence = 0
let current = ''
let longest = 0

export const phrase = (pattern: RegExp): Phrase => {
  const ways = alternativesOf(pattern.source).map(({ source, needs: [need, also] }) => ({
    source,
    pattern: undefined,
    need: numberOf(need),
    also: numberOf(also),
  }))
  const made: Phrase = { ways, wokenIn: 0 }
  for (const need of new Set(ways.map(({ need }) => need))) wakes[need]?.push(made)
  return made
}

const numberOf = (parts: Parts | undefined): number =>
  parts === undefined ? 0 : needs.getOrInsertComputed(parts.join(' '), () => addNeed(parts))

const addNeed = (parts: Parts): number => {
  const need = fulfilledIn.push(-1) - 1
  wakes.push([])
  for (const part of parts) {
    needsByPart.getOrInsert(part, []).push(need)
    longest = Math.max(longest, part.length)
  }
  return need
}

/** Shared by most words, so that nothing is read to see that there is nothing. */
const none: readonly number[] = []

/** The needs that a token fulfils: every stretch of it is looked up, once a word. */
const fulfilledBy = (token: string): readonly number[] => {
  const found = new Set<number>()
  for (const word of token.match(/[a-zA-Z0-9]+|\?/g) ?? []) {
    const bounded = word === '?' ? word : `·${word}·`
    for (let start = 0; start < bounded.length; start += 1)
      for (let end = start + 1; end <= bounded.length && end <= start + longest; end += 1)
        for (const need of needsByPart.get(bounded.slice(start, end)) ?? []) found.add(need)
  }
  return found.size === 0 ? none : [...found]
}

/** Notes the needs that the words of a sentence fulfil, before phrases are heard in it. */
export const wake = (form: string, words: readonly Word[]): void => {
  current = form
  sentence += 1
  fulfil(0)
  for (const word of words) {
    const needs = (word.needs ??= fulfilledBy(word.text))
    if (needs !== none) for (const need of needs) fulfil(need)
  }
}

const fulfil = (need: number): void => {
  if (fulfilledIn[need] === sentence) return
  fulfilledIn[need] = sentence
  for (const phrase of wakes[need] ?? []) phrase.wokenIn = sentence
}

/** The same, of a sentence known by its form alone, unless it is the one woken last. */
const wakeForm = (form: string): void => {
  if (form !== current) wake(form, form.split(' ').map(wordFor))
}

/** Whether the phrase stands in the normal form of a sentence. */
export const hears = (phrase: Phrase, form: string): boolean => {
  wakeForm(form)
  return standsIn(phrase, form)
}

/** Whether an alternative of the phrase could match in the normal form of a sentence. */
export const mayHear = (phrase: Phrase, form: string): boolean => {
  wakeForm(form)
  return phrase.wokenIn === sentence && phrase.ways.some(isAwake)
}

/** The same as `hears`, of the sentence woken last. @param text its form, with or without a space before it */
export const standsIn = (phrase: Phrase, text: string): boolean => {
  if (phrase.wokenIn !== sentence) return false
  for (const way of phrase.ways) if (isAwake(way) && patternOf(way).test(text)) return true
  return false
}

const isAwake = ({ need, also }: Way): boolean =>
  fulfilledIn[need] === sentence && fulfilledIn[also] === sentence

/** Built when first tried: a short chat tries few. */
const patternOf = (way: Way): RegExp => (way.pattern ??= new RegExp(way.source))
