import type { NormalForm } from './normal-form.ts'
import { alternativesOf, type Parts } from './required-parts.ts'

/** One alternative of a phrase, tried only in a sentence that fulfils its needs. */
type Way = {
  readonly source: string
  pattern: RegExp | undefined
  /** The need it takes beside its first. */
  readonly also: number
}

/**
 * A pattern over the normal form, taken apart so that a sentence meets only the alternatives that could match: of some
 * 400 it meets one or two.
 */
export type Phrase = {
  /** The first need of each way: most are not fulfilled, and the way itself is not touched. */
  readonly needs: readonly number[]
  readonly ways: readonly Way[]
}

/** Needs are counted through, so that a sentence notes those it fulfils in an array. Every sentence fulfils need 0. */
const needs = new Map<string, number>()
const needsByPart = new Map<string, number[]>()
const fulfilledIn: number[] = [0]
let sentence = 0
let current: NormalForm | undefined
let longest = 0

export const phrase = (pattern: RegExp): Phrase => {
  const firsts: number[] = []
  const ways: Way[] = []
  for (const { source, needs } of alternativesOf(pattern.source)) {
    const [need = 0, also = 0] = needs.map(numberOf)
    firsts.push(need)
    ways.push({ source, pattern: undefined, also })
  }
  return { needs: firsts, ways }
}

const numberOf = (parts: Parts): number => needs.getOrInsertComputed(parts.join(' '), () => addNeed(parts))

const addNeed = (parts: Parts): number => {
  const need = fulfilledIn.push(-1) - 1
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

/** The next way from one on whose needs the sentence at hand fulfils; undefined when none is left. */
const nextAwake = ({ needs, ways }: Phrase, from: number): number | undefined => {
  for (let at = from; at < needs.length; at += 1)
    if (fulfilledIn[needs[at] ?? 0] === sentence && fulfilledIn[ways[at]?.also ?? 0] === sentence) return at
  return undefined
}

/** Whether an alternative of the phrase could match in the normal form of a sentence. */
export const mayHear = (phrase: Phrase, form: NormalForm): boolean => {
  listenTo(form)
  return nextAwake(phrase, 0) !== undefined
}

/** Whether the phrase stands in the normal form of a sentence. */
export const hears = (phrase: Phrase, form: NormalForm): boolean => {
  listenTo(form)
  for (let at = nextAwake(phrase, 0); at !== undefined; at = nextAwake(phrase, at + 1))
    if (patternOf(phrase.ways[at]).test(form.text)) return true
  return false
}

const never = /(?!)/

/** Built when first tried: a short chat tries few. */
const patternOf = (way: Way | undefined): RegExp =>
  way === undefined ? never : (way.pattern ??= new RegExp(way.source))
