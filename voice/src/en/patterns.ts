import type { PatternId } from '@perennial/core/pattern/id'
import type { Pattern } from '@perennial/core/pattern/pattern'
import type { Shown } from '@perennial/core/disclosure'
import { otherOf, type Listener, type Person } from '../listener.ts'
import { hoursAMonth, timeTaken } from './agreed.ts'
import { Who, agree, capital, inWords, who, whose, ofTheLast } from './grammar.ts'

/** A pattern in words: what happened and how often, then what could be done. `offer` is null where it is for the other alone. */
export type PatternWords = { readonly title: string; readonly facts: string; readonly offer: string | null }

type Told = {
  readonly by: Person
  readonly other: Person
  readonly often: (noun: string) => string
  readonly counted: number
  readonly isRate: boolean
  readonly time: NonNullable<Pattern['time']> | null
}

type Entry = {
  readonly title: string
  readonly facts: (told: Told) => string
  /** What the one whose conduct it is could do. */
  readonly mend: (told: Told) => string
  /** What the one who suffers it could ask for. */
  readonly ask: (told: Told) => string
  /** The repair in a few words, for lists and machines. */
  readonly repair: string
}

const entries: { readonly [id in PatternId]: Entry } = {
  'asks-without-outcomes': {
    title: 'Outcomes not told yet',
    facts: ({ other, often }) =>
      `${capital(often('times'))} ${who(other)} helped, no word came back on how it went.`,
    mend: ({ by, other }) =>
      `${Who(by)} could tell ${who(other)} how it went, oldest first. Two lines each are plenty.`,
    ask: ({ by }) => `${Who(by)} may simply not know that you wonder. You could ask how one of them went.`,
    repair: 'Tell the outcomes, oldest first.',
  },
  'only-in-need': {
    title: 'Mostly in touch to ask',
    facts: ({ by, often }) =>
      `${capital(often('times'))} ${who(by)} wrote first, it was only to ask for something.`,
    mend: ({ by, other }) => `${Who(by)} could send ${who(other)} a few lines that ask for nothing.`,
    ask: () => 'You could ask how things are, beyond the next question.',
    repair: 'Send an update that asks for nothing.',
  },
  'thanks-missing': {
    title: 'Thanks not said',
    facts: ({ other, often }) => `${capital(often('times'))} ${who(other)} helped, no thanks followed.`,
    mend: ({ by, other }) =>
      `${Who(by)} could thank ${who(other)}: for what, what came of it, what it changed.`,
    ask: () => 'You could ask whether the help was of use.',
    repair: 'Say thanks: what it was, what came of it, what changed.',
  },
  'vanished-after-win': {
    title: 'Quiet since the good news',
    facts: ({ by, other }) =>
      `${Who(by)} reached a goal with ${whose(other)} help and ${agree(by, 'haven’t', 'hasn’t')} written since.`,
    mend: ({ by, other }) =>
      `${Who(by)} could write how it goes now, and which part of it was ${whose(other)}.`,
    ask: () => 'You could ask how the new start went.',
    repair: 'Say how it goes now, and name the mentor’s part in it.',
  },
  'vague-asks': {
    title: 'Questions that are hard to begin on',
    facts: ({ other, often }) =>
      `With ${often('questions')} ${who(other)} would first have to ask what is meant.`,
    mend: ({ by }) => `${Who(by)} could say the goal, what was tried, and the one thing that would help.`,
    ask: () => 'You could ask for the goal, what was tried, and the one thing that would help.',
    repair: 'Name the goal, what was tried and the one thing wanted.',
  },
  'over-asking': {
    title: 'More asked than there is room for',
    facts: ({ by, often, counted, isRate, time }) => {
      if (isRate) return `${capital(often('asks'))} from ${who(by)} lay outside what was agreed or offered.`
      return time === null
        ? `${capital(inWords(counted))} questions from ${who(by)} wait at the same time.`
        : `${capital(inWords(counted))} talks ${who(by)} called took ${timeTaken(time.minutes)} in 30 days. The agreement says ${hoursAMonth(time.agreedHours)}.`
    },
    mend: ({ by, other, time }) =>
      time === null
        ? `${Who(by)} could say which one matters most, or agree anew with ${who(other)} on what there is room for.`
        : `${Who(by)} could agree anew with ${who(other)} on the time there is, or let writing do for a while.`,
    ask: () => 'You could say again what you have room for.',
    repair: 'Hold some back, or agree anew on what there is room for.',
  },
  'uncredited-work': {
    title: 'Work without a name on it',
    facts: ({ by, other, often }) =>
      `For ${often('pieces of work')} done for ${who(by)}, ${who(other)} ${agree(other, 'haven’t', 'hasn’t')} been named.`,
    mend: ({ by, other }) => `${Who(by)} could name ${who(other)} now, in the place you both had in mind.`,
    ask: () => 'You can ask to be named, and say where.',
    repair: 'Give the credit now, in the agreed place.',
  },
  'work-without-learning': {
    title: 'Work without a talk about it',
    facts: ({ by, other, often }) =>
      `After ${often('pieces of work')} for ${who(by)}, no talk followed about what was good or what ${who(other)} learned.`,
    mend: ({ by, other }) =>
      `${Who(by)} could take half an hour with ${who(other)} over what was built, and agree what the next piece is for.`,
    ask: () => 'You can ask for half an hour on what you built, before the next piece.',
    repair: 'Talk the work over; agree what the mentee gets from it.',
  },
  'solving-not-guiding': {
    title: 'Answers handed over',
    facts: ({ by, often }) =>
      `${capital(often('answers'))} from ${who(by)} were finished ones, urgent questions left aside.`,
    mend: ({ by }) => `${Who(by)} could ask a question back next time, or point to a place to look.`,
    ask: () => 'You could say what you’d like to work out yourself.',
    repair: 'Ask a question back; point to a tool or a place to look.',
  },
  'unacknowledged-wins': {
    title: 'Milestones passed in silence',
    facts: ({ other, often }) => `${capital(often('milestones'))} ${who(other)} told of got no word back.`,
    mend: ({ by }) => `${Who(by)} could write two warm lines, and a question about it.`,
    ask: () => 'You could tell it once more, and that it mattered to you.',
    repair: 'Two warm lines and a question about it.',
  },
  'unanswered-asks': {
    title: 'Questions still waiting',
    facts: ({ other, often }) => `${capital(often('questions'))} from ${who(other)} got no answer in time.`,
    mend: ({ by }) => `${Who(by)} could answer, decline, or say when. Each of the three helps.`,
    ask: () => 'You could ask once more, and make a no easy.',
    repair: 'Answer, decline, or say when.',
  },
  drifting: {
    title: 'A long silence',
    facts: ({ by, other }) =>
      `${capital(whose(other))} last words wait for ${who(by)}, longer than is usual here.`,
    mend: ({ by }) =>
      `${Who(by)} could write two lines. Being thought of is welcome more often than one expects.`,
    ask: () => 'You could write once more, with something easy to answer.',
    repair: 'Whoever’s turn it is writes first.',
  },
  'broken-promises': {
    title: 'Promises still waiting',
    facts: ({ by, often }) => `${capital(often('things'))} ${who(by)} promised did not come by their day.`,
    mend: ({ by }) => `${Who(by)} could keep the next one, name a new day for it, or let it go openly.`,
    ask: () => 'You could ask which still stand, and let the others go.',
    repair: 'Keep it, name a new day, or let it go openly.',
  },
  'cancelled-meetings': {
    title: 'Meetings moved late',
    facts: ({ by, often }) =>
      `${capital(often('meetings'))} were moved or missed at short notice by ${who(by)}.`,
    mend: ({ by }) => `${Who(by)} could propose a rhythm that holds.`,
    ask: () => 'You could propose a rhythm that holds for both.',
    repair: 'Agree on a rhythm that holds.',
  },
  'one-way-giving': {
    title: 'Mostly one way',
    facts: ({ other, often }) =>
      `${capital(often('times'))} ${who(other)} gave something, nothing came back for it: no thanks, no news of what it did, no gift.`,
    mend: ({ by }) => `${Who(by)} could say what it meant, and give something back.`,
    ask: () => 'You could say what you’d be glad of in return.',
    repair: 'Acknowledge it; give something back.',
  },
}

