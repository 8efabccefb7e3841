import type { Agreement } from '@perennial/core/agreement'
import type { Loop } from '@perennial/core/loop/loop'
import type { Owes } from '@perennial/core/sentence'
import type { Person } from '../listener.ts'
import { agreedCredit, byWay } from './agreed.ts'
import { call, greet, stopped } from './grammar.ts'
import { answer, outcome, thanks } from './help-drafts.ts'
import { helpedOn, openedOn, said, thing, workOf, type Letter } from './letter.ts'
import { isBareYes, isQuestion } from './topic.ts'

const celebration = (letter: Letter): string => {
  const words = said(letter)
  const news = words === null ? `your news of ${openedOn(letter)}.` : `your news: ${stopped(words)}`
  return call(
    letter.reader,
    `I keep thinking of ${news} I’m so glad. ⟨What you did that made it happen⟩ ⟨A question about it⟩`,
  )
}

/** What unpaid work is for is said only where the two did not agree that it need be for nothing. */
const inReturn = ({ agreement }: Letter): string =>
  agreement.work.unpaidOnlyForLearning ? '⟨pay, or what you’d learn⟩' : '⟨what you’d get⟩'

const nameStands = ({ agreement }: Letter): string => {
  const agreed = agreedCredit(agreement)
  return agreed === null ? 'your name stands ⟨where⟩.' : `for your name we agreed on ${agreed}.`
}

const terms = (letter: Letter): string =>
  greet(
    letter.reader,
    `before we go on with ${thing(letter) ?? `the work we spoke of on ${openedOn(letter)}`}: your part is ⟨role⟩, you get ${inReturn(letter)}, and ${nameStands(letter)} Does that work for you?`,
  )

const delivery = (letter: Letter): string =>
  greet(
    letter.reader,
    `about ${thing(letter) ?? `the work you asked me for on ${openedOn(letter)}`}: ⟨here it is, or by when⟩. Where I’m unsure: ⟨one thing⟩.`,
  )

/** Where the name was put, beside what was agreed. */
export const putWhere = (agreement: Agreement): string => {
  const agreed = agreedCredit(agreement)
  return agreed === null ? 'I’ve put it ⟨where⟩.' : `We agreed on ${agreed}, so I’ve put it ⟨where⟩.`
}

const carriesName = (letter: Letter): string => {
  const what = thing(letter)
  const where = putWhere(letter.agreement)
  if (letter.loop.kind === 'promise')
    return `on ${openedOn(letter)} I said I’d name you. Your name stands ⟨where⟩.`
  if (letter.loop.kind !== 'work')
    return `what you gave me on ${helpedOn(letter)} should carry your name. ${where}`
  const work = what === null ? `the work you handed over on ${helpedOn(letter)}` : `your work on ${what}`
  return `${work} should carry your name. ${where}`
}

const credit = (letter: Letter): string =>
  greet(letter.reader, `${carriesName(letter)} Is that how you’d like to be named?`)

const debrief = (letter: Letter): string =>
  greet(
    letter.reader,
    `could we take half an hour on ${workOf(letter, (on) => `the work you handed over on ${on}`)}${byWay(letter.agreement)}? I’d like to tell you what worked, ⟨one thing⟩, and hear what you took from it.`,
  )

/** Whether a promise has the words of what it says yes to, not its own. */
export const isYesToAsk = ({ openedBy, answers }: Loop, promiser: Person, words: string | null): boolean =>
  openedBy !== promiser.side || (answers !== null && words !== null && isQuestion(words))

/** A promise as the one names it who gave it; one given by saying yes is named by what was asked. */
const promised = (letter: Letter): string => {
  const { loop, writer } = letter
  const words = said(letter, 1)
  if (isYesToAsk(loop, writer, words))
    return words === null || !isQuestion(words)
      ? 'I said yes to ⟨what it was⟩.'
      : `I said yes when you asked ${stopped(words)}`
  if (isBareYes(loop)) return 'I said yes to ⟨what it was⟩.'
  return words === null ? 'I promised you ⟨what it was⟩.' : `I said: ${stopped(words)}`
}

const promise = (letter: Letter): string =>
  greet(
    letter.reader,
    `on ${openedOn(letter)} ${promised(letter)} ⟨Here it is; or it comes on a new day; or I can’t after all⟩`,
  )

const meeting = ({ reader, agreement }: Letter): string =>
  greet(reader, `shall we find another day? I could do ⟨day and time⟩ or ⟨another⟩${byWay(agreement)}.`)

const nextStep = ({ reader }: Letter): string =>
  greet(reader, 'what I take from today: ⟨one thing⟩. Next I’ll ⟨next step⟩ by ⟨day⟩.')

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
