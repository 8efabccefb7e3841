import type { Need, Outcome, Sentence } from '@perennial/core/sentence'
import { inDigits } from './digits.ts'
import { inWords, list, plural, quote } from './grammar.ts'

const judged = (specific: boolean, need: Need): string => `${specific ? 'specific' : 'vague'}, ${need}`

const outcomeNames: Readonly<Record<Outcome, string>> = {
  did: 'did it',
  adapted: 'adapted it',
  otherwise: 'chose otherwise',
  'not-yet': 'not yet',
}

/** What a sentence does, in the words one would correct it with. */
const does = ({ acts, ask, outcome, language }: Sentence): string => {
  if (language !== undefined) return 'nothing: it is not in English'
  if (acts.length === 0) return 'nothing'
  const named = acts.map(({ act }) =>
    act === 'ask' && ask !== undefined ? `ask (${judged(ask.specific, ask.need)})` : act,
  )
  return list(outcome === undefined ? named : [...named, `the outcome “${outcomeNames[outcome]}”`])
}

/** What is said when a person corrects what was heard. */
export const correcting = {
  does,
  by: (name: string, day: string) => `${name}, ${day}`,
  before: 'So far',
  after: 'After all',
  spokeOf: 'Spoke of',
  nothingBefore: 'nothing before',
  words: (text: string, day: string) => `${quote(text)}, ${day}`,
  kept: (file: string) => `Kept in ${file}. Name it with --corrections and every reading uses it.`,
  already: (file: string) => `${file} says so already. Nothing was added.`,
  exported: (lines: number) => `${inDigits(lines)} ${plural(lines, 'line')}, without the names of the two.`,
  replaced: (words: readonly string[]) =>
    `Also taken for names and replaced: ${words.length === 0 ? 'nothing' : list(words)}.`,
  stayed: (words: readonly string[]) =>
    `With a capital and still there: ${words.length === 0 ? 'nothing' : list(words)}. Names among them go with --names "NAME, NAME".`,
  wordless: (lines: readonly number[]) =>
    `${plural(lines.length, 'Line', 'Lines')} ${list(lines.map(String))} left out: a moment without its words.`,
  lookOver:
    'Look it over before you share it: a name in small letters or a story can still tell who it was. Nothing was sent anywhere.',
  open: (before: number, after: number) =>
    `Open between the two: ${inWords(before)} before, ${inWords(after)} now.`,
} as const
