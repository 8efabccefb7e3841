import type { Instant } from '@perennial/core/instant'
import { openDebt, type Debt, type Loop } from '@perennial/core/loop/loop'
import type { Owes } from '@perennial/core/sentence'
import { otherSide } from '@perennial/core/side'
import { otherOf, type Listener, type Person } from '../listener.ts'
import { day, due, shortDay } from './days.ts'
import { Who, Whose, agree, inWords, plural, quote, stopped, who, whose } from './grammar.ts'

/** A loop in words: whose turn, what that turn is, which words opened it, since when and until when. */
export type LoopWords = {
  readonly turn: Person | null
  readonly what: string
  readonly about: string
  readonly since: string
  readonly due: string
  readonly facts: string
}

type Turn = { readonly loop: Loop; readonly debt: Debt; readonly other: Person }

/** Whether it waits for news, promised or asked after, and not for what became of advice. */
export const isOfNews = ({ asked, tells, need }: Loop): boolean => !asked && (tells || need === 'information')

/** The turn as an invitation to the one whose turn it is; reads well under a heading with a name too. */
const invitations: { readonly [owes in Owes]: (turn: Turn) => string } = {
  answer: ({ loop, other }) =>
    loop.kind === 'work' ? `Tell ${who(other)} yes or no.` : `Answer ${who(other)}, or say when.`,
  outcome: ({ loop, other }) =>
    loop.asked || isOfNews(loop)
      ? `Tell ${who(other)} how it went.`
      : `Tell ${who(other)} what became of it.`,
  thanks: ({ other }) => `Thank ${who(other)}.`,
  celebration: ({ other }) => `Be glad with ${who(other)}.`,
  terms: ({ other }) => `Agree with ${who(other)} what the work is for.`,
  delivery: ({ other }) => `Hand ${who(other)} the work, or say when.`,
  credit: ({ other }) => `Put ${whose(other)} name on it.`,
  debrief: ({ other }) => `Talk the work over with ${who(other)}.`,
  promise: () => 'Keep the promise, or let it go openly.',
  meeting: () => 'Meet, or find another day.',
  'next-step': () => 'Note what comes next.',
}

/** The same turn, told to the one who waits for it. */
const awaited: { readonly [owes in Owes]: (by: Person) => string } = {
  answer: (by) => `${Whose(by)} answer.`,
  outcome: (by) => `How it went for ${by.name}.`,
  thanks: (by) => `A word of thanks from ${by.name}.`,
  celebration: (by) => `A warm word from ${by.name} about your news.`,
  terms: () => 'What the work is for.',
  delivery: (by) => `The work ${by.name} took on.`,
  credit: () => 'Your name on it.',
  debrief: (by) => `A talk with ${by.name} about the work.`,
  promise: (by) => `What ${by.name} promised.`,
  meeting: () => 'A day to meet.',
  'next-step': () => 'What comes next.',
}

const what = (turn: Turn, by: Person | null, to: Listener): string =>
  to.me === null || by === null || by.isReader
    ? invitations[turn.debt.owes](turn)
    : awaited[turn.debt.owes](by)

/** What is owed in a word or two, for labels: "how it went", "3 outcomes". */
const labels: { readonly [owes in Owes]: readonly [one: string, many: string] } = {
  answer: ['an answer', 'answers'],
  outcome: ['how it went', 'outcomes'],
  thanks: ['a thank you', 'thanks'],
  celebration: ['a warm word', 'warm words'],
  terms: ['what it is for', 'terms'],
  delivery: ['the work', 'pieces of work'],
  credit: ['the credit', 'credits'],
  debrief: ['a talk about the work', 'talks about the work'],
  promise: ['the promise', 'promises'],
  meeting: ['the meeting', 'meetings'],
  'next-step': ['the next step', 'next steps'],
}

export const owedLabel = (owes: Owes, n = 1): string =>
  n === 1 ? labels[owes][0] : `${inWords(n)} ${plural(n, ...labels[owes])}`

const openers: { readonly [kind in Loop['kind']]: (by: Person) => string } = {
  help: () => 'asked',
  win: () => 'told of it',
  work: () => 'asked for it',
  promise: () => 'promised',
  meeting: () => 'proposed',
}

/** "the same day", else "on 3 September". */
const dayAfter = (first: Instant, then: Instant, to: Listener): string =>
  day(first, to) === day(then, to) ? 'the same day' : `on ${day(then, to)}`

/** Terms and the work itself are waited for from the yes on, all else from the delivery on. */
const workStep = (owes: Owes): string => (owes === 'terms' || owes === 'delivery' ? 'said yes' : 'delivered')

/** The dated facts behind a turn, in the order they happened. */
const story = ({ loop, debt }: Turn, to: Listener): string => {
  const opener = to[loop.openedBy]
  const began = loop.asked ? openers[loop.kind](opener) : 'wrote'
  const waits = debt.owes === 'answer' ? ` and ${agree(opener, 'are', 'is')} still waiting` : ''
  const parts = [`${Who(opener)} ${began} on ${day(loop.openedAt, to)}${waits}.`]
  if (loop.kind === 'help' && loop.asked && debt.owes !== 'answer')
    parts.push(`${Who(to[otherSide(loop.openedBy)])} helped ${dayAfter(loop.openedAt, debt.openedAt, to)}.`)
  if (loop.kind === 'work' && debt.openedAt > loop.openedAt)
    parts.push(
      `${Who(to[otherSide(loop.openedBy)])} ${workStep(debt.owes)} ${dayAfter(loop.openedAt, debt.openedAt, to)}.`,
    )
  if (loop.remindedAt !== null && debt.by !== null && loop.remindedAt > debt.openedAt)
    parts.push(`${Who(to[otherSide(debt.by)])} asked after it on ${day(loop.remindedAt, to)}.`)
  return parts.join(' ')
}

const unknowing: Partial<Record<Owes, (other: Person) => string>> = {
  outcome: (other) => `${Who(other)} ${agree(other, 'don’t', 'doesn’t')} know how it went.`,
}

export const facts = (loop: Loop, to: Listener): string => {
  const debt = openDebt(loop)
  if (debt === null) return ''
  const person = debt.by === null ? to.mentee : to[debt.by]
  const other = otherOf(person, to)
  const turn = { loop, debt, other }
  const end = unknowing[debt.owes]?.(other)
  return end === undefined ? story(turn, to) : `${story(turn, to)} ${end}`
}

/** A meeting has a day; everything else has one until when it is wanted. */
const until = ({ namedAt }: Loop, { owes, dueAt }: Debt, to: Listener): string =>
  owes === 'meeting' && namedAt !== null ? `meant for ${shortDay(namedAt, to)}` : due(dueAt, to)

/** An open loop as whoever listens should hear it; null when nothing is owed in it. */
export const loop = (found: Loop, to: Listener): LoopWords | null => {
  const debt = openDebt(found)
  if (debt === null) return null
  const turn = debt.by === null ? null : to[debt.by]
  const other = otherOf(turn ?? to.mentee, to)
  return {
    turn,
    what: what({ loop: found, debt, other }, turn, to),
    about: quote(found.about),
    since: shortDay(debt.openedAt, to),
    due: until(found, debt, to),
    facts: facts(found, to),
  }
}

/** "Tell Alex how it went: “…”" as one line of plain text. */
export const loopLine = (found: Loop, to: Listener): string => {
  const words = loop(found, to)
  return words === null ? quote(found.about) : `${words.what.replace(/\.$/, ':')} ${stopped(words.about)}`
}
