import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

export type Person = InferResponseType<typeof api.api.people.$get, 200>['people'][number]
export type Turn = Person['myTurn'][number]

/** Who waits for whom: those who wait for me, those I wait for, and those with nothing open. */
export type Waiting = { readonly [K in 'mine' | 'theirs' | 'none']: readonly Person[] }

export const waitingIn = (people: readonly Person[]): Waiting => {
  const mine = people.filter(({ myTurn }) => myTurn.length > 0)
  const theirs = people.filter(({ myTurn, theirTurn }) => myTurn.length === 0 && theirTurn.length > 0)
  const none = people.filter(({ myTurn, theirTurn }) => myTurn.length + theirTurn.length === 0)
  return { mine, theirs, none }
}
