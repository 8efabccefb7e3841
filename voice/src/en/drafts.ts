import { openDebt, type Loop } from '@perennial/core/loop/loop'
import type { Need, Owes } from '@perennial/core/sentence'
import type { Listener, Person } from '../listener.ts'
import { day } from './days.ts'
import { quote, stopped } from './grammar.ts'

/** What a draft is made of: who writes to whom, and the loop it is about. */
export type Letter = {
  readonly writer: Person
  readonly reader: Person
  readonly loop: Loop
  readonly to: Listener
}

const words = (loop: Loop): string => quote(loop.about, 56)

const openedOn = ({ loop, to }: Letter): string => day(loop.openedAt, to)

const helpedOn = ({ loop, to }: Letter): string => day(openDebt(loop)?.openedAt ?? loop.openedAt, to)

const wasAskedAfter = ({ loop, writer }: Letter): boolean => {
  const debt = openDebt(loop)
  return loop.remindedAt !== null && debt?.by === writer.side && loop.remindedAt > debt.openedAt
}

const outcome = (letter: Letter): string => {
  const { reader, loop } = letter
  if (!loop.asked)
    return `Hi ${reader.name}, on ${openedOn(letter)} you wrote: ${stopped(words(loop))} ⟨What I did with it, or why not⟩ ⟨what came of it⟩`
  const start = wasAskedAfter(letter)
    ? `you asked how it went, and I owe you an answer. It was about ${stopped(words(loop))}`
    : `on ${helpedOn(letter)} you helped me with ${stopped(words(loop))}`
  return `Hi ${reader.name}, ${start} ⟨How it went⟩ ⟨what I’d do again, or differently⟩`
}

const thanks = (letter: Letter): string =>
  `Hi ${letter.reader.name}, thank you for your help on ${helpedOn(letter)} with ${stopped(words(letter.loop))} I used it for ⟨what I did with it⟩, and ⟨what changed⟩.`

/** A beginning that guides: what to put depends on what was asked for. */
const answersTo: { readonly [need in Need]: string } = {
  advice: '⟨A question back, or where I’d look first⟩ Tell me what you find?',
  help: '⟨A question back, or where I’d look first⟩ Tell me what you find?',
  information: '⟨What I know, or who would know⟩',
  review: 'What works is ⟨one thing⟩. A question to take further: ⟨your question⟩',
  referral:
    '⟨Yes, by when; or no, and what would make it a yes⟩ Two sentences from you on why this one would help me.',
  introduction:
    '⟨Yes, to whom; or no, and why⟩ Two sentences from you on what you’d like from the talk would help me.',
  time: 'I have ⟨day and time⟩, or ⟨another⟩. If not this month, I’d rather say so now: ⟨when⟩.',
}

const answer = (letter: Letter): string => {
  const { reader, loop } = letter
  const start = `Hi ${reader.name}, you asked on ${openedOn(letter)}: ${stopped(words(loop))}`
  if (loop.kind === 'work')
    return `${start} ⟨Yes, by when; or not this time⟩ What I’d like to get from it: ⟨what I’d learn, or my name on it⟩.`
  return `${start} ${answersTo[loop.need ?? 'advice']}`
}

const celebration = (letter: Letter): string =>
  `${letter.reader.name}, I keep thinking of your news: ${stopped(words(letter.loop))} I’m so glad. ⟨What you did that made it happen⟩ ⟨A question about it⟩`

const terms = ({ reader, loop }: Letter): string =>
  `Hi ${reader.name}, before we go on with ${words(loop)}: your part is ⟨role⟩, you get ⟨pay, or what you’d learn⟩, and your name stands ⟨where⟩. Does that work for you?`

const delivery = ({ reader, loop }: Letter): string =>
  `Hi ${reader.name}, about ${words(loop)}: ⟨here it is, or by when⟩. Where I’m unsure: ⟨one thing⟩.`

const credit = (letter: Letter): string =>
  `Hi ${letter.reader.name}, what you did for ${words(letter.loop)} should carry your name. I’ve put it ⟨where⟩. Is that how you’d like to be named?`

const debrief = ({ reader, loop }: Letter): string =>
  `Hi ${reader.name}, could we take half an hour on ${words(loop)}? I’d like to tell you what worked, ⟨one thing⟩, and hear what you took from it.`

const promise = (letter: Letter): string =>
  `Hi ${letter.reader.name}, on ${openedOn(letter)} I said: ${stopped(words(letter.loop))} ⟨Here it is; or it comes on a new day; or I can’t after all⟩`

const meeting = ({ reader }: Letter): string =>
  `Hi ${reader.name}, shall we find another day? I could do ⟨day and time⟩ or ⟨another⟩.`

const nextStep = ({ reader }: Letter): string =>
  `Hi ${reader.name}, what I take from today: ⟨one thing⟩. Next I’ll ⟨next step⟩ by ⟨day⟩.`

const byOwed: { readonly [owes in Owes]: (letter: Letter) => string } = {
  answer,
  outcome,
  thanks,
  celebration,
  terms,
  delivery,
  credit,
  debrief,
  promise,
  meeting,
  'next-step': nextStep,
}

/** Words to start from for the step a loop waits for, in the writer’s own voice. */
export const stepDraft = (owes: Owes, letter: Letter): string => byOwed[owes](letter)
