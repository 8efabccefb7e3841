import { openDebt } from '@perennial/core/loop/loop'
import type { Need } from '@perennial/core/sentence'
import { byWay } from './agreed.ts'
import { greet, stopped } from './grammar.ts'
import { askedOrWrote, helpedOn, openedOn, said, thing, type Letter } from './letter.ts'
import { isOfNews } from './loops.ts'
import { isQuestion } from './topic.ts'

const wasAskedAfter = ({ loop, writer }: Letter): boolean => {
  const debt = openDebt(loop)
  return loop.remindedAt !== null && debt?.by === writer.side && loop.remindedAt > debt.openedAt
}

/** What the other did, where the words asked with are not for quoting. */
const deeds: { readonly [need in Need]: string } = {
  advice: 'answered a question of mine',
  help: 'helped me when I was stuck',
  information: 'told me what I wanted to know',
  review: 'looked over something of mine',
  referral: 'helped me with a referral',
  introduction: 'helped me with an introduction',
  time: 'made time for me',
}

/** What was asked for, as the one calls it who asked. */
const mine: { readonly [need in Need]: string } = {
  advice: 'my question',
  help: 'my question',
  information: 'my question',
  review: 'your review',
  referral: 'the referral',
  introduction: 'the introduction',
  time: 'our talk',
}

/** The matter of a help loop in a few words of the one who asked. */
export const matterOf = (letter: Letter): string =>
  thing(letter) ?? said(letter) ?? mine[letter.loop.need ?? 'advice']

const helped = (letter: Letter): string => {
  const [what, words] = [thing(letter), said(letter)]
  if (what !== null) return `on ${helpedOn(letter)} you helped me with ${what}.`
  return words === null
    ? `on ${helpedOn(letter)} you ${deeds[letter.loop.need ?? 'advice']}.`
    : `on ${helpedOn(letter)} you helped me when I ${askedOrWrote(words)} ${stopped(words)}`
}

const askedAfter = (letter: Letter): string => {
  const [what, words] = [thing(letter), said(letter)]
  const about =
    what === null && words !== null
      ? `I had ${isQuestion(words) ? 'asked' : 'written'} ${stopped(words)}`
      : `It was about ${what ?? `${mine[letter.loop.need ?? 'advice']} of ${openedOn(letter)}`}.`
  return `you asked how it went, and I owe you an answer. ${about}`
}

const NEWS = '⟨How it went⟩ ⟨what came of it⟩'

/** News that the writer said would come. */
const promisedNews = (letter: Letter): string => {
  const words = said(letter)
  return words === null
    ? `on ${openedOn(letter)} I said I’d tell you how it goes. ${NEWS}`
    : `on ${openedOn(letter)} I wrote: ${stopped(words)} ${NEWS}`
}

/** News that the reader asked for. */
const askedNews = (letter: Letter): string => {
  const words = said(letter)
  return words === null
    ? `on ${openedOn(letter)} you asked how it went. ${NEWS}`
    : `on ${openedOn(letter)} you asked: ${stopped(words)} ${NEWS}`
}

const adviceTaken = (letter: Letter): string => {
  const words = said(letter)
  return words === null
    ? `about your advice of ${openedOn(letter)}: ⟨what I did with it, or why not⟩ ⟨what came of it⟩`
    : `on ${openedOn(letter)} you wrote: ${stopped(words)} ⟨What I did with it, or why not⟩ ⟨what came of it⟩`
}

const unaskedOutcome = (letter: Letter): string => {
  if (letter.loop.openedBy === letter.writer.side) return promisedNews(letter)
  return isOfNews(letter.loop) ? askedNews(letter) : adviceTaken(letter)
}

export const outcome = (letter: Letter): string => {
  if (!letter.loop.asked) return greet(letter.reader, unaskedOutcome(letter))
  const start = wasAskedAfter(letter) ? askedAfter(letter) : helped(letter)
  return greet(letter.reader, `${start} ⟨How it went⟩ ⟨what I’d do again, or differently⟩`)
}

const helpThankedFor = (letter: Letter): string => {
  if (!letter.loop.asked) return `your advice of ${openedOn(letter)}.`
  const [what, words] = [thing(letter), said(letter)]
  const help = `your help on ${helpedOn(letter)}`
  if (what !== null) return `${help} with ${what}.`
  return words === null ? `${help}.` : `${help}, when I ${askedOrWrote(words)} ${stopped(words)}`
}

export const thanks = (letter: Letter): string =>
  greet(
    letter.reader,
    `thank you for ${helpThankedFor(letter)} I used it for ⟨what I did with it⟩, and ⟨what changed⟩.`,
  )

/** A beginning that guides: what to put depends on what was asked for. */
const answersTo: { readonly [need in Exclude<Need, 'time'>]: string } = {
  advice: '⟨A question back, or where I’d look first⟩ Tell me what you find?',
  help: '⟨A question back, or where I’d look first⟩ Tell me what you find?',
  information: '⟨What I know, or who would know⟩',
  review: 'What works is ⟨one thing⟩. A question to take further: ⟨your question⟩',
  referral:
    '⟨Yes, by when; or no, and what would make it a yes⟩ Two sentences from you on why this one would help me.',
  introduction:
    '⟨Yes, to whom; or no, and why⟩ Two sentences from you on what you’d like from the talk would help me.',
}

const answerTo = ({ loop, agreement }: Letter): string => {
  if (isOfNews(loop)) return NEWS
  const need = loop.need ?? 'advice'
  if (need !== 'time') return answersTo[need]
  return `I have ⟨day and time⟩, or ⟨another⟩${byWay(agreement)}. If not this month, I’d rather say so now: ⟨when⟩.`
}

/** What the other asked for, up to the day. */
const theirs: { readonly [need in Need]: string } = {
  advice: 'your question of',
  help: 'your question of',
  information: 'your question of',
  review: 'what you asked me to look at on',
  referral: 'the referral you asked for on',
  introduction: 'the introduction you asked for on',
  time: 'the talk you asked for on',
}

const asked = (letter: Letter): string => {
  const { kind, need } = letter.loop
  const words = said(letter)
  if (words !== null) return `you ${askedOrWrote(words)} on ${openedOn(letter)}: ${stopped(words)}`
  const ofKind = kind === 'work' ? 'the work you asked me for on' : theirs[need ?? 'advice']
  const what = thing(letter)
  return what === null
    ? `I haven’t answered ${ofKind} ${openedOn(letter)} yet.`
    : `you asked me about ${what} on ${openedOn(letter)}.`
}

export const answer = (letter: Letter): string => {
  const { reader, loop } = letter
  const rest =
    loop.kind === 'work'
      ? '⟨Yes, by when; or not this time⟩ What I’d like to get from it: ⟨what I’d learn, or my name on it⟩.'
      : answerTo(letter)
  return greet(reader, `${asked(letter)} ${rest}`)
}
