import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'
import { firstName } from '../pair.ts'
import { en, inWords } from '../words/en.ts'

export type Nudge = InferResponseType<typeof api.api.nudges.$get, 200>['nudges'][number]
export type Person = InferResponseType<typeof api.api.people.$get, 200>['people'][number]

/** What would be kind today, in one sentence and its softer half. */
export const headlineOf = (nudges: readonly Pick<Nudge, 'other'>[]): readonly [string, string] => {
  const [first] = nudges
  if (first === undefined) return [en.today.nothing, en.today.nothingSofter]
  if (nudges.length > 1) return [en.today.several(inWords(nudges.length)), en.today.softer]
  return [en.today.one(firstName(first.other)), en.today.softer]
}

/** Whether there is nobody but people to look around with. */
export const areAllSamples = (people: readonly Pick<Person, 'isSample'>[]): boolean =>
  people.length > 0 && people.every(({ isSample }) => isSample)

/** Whose turn it is with somebody, and what is open there: what waits for me comes first. */
export const turnWith = ({ myTurn, theirTurn }: Pick<Person, 'myTurn' | 'theirTurn'>) => {
  if (myTurn.length > 0) return { isMine: true, words: en.today.yours, open: myTurn }
  if (theirTurn.length > 0) return { isMine: false, words: en.today.theirs, open: theirTurn }
  return { isMine: false, words: en.today.neither, open: [] }
}
