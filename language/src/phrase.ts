import type { NormalForm } from './normal-form.ts'
import { forgetNeeds } from './word.ts'
import { alternativesOf, type Alternative, type Parts } from './required-parts.ts'

/** One alternative of a phrase, tried only in a sentence that fulfils its needs. */
type Way = {
  readonly source: string
  pattern: RegExp | undefined
  /** The needs it takes. */
  readonly first: number
  readonly also: number
}

/**
 * A pattern over the normal form, taken apart so that a sentence meets only the alternatives that could match: of some
 * 400 it meets one or two.
 */
export type Phrase = {
  /** A need of its own, fulfilled where one of its ways is first met. */
  readonly need: number
  readonly ways: readonly Way[]
}

/** Needs are counted through, so that a sentence notes those it fulfils in an array. Every sentence fulfils need 0. */
const needs = new Map<string, number>()
/** By need: those fulfilled with it, of the phrases that have a way beginning with it. */
const phraseNeeds: number[][] = [[]]
const needsByPart = new Map<string, number[]>()
const fulfilledIn: number[] = [0]
let sentence = 0
let current: NormalForm | undefined
let longest = 0

/** Heard where one of the patterns is. */
export const phrase = (...patterns: readonly RegExp[]): Phrase => {
  const ways = patterns.flatMap(({ source }) => alternativesOf(source)).map(toWay)
  forgetNeeds()
  current = undefined
  return { need: needOfAny(ways), ways }
}

const toWay = ({ source, needs }: Alternative): Way => {
  const [first = 0, also = 0] = needs.map(numberOf)
  return { source, pattern: undefined, first, also }
}

const needOfAny = (ways: readonly Way[]): number => {
  if (ways.some(({ first }) => first === 0)) return 0
  const own = addNeed([])
  for (const { first } of ways) phraseNeeds[first]?.push(own)
  return own
}

const numberOf = (parts: Parts): number => needs.getOrInsertComputed(parts.join(' '), () => addNeed(parts))

const addNeed = (parts: Parts): number => {
  const need = fulfilledIn.push(-1) - 1
  phraseNeeds.push([])
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
  for (const need of found) for (const own of phraseNeeds[need] ?? []) found.add(own)
  return found.size === 0 ? none : [...found]
}

/** Notes the needs that the words of a sentence fulfil, unless it is the one at hand. */
const listenTo = (form: NormalForm): void => {
  if (form === current) return
  current = form
  sentence += 1
  fulfilledIn[0] = sentence
  for (const word of form.words) {
    const needs = (word.needs ??= fulfilledBy(word.text))
    if (needs !== none) for (const need of needs) fulfilledIn[need] = sentence
  }
}

const isFulfilled = (need: number): boolean => fulfilledIn[need] === sentence

const isAwake = ({ first, also }: Way): boolean => isFulfilled(first) && isFulfilled(also)

/** Whether an alternative of the phrase could match in the normal form of a sentence. */
export const mayHear = (phrase: Phrase, form: NormalForm): boolean => {
  listenTo(form)
  return isFulfilled(phrase.need) && phrase.ways.some(isAwake)
}

/** Whether the phrase stands in the normal form of a sentence. */
export const hears = (phrase: Phrase, form: NormalForm): boolean => {
  listenTo(form)
  if (!isFulfilled(phrase.need)) return false
  for (const way of phrase.ways) if (isAwake(way) && patternOf(way).test(form.text)) return true
  return false
}

/** Built when first tried: a short chat tries few. */
const patternOf = (way: Way): RegExp => (way.pattern ??= new RegExp(way.source))
