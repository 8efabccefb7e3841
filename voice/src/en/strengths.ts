import type { StrengthId } from '@perennial/core/pattern/id'
import type { Strength } from '@perennial/core/pattern/pattern'
import { otherOf, type Listener, type Person } from '../listener.ts'
import { Who, agree, capital, inWords, list, who, whose, ofTheLast } from './grammar.ts'

/** A strength in words: who does it, then how often. */
export type StrengthWords = { readonly title: string; readonly facts: string; readonly more: string }

type Told = {
  readonly by: Person
  readonly other: Person
  readonly often: (noun: string) => string
  readonly times: string
  readonly count: number
}

type Entry = {
  readonly title: (told: Told) => string
  readonly facts: (told: Told) => string
  /** How to go on with it, for lists and machines. */
  readonly more: string
}

const entries: { readonly [id in StrengthId]: Entry } = {
  'closes-loops': {
    title: ({ by }) => `${Who(by)} ${agree(by, 'close', 'closes')} loops.`,
    facts: ({ other, often }) => `${Who(other)} heard what became of ${often('pieces of help')}.`,
    more: 'Go on telling how it went, also when it went otherwise.',
  },
  'gives-back': {
    title: ({ by }) => `${Who(by)} ${agree(by, 'give', 'gives')} back.`,
    facts: ({ by, times }) => `${capital(times)} ${who(by)} offered something nobody had asked for.`,
    more: 'A link, a thought, an open door: small things count.',
  },
  guides: {
    title: ({ by }) => `${Who(by)} ${agree(by, 'guide', 'guides')}.`,
    facts: ({ often }) => `${capital(often('answers'))} were a question, a hint or something to read.`,
    more: 'A question back lets the answer be found.',
  },
  celebrates: {
    title: ({ by }) => `${Who(by)} ${agree(by, 'celebrate', 'celebrates')}.`,
    facts: ({ other, often }) => `${capital(often('milestones'))} ${who(other)} told of got a warm word.`,
    more: 'Go on being glad aloud.',
  },
  credits: {
    title: ({ by }) => `${Who(by)} ${agree(by, 'give', 'gives')} credit.`,
    facts: ({ by, other, times }) => `${capital(times)} ${who(by)} named ${whose(other)} part in something.`,
    more: 'Names on work travel further than thanks.',
  },
  'pays-it-forward': {
    title: () => 'It travels on.',
    facts: ({ by, other, times }) =>
      `${Who(by)} now ${agree(by, 'help', 'helps')} somebody else along, as ${who(other)} did; it came up ${times}.`,
    more: 'Tell the mentor where it went.',
  },
}

const MOST_COUNTED = 16

const often: Readonly<Record<number, string>> = { 1: 'once', 2: 'twice' }

const timesOf = (count: number): string => {
  if (count >= MOST_COUNTED) return `${inWords(MOST_COUNTED)} times or more`
  return often[count] ?? `${inWords(count)} times`
}

const toldOf = (found: Strength, to: Listener): Told => {
  const by = found.by === 'both' ? to.mentee : to[found.by]
  const count = found.counted ?? found.evidence.length
  return { by, other: otherOf(by, to), often: (noun) => ofTheLast(found, noun), times: timesOf(count), count }
}

const creditOfBoth = (found: Strength, to: Listener): StrengthWords => ({
  title:
    to.me === null
      ? `${list([to.mentee.name, to.mentor.name])} give each other credit.`
      : 'You give each other credit.',
  facts: `${capital(timesOf(found.evidence.length))} one named the other’s part in something.`,
  more: entries.credits.more,
})

export const strength = (found: Strength, to: Listener): StrengthWords => {
  if (found.by === 'both') return creditOfBoth(found, to)
  const entry = entries[found.id]
  const told = toldOf(found, to)
  return { title: entry.title(told), facts: entry.facts(told), more: entry.more }
}

export const strengthMore = (id: StrengthId): string => entries[id].more
