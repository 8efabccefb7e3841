import { later } from './later.ts'
import { firstName } from '../pair.ts'

const rules = later(() => new Intl.PluralRules('en-GB'))

/** The form of words that goes with a count. */
export const plural = (count: number, one: string, other: string): string =>
  rules().select(count) === 'one' ? one : other

const and = later(() => new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' }))

/** Names as a sentence lists them. */
export const listed = (names: readonly string[]): string => and().format(names)

const figures = later(() => new Intl.NumberFormat('en-GB'))
const MOST_NAMES = 3

/** People by their first names, or by how many they are. */
export const called = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? `${figures().format(names.length)} people` : listed(names.map(firstName))
