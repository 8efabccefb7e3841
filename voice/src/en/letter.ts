import type { Agreement } from '@perennial/core/agreement'
import { openDebt, type Loop } from '@perennial/core/loop/loop'
import type { Listener, Person } from '../listener.ts'
import { day } from './days.ts'
import { isQuestion, saidWords, thingOf } from './topic.ts'

/** What a draft is made of: who writes to whom, and the loop it is about. */
export type Letter = {
  readonly writer: Person
  readonly reader: Person
  readonly loop: Loop
  readonly agreement: Agreement
  readonly to: Listener
}

export const said = ({ loop, to }: Letter, least?: number): string | null => saidWords(loop, to, least)

export const thing = ({ loop, writer }: Letter): string | null => thingOf(loop, writer.side)

export const openedOn = ({ loop, to }: Letter): string => day(loop.openedAt, to)

/** The day the step that is owed came to be: when help was given, or work handed over. */
export const helpedOn = ({ loop, to }: Letter): string => day(openDebt(loop)?.openedAt ?? loop.openedAt, to)

export const askedOrWrote = (words: string): string => (isQuestion(words) ? 'asked' : 'wrote')

/** Work by its name, else by the day it was handed over. */
export const workOf = (letter: Letter, handedOver: (day: string) => string): string =>
  thing(letter) ?? handedOver(helpedOn(letter))
