import type { Coaching, HandBack, Learning, Remark, ThanksPart, Waiting } from '@perennial/core/coaching'
import type { Need } from '@perennial/core/sentence'
import { hoursAMonth, timeTaken } from './agreed.ts'
import { counted, inWords, capital, list, quote, stopped } from './grammar.ts'
import { missingWords } from './coach-asking.ts'
import { strongLine } from './coach-strong.ts'
import { isQuestion, quotable } from './topic.ts'
import type { CoachListener } from '../coach-listener.ts'
import { dayFor } from '../coach-listener.ts'

/** A remark in words: what would help, the words it is about, and words to add with blanks. */
export type RemarkWords = { readonly says: string; readonly why: string | null; readonly add: string }

const MOST_TOLD = 2

const when = ({ about, since }: Waiting, to: CoachListener): string =>
  `${quote(about, 48)} (${dayFor(since, to)})`

const untold = (waiting: readonly Waiting[], to: CoachListener): RemarkWords => {
  const shown = waiting.slice(0, MOST_TOLD)
  const says =
    waiting.length === 1
      ? `One outcome ${to.other} doesn’t know yet: lead with it.`
      : `${capital(counted(waiting.length, 'outcome'))} ${to.other} doesn’t know yet: lead with ${waiting.length > shown.length ? `the oldest ${inWords(shown.length)}` : 'them'}.`
  return {
    says,
    why: null,
    add: `First, how things went: ${shown.map((one) => `${when(one, to)} ⟨how it went⟩`).join('; ')}.`,
  }
}

const several = ({ asks }: Extract<Remark, { kind: 'several' }>): RemarkWords => ({
  says: `It asks for ${inWords(asks.length)} things. Which one first?`,
  why: null,
  add: 'If there’s time for only one, then ⟨which⟩.',
})

const overCapacity = (remark: Extract<Remark, { kind: 'over-capacity' }>, to: CoachListener): RemarkWords => {
  const open = `${capital(counted(remark.open, 'question'))} of yours ${remark.open === 1 ? 'is' : 'are'} with ${to.other} already`
  return {
    says: remark.isAgreed ? `${open}, as many as you two agreed on.` : `${open}.`,
    why: null,
    add: `If that’s one too many, let this one wait: ${stopped(when(remark.oldest, to))}`,
  }
}

/** How long two talked of what they agreed on, as a fact beside the draft. */
const overHours = (remark: Extract<Remark, { kind: 'over-hours' }>): RemarkWords => ({
  says: `You two have talked for ${timeTaken(remark.minutes)} in the last 30 days; you agreed on ${hoursAMonth(remark.agreed)}.`,
  why: null,
  add: 'If that’s more than you have room for, an answer in writing is fine.',
})

const otherChannel = ({ clause }: Extract<Remark, { kind: 'other-channel' }>): RemarkWords => ({
  says: `You two agreed on another way: ${stopped(quote(clause))}`,
  why: null,
  add: 'If a talk is too much, an answer in writing is fine.',
})

const needNames: { readonly [need in Need]: string } = {
  advice: 'advice on this',
  review: 'reviews',
  referral: 'referrals',
  introduction: 'introductions',
  information: 'this',
  time: 'calls',
  help: 'help with this',
}

const because = (learning: Learning, to: CoachListener): string | null => {
  switch (learning.from) {
    case 'words':
    case 'own-work':
      return `${capital(to.other)} wrote: ${stopped(quote(learning.text))}`
    case 'scope':
      return `${quote(learning.clause)} is part of what you two agreed on.`
    case 'asked-before':
      return `${capital(to.other)} asked about it ${learning.times === 1 ? 'once' : `${inWords(learning.times)} times`} before.`
    case 'unknown':
      return null
  }
}

const handBack: { readonly [by in HandBack]: { readonly says: string; readonly add: string } } = {
  explain: {
    says: 'It hands over the finished answer. A question in front of it leaves the finding to them',
    add: 'Before you use this: which part does it, would you say, and why?',
  },
  compare: {
    says: 'It hands over the finished version. A question after it makes it theirs',
    add: 'Which of the changes would you keep, and why?',
  },
  'first-step': {
    says: 'It hands over the finished answer. A question after it hands the next one back',
    add: 'Where would you look first if it came up again?',
  },
}

const handingBack = (remark: Extract<Remark, { kind: 'hand-back' }>, to: CoachListener): RemarkWords => {
  const { says, add } = handBack[remark.by]
  const end = remark.learning.from === 'unknown' ? ', if this is something they are learning.' : '.'
  return { says: `${says}${end}`, why: because(remark.learning, to), add }
}

