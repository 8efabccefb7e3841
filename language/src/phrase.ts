import { alternativesOf, type Parts } from './required-parts.ts'
import { wordFor, type Word } from './word.ts'

/** One alternative of a phrase, tried only in a sentence that fulfils its needs. */
type Way = {
  readonly phrase: Phrase
  readonly source: string
  pattern: RegExp | undefined
  /** The need it takes beside the one that wakes it. */
  readonly also: number
}

/**
 * A pattern over the normal form, taken apart so that a sentence meets only the alternatives that could match: of some
 * 300 a sentence wakes ten.
 */
export type Phrase = {
  /** Those whose first need a sentence fulfilled, so many of the list, and which sentence that was. */
  readonly woken: Way[]
  wokenCount: number
  wokenIn: number
}

/** Needs are counted through, so that a sentence notes those it fulfils in an array. Every sentence fulfils need 0. */
const needs = new Map<string, number>()
const needsByPart = new Map<string, number[]>()
const fulfilledIn: number[] = [0]
/** By need: the alternatives that it wakes. */
const wakes: Way[][] = [[]]
let sentence = 0
let current = ''
let longest = 0

export const phrase = (pattern: RegExp): Phrase => {
  const phrase: Phrase = { woken: [], wokenCount: 0, wokenIn: 0 }
  for (const { source, needs } of alternativesOf(pattern.source)) {
    const [need = 0, also = 0] = needs.map(numberOf)
    wakes[need]?.push({ phrase, source, pattern: undefined, also })
  }
  return phrase
}

const numberOf = (parts: Parts): number => needs.getOrInsertComputed(parts.join(' '), () => addNeed(parts))

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
  for (const way of wakes[need] ?? []) wakeWay(way)
}

const wakeWay = (way: Way): void => {
  const { phrase } = way
  if (phrase.wokenIn !== sentence) phrase.wokenCount = 0
  phrase.wokenIn = sentence
  phrase.woken[phrase.wokenCount++] = way
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
  if (phrase.wokenIn !== sentence) return false
  for (let at = 0; at < phrase.wokenCount; at += 1) if (isAwake(phrase.woken[at])) return true
  return false
}

/** The same as `hears`, of the sentence woken last. @param text its form, with or without a space before it */
export const standsIn = (phrase: Phrase, text: string): boolean => {
  if (phrase.wokenIn !== sentence) return false
  for (let at = 0; at < phrase.wokenCount; at += 1) {
    const way = phrase.woken[at]
    if (isAwake(way) && patternOf(way).test(text)) return true
  }
  return false
}

const isAwake = (way: Way | undefined): way is Way => way !== undefined && fulfilledIn[way.also] === sentence

/** Built when first tried: a short chat tries few. */
const patternOf = (way: Way): RegExp => (way.pattern ??= new RegExp(way.source))