const bothSilent = {
  facts: 'Neither has written for longer than is usual between the two.',
  mend: 'Whoever thinks of it first could write two lines. Being thought of is welcome more often than one expects.',
}

const MAY_BE_CHANCE = 0.88

/** Uncertainty in words, where few cases carry it. */
const caution = (pattern: Pattern): string =>
  pattern.chances !== null && pattern.strength < MAY_BE_CHANCE ? ' It may still be chance.' : ''

const toldOf = (pattern: Pattern, to: Listener): Told => {
  const by = pattern.by === 'both' ? to.mentee : to[pattern.by]
  return {
    by,
    other: otherOf(by, to),
    often: (noun) => ofTheLast(pattern, noun),
    counted: pattern.counted ?? 0,
    isRate: pattern.chances !== null,
    time: pattern.time ?? null,
  }
}

const offerFor = (entry: Entry, told: Told, shown: Shown): string | null => {
  if (shown === 'facts') return null
  return shown === 'ask-for' ? entry.ask(told) : entry.mend(told)
}

/** A pattern as one side sees it (`shown`), or with both names where nobody in particular reads. */
export const pattern = (found: Pattern, to: Listener, shown: Shown): PatternWords => {
  const entry = entries[found.id]
  if (found.id === 'drifting' && found.by === 'both')
    return { title: entry.title, facts: bothSilent.facts, offer: bothSilent.mend }
  const told = toldOf(found, to)
  return {
    title: entry.title,
    facts: entry.facts(told) + caution(found),
    offer: offerFor(entry, told, shown),
  }
}

export const patternTitle = (id: PatternId): string => entries[id].title

/** The repair of a pattern in one short sentence, addressed to nobody in particular. */
export const repair = (id: PatternId): string => entries[id].repair