const thanksWords: { readonly [part in ThanksPart]: string } = {
  'your-part': 'You ⟨what you did⟩.',
  'my-part': 'I ⟨what I did with it⟩.',
  change: 'Now ⟨what changed⟩.',
  'of-you': 'That’s you: ⟨what it says of you⟩.',
}
const thanksNames: { readonly [part in ThanksPart]: string } = {
  'your-part': 'what they did',
  'my-part': 'what you did with it',
  change: 'what changed',
  'of-you': 'what it says of them',
}

/** "On 3 March you helped me when I asked “…”", or a blank where the words are not for quoting. */
const helpToThankFor = ({ about, since }: Waiting, to: CoachListener): string => {
  const words = quotable(about, [to.other])
  return words !== null && isQuestion(words)
    ? `On ${dayFor(since, to)} you helped me when I asked ${stopped(words)}`
    : `On ${dayFor(since, to)} you helped me with ⟨what⟩.`
}

const bareThanks = (remark: Extract<Remark, { kind: 'bare-thanks' }>, to: CoachListener): RemarkWords => {
  const { parts, lastHelp } = remark
  const add = parts.map((part) =>
    part === 'your-part' && lastHelp !== null ? helpToThankFor(lastHelp, to) : thanksWords[part],
  )
  return {
    says: `A line more would tell ${to.other} what came of it: ${list(parts.map((part) => thanksNames[part]))}.`,
    why: null,
    add: add.join(' '),
  }
}

const remarkWords = (remark: Remark, to: CoachListener): RemarkWords => {
  switch (remark.kind) {
    case 'several':
      return several(remark)
    case 'untold':
      return untold(remark.waiting, to)
    case 'over-capacity':
      return overCapacity(remark, to)
    case 'over-hours':
      return overHours(remark)
    case 'other-channel':
      return otherChannel(remark)
    case 'out-of-scope':
      return {
        says: `You two left this out of the agreement: ${stopped(quote(remark.clause))}`,
        why: null,
        add: 'I know we left this out; if that still stands, a no is fine.',
      }
    case 'refused':
      return {
        says: `${capital(to.other)} has said no to ${needNames[remark.need]} before.`,
        why: null,
        add: 'I remember your no; if that still stands, a no is fine.',
      }
    case 'hand-back':
      return handingBack(remark, to)
    case 'bare-thanks':
      return bareThanks(remark, to)
    case 'bare-outcome':
      return {
        says: `${capital(to.other)} will know that it happened, not yet how.`,
        why: null,
        add: '⟨What happened⟩. What helped most was ⟨which part⟩.',
      }
    case 'no-reason':
      return {
        says: `The reason would tell ${to.other} as much as the choice.`,
        why: null,
        add: 'I chose it because ⟨the reason⟩.',
      }
    case 'goal':
    case 'situation':
    case 'tried':
    case 'one-thing':
    case 'why-you':
    case 'by-when':
      return { ...missingWords(remark.kind, remark.need, to), why: null }
  }
}

const nameOfLanguage = (code: string): string =>
  new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' }).of(code) ?? 'another language'

const easily = (to: CoachListener): string => `${capital(to.other)} can answer this as it is.`

/** The one line of a draft that needs nothing. */
const quiet = (coaching: Coaching, to: CoachListener): string => {
  const line = strongLine(coaching)
  if (coaching.about === 'nothing') return 'Nothing to add.'
  const start = coaching.about === 'ask' ? easily(to) : 'Good as it is.'
  return line === null ? start : `${start} ${line}`
}

const headingFor = ({ about, remarks }: Coaching): string => {
  const n = remarks.length === 1 ? 'One thing' : 'Two things'
  return about === 'ask' ? `${n} would make it easy to answer` : `${n} you could add`
}

/** What a coach says, in words. */
export const coach = {
  remark: remarkWords,
  strong: strongLine,
  quiet,
  heading: headingFor,
  itCouldRead: 'It could read',
  /** For whoever sits before an empty line. */
  waiting: 'Write the draft; Ctrl-D on a line of its own ends it.',
  /** The words of the draft a remark is about. */
  about: (words: string): string => quote(words, 64),
  foreign: (language: string): string =>
    `This reads as ${nameOfLanguage(language)}. The coach knows English only so far, so it says nothing about it.`,
} as const
