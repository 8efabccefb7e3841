import type { Loop } from '@perennial/core/loop/loop'
import { openDebt } from '@perennial/core/loop/loop'
import { saidOnce } from '@perennial/core/loop/said-once'
import type { Reading } from '@perennial/core/reading'
import type { Standing } from '@perennial/core/standing'
import type { Listener, Person } from '../listener.ts'
import { day } from './days.ts'
import { capital, inWords, plural, theirs, who } from './grammar.ts'

/** The first sentence of a page: the answer, and its softer half. */
export type Headline = { readonly answer: string; readonly softer: string }

/** The reader first; without one the mentee, as in "Jane and Alex". */
export const bothNames = (to: Listener): string =>
  to.me === 'mentor' ? `you and ${to.mentee.name}` : `${who(to.mentee)} and ${who(to.mentor)}`

const answers: { readonly [standing in Standing]: (names: string) => string } = {
  thriving: (names) => `${names} are thriving.`,
  steady: (names) => `${names} are steady.`,
  drifting: (names) => `${names} are drifting.`,
  strained: (names) => `${names} are under strain.`,
  dormant: (names) => `${names} have lost touch for now.`,
  resting: (names) => `${names} are resting.`,
  parted: (names) => `${names} have parted.`,
}

/** Each loop that waits for one of the two. */
export const turns = (loops: readonly Loop[]): readonly Loop[] =>
  saidOnce(loops).filter((loop) => openDebt(loop)?.by)

const countFor = (loops: readonly Loop[], person: Person): number =>
  loops.filter((loop) => openDebt(loop)?.by === person.side).length

/** Words for small numbers; digits for all of them once one is large. */
const numeral =
  (total: number) =>
  (n: number): string =>
    total > 12 ? String(n) : inWords(n)

const allOf = (n: number): string => (n === 2 ? 'both are' : 'all of them are')

const split = (n: number, first: Person, mine: number): string =>
  mine === 1
    ? `${numeral(n)(n)} things are open, and one of them is ${theirs(first)}.`
    : `${numeral(n)(n)} things are open, and ${numeral(n)(mine)} of them are ${theirs(first)}.`

const byName = (n: number, to: Listener, mentee: number, mentor: number): string => {
  const part = (count: number, person: Person): string =>
    `${numeral(n)(count)} ${plural(count, 'is', 'are')} ${theirs(person)}`
  return `${numeral(n)(n)} things are open: ${part(mentee, to.mentee)}, ${part(mentor, to.mentor)}.`
}

/** "One thing is open, and it is yours." */
export const openCount = (loops: readonly Loop[], to: Listener): string => {
  const open = turns(loops)
  if (open.length === 0) return 'Nothing is open.'
  const first = to.me === null ? to.mentee : to[to.me]
  const second = first === to.mentor ? to.mentee : to.mentor
  const mine = countFor(open, first)
  const owner = mine === 0 ? second : first
  if (open.length === 1) return `One thing is open, and it is ${theirs(owner)}.`
  if (mine === 0 || mine === open.length)
    return capital(
      `${numeral(open.length)(open.length)} things are open, and ${allOf(open.length)} ${theirs(owner)}.`,
    )
  return capital(
    to.me === null ? byName(open.length, to, mine, open.length - mine) : split(open.length, first, mine),
  )
}

const lastWord = (reading: Reading, to: Listener): string => {
  const silence = reading.reasons.find((reason) => reason.kind === 'silence')
  return silence === undefined ? '' : `The last word was on ${day(silence.since, to)}. `
}

export const headline = (reading: Reading, to: Listener): Headline => ({
  answer: capital(answers[reading.standing](bothNames(to))),
  softer:
    reading.standing === 'parted'
      ? 'What was good stays.'
      : lastWord(reading, to) + openCount(reading.loops, to),
})
