import { headOf } from '@perennial/core/head'
import type { Person } from '../listener.ts'

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Numbers up to twelve as words. */
export const inWords = (n: number): string => small[n] ?? String(n)

const plurals = new Intl.PluralRules('en')

/** "one question", "3 questions": the number as it is given, the noun as it fits. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  plurals.select(n) === 'one' ? one : many

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${inWords(n)} ${plural(n, one, many)}`

const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })
export const list = (items: readonly string[]): string => lists.format(items)

/** An address stays as it is written. */
export const capital = (text: string): string =>
  /^\S+@\S/.test(text) ? text : text.slice(0, 1).toUpperCase() + text.slice(1)

export const who = (person: Person): string => (person.isReader ? 'you' : person.name)

export const Who = (person: Person): string => capital(who(person))

/** Whether somebody can be called by it: not where only a number or an address is known. */
const isName = (name: string): boolean => !/^\S+@\S+$|^\+?[\d\s()./-]+$/u.test(name)

/** A letter begins: "Hi Alex, …". */
export const greet = ({ name }: Person, rest: string): string =>
  isName(name) ? `Hi ${name}, ${rest}` : `Hi, ${rest}`

/** "Alex, …". */
export const call = ({ name }: Person, rest: string): string =>
  isName(name) ? `${name}, ${rest}` : capital(rest)

/** The form of a verb that goes with the person: `agree(p, 'have', 'has')`. */
export const agree = (person: Person, you: string, name: string): string => (person.isReader ? you : name)

export const whose = (person: Person): string => (person.isReader ? 'your' : `${person.name}’s`)

export const Whose = (person: Person): string => capital(whose(person))

/** "yours", "Alex’s". */
export const theirs = (person: Person): string => (person.isReader ? 'yours' : `${person.name}’s`)

/** People's own words in typographic quotes, on one line and cut at a word's end. */
export const quote = (text: string, most = 72): string => `“${cut(text, most)}”`

export const cut = (text: string, most: number): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= most) return flat
  const head = headOf(flat, most)
  const end = head.lastIndexOf(' ')
  return `${(end > most / 2 ? head.slice(0, end) : head).replace(/[\s,;:.…–-]+$/u, '')}…`
}

/** A clause that ends in people's words: no full stop after what already ends a sentence. */
export const stopped = (text: string): string => (/[.?!…]”?$/u.test(text) ? text : `${text}.`)

const ten = (share: number): number => Math.round(share * 10)

/** A probability in words a friend would use. */
export const aboutSoOften = (share: number): string => {
  if (share >= 0.95) return 'almost always'
  if (share <= 0.05) return 'hardly ever'
  if (share >= 0.45 && share <= 0.55) return 'in about half of the cases'
  const tenths = ten(share)
  return tenths % 2 === 0 ? `in about ${tenths / 2} of 5 cases` : `in about ${tenths} of 10 cases`
}

type Rate = { readonly counted: number | null; readonly chances: number | null }

/** "4 of the last 5 answers", "all of the last 5 answers", "each of the last 5 times". */
export const ofTheLast = ({ counted, chances }: Rate, noun: string): string => {
  const last = `of the last ${chances ?? 0} ${noun}`
  if (counted !== chances) return `${counted ?? 0} ${last}`
  return noun === 'times' ? `each ${last}` : `all ${last}`
}
