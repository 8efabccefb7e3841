import type { Agreement } from '@perennial/core/agreement'
import { openDebt, type Loop } from '@perennial/core/loop/loop'
import type { PatternId } from '@perennial/core/pattern/id'
import type { Pattern } from '@perennial/core/pattern/pattern'
import type { Listener, Person } from '../listener.ts'
import { day } from './days.ts'
import { agreedCredit, byWay, hoursAMonth } from './agreed.ts'
import { isYesToAsk, putWhere, stepDraft } from './drafts.ts'
import { call, greet, stopped } from './grammar.ts'
import { matterOf } from './help-drafts.ts'
import { workOf, type Letter } from './letter.ts'
import { isBareYes, isQuestion, saidWords, thingOf } from './topic.ts'

/** Words to start mending from, or to ask with. `open`: all open loops; `loop`: the one to begin with, if any. */
export type Repair = {
  readonly writer: Person
  readonly reader: Person
  readonly loop: Loop | null
  readonly open: readonly Loop[]
  readonly agreement: Agreement
  /** Where the pattern is about the time taken. */
  readonly time: NonNullable<Pattern['time']> | null
  readonly to: Listener
}

const hi = ({ reader }: Repair): string => greet(reader, '').trimEnd()

const FEW = 3

/** The step of the loop to begin with, or words without one. */
const stepOr = (repair: Repair, fallback: string): string => {
  const debt = repair.loop && openDebt(repair.loop)
  return repair.loop && debt ? stepDraft(debt.owes, { ...repair, loop: repair.loop }) : fallback
}

const untold = ({ open, writer }: Repair): readonly Loop[] =>
  open.filter((loop) => {
    const debt = openDebt(loop)
    return debt?.owes === 'outcome' && debt.by === writer.side && loop.asked
  })

const outcomes = (repair: Repair): string => {
  const loops = untold(repair).slice(0, FEW)
  if (loops.length < 2)
    return stepOr(repair, `${hi(repair)} I never told you how ⟨it⟩ went. ⟨How it went⟩ ⟨what I’d do again⟩`)
  const lines = loops.map(
    (loop) => `${day(loop.openedAt, repair.to)}, ${matterOf({ ...repair, loop })} ⟨how it went⟩`,
  )
  return `${hi(repair)} I never told you how things went, so here it is.\n${lines.join('\n')}\nThank you for all of it.`
}

/** Where it is time that was asked for, not answers. */
const tooLong = (repair: Repair): string | null =>
  repair.time
    ? `${hi(repair)} we’ve talked more than the ${hoursAMonth(repair.time.agreedHours)} we agreed on. Shall we change that, or would writing do for a while? ⟨What would suit me⟩`
    : null

const mending: { readonly [id in PatternId]: (repair: Repair) => string } = {
  'asks-without-outcomes': outcomes,
  'only-in-need': (repair) =>
    `${hi(repair)} nothing to ask today. ⟨What went well or didn’t since we last spoke⟩ And how are you? ⟨something you remember of ${repair.reader.name}⟩`,
  'thanks-missing': (repair) =>
    stepOr(
      repair,
      `${hi(repair)} thank you for ⟨what you did⟩. I used it for ⟨what I did with it⟩, and ⟨what changed⟩.`,
    ),
  'vanished-after-win': (repair) =>
    `${hi(repair)} it has been a while. ⟨How it goes now⟩ What I still use from you: ⟨one thing⟩. How are you?`,
  'vague-asks': (repair) =>
    `${hi(repair)} I’m trying to ⟨goal⟩. So far I’ve ⟨what you tried⟩ and I’m stuck at ⟨where⟩. Could you ⟨one thing⟩ by ⟨when⟩?`,
  'over-asking': (repair) =>
    tooLong(repair) ??
    `${hi(repair)} I’ve asked a lot lately. What matters most to me is ⟨which one⟩; the rest can wait. Is that still all right for you?`,
  'uncredited-work': (repair) =>
    stepOr(repair, `${hi(repair)} your work on ⟨what⟩ should carry your name. ${putWhere(repair.agreement)}`),
  'work-without-learning': (repair) =>
    stepOr(
      repair,
      `${hi(repair)} could we take half an hour on ⟨the work⟩${byWay(repair.agreement)}? I’d like to hear what you took from it.`,
    ),
  'solving-not-guiding': (repair) =>
    `${greet(repair.reader, 'good question.')} What have you tried, and what would you look at next? ⟨A place to look⟩`,
  'unacknowledged-wins': (repair) =>
    stepOr(
      repair,
      call(repair.reader, 'I haven’t said it yet: I was glad about ⟨the news⟩. ⟨A question about it⟩'),
    ),
  'unanswered-asks': (repair) =>
    stepOr(repair, `${hi(repair)} you asked me about ⟨what⟩. ⟨The answer, a no, or a day⟩`),
  drifting: (repair) =>
    `${hi(repair)} I thought of you because ⟨why⟩. How is ⟨what you last spoke about⟩? No hurry with an answer.`,
  'broken-promises': (repair) =>
    stepOr(repair, `${hi(repair)} I said I’d ⟨what⟩. ⟨Here it is; or a new day; or I can’t after all⟩`),
  'cancelled-meetings': (repair) =>
    `${hi(repair)} I’ve moved our meetings a lot, and I’d like to keep the next one. Would ⟨day and rhythm⟩ hold better for both of us?`,
  'one-way-giving': (repair) =>
    `${hi(repair)} you have given me a lot: ⟨what⟩. It helped me ⟨how⟩. Is there something you could use from me? ⟨An idea⟩`,
}

const letterOf = (repair: Repair): Letter | null =>
  repair.loop === null ? null : { ...repair, loop: repair.loop }

/** The work that one handed over, or a blank where none is known. */
const ownWork = (repair: Repair, blank: string): string => {
  const letter = letterOf(repair)
  return letter === null ? blank : workOf(letter, (on) => `the work I handed over on ${on}`)
}

/** The part one has in something that has a name, or the work itself. */
const ownPart = (repair: Repair): string => {
  const work = ownWork(repair, '⟨the work⟩')
  return work.startsWith('the work ') ? work : `my part in ${work}`
}

const ownNews = ({ loop, to }: Repair): string => {
  const words = loop && saidWords(loop, to)
  return words === null
    ? 'some news I was proud of: ⟨the news⟩.'
    : `some news I was proud of: ${stopped(words)}`
}

const ownQuestion = ({ loop, to, writer }: Repair): string => {
  if (loop === null) return '⟨when⟩ I asked: ⟨the question⟩.'
  const [on, words, what] = [day(loop.openedAt, to), saidWords(loop, to), thingOf(loop, writer.side)]
  if (words !== null) return `on ${on} I ${isQuestion(words) ? 'asked' : 'wrote'}: ${stopped(words)}`
  return what === null
    ? `on ${on} I asked you ⟨the question, in a line⟩.`
    : `on ${on} I asked you about ${what}.`
}

/** What the other promised, in their words, or in those they said yes to. */
const theirPromise = ({ loop, to, reader }: Repair): string => {
  if (loop === null) return '⟨when⟩ you wrote: ⟨what was said⟩.'
  const [on, words] = [day(loop.openedAt, to), saidWords(loop, to, 1)]
  if (isYesToAsk(loop, reader, words))
    return words !== null && isQuestion(words)
      ? `on ${on} you said yes when I asked ${stopped(words)}`
      : `on ${on} you said yes to ⟨what it was⟩.`
  if (isBareYes(loop)) return `on ${on} you said yes to ⟨what it was⟩.`
  return words === null ? `on ${on} you promised me ⟨what it was⟩.` : `on ${on} you wrote: ${stopped(words)}`
}

const addIt = ({ agreement }: Repair): string => {
  const agreed = agreedCredit(agreement)
  return agreed === null
    ? 'Could you add it ⟨where⟩ by ⟨when⟩?'
    : `We agreed on ${agreed}. Could you add it by ⟨when⟩?`
}

const asking: Partial<Record<PatternId, (repair: Repair) => string>> = {
  'uncredited-work': (repair) =>
    `${hi(repair)} I’d like my name to stand with ${ownPart(repair)}. ${addIt(repair)}`,
  'work-without-learning': (repair) =>
    `${hi(repair)} before the next piece I’d like half an hour on ${ownWork(repair, '⟨the last one⟩')}${byWay(repair.agreement)}. What worked, and what would you do differently?`,
  'solving-not-guiding': (repair) =>
    `${hi(repair)} the next one I’d like to work out myself. Would you give me a question or a place to look instead of the answer?`,
  'unacknowledged-wins': (repair) => `${hi(repair)} ${ownNews(repair)} I’d love to hear what you think.`,
  'unanswered-asks': (repair) =>
    `${hi(repair)} ${ownQuestion(repair)} Is it still a good one for you? A no is fine too, then I’ll look elsewhere.`,
  drifting: (repair) => `${hi(repair)} no hurry with this one: ⟨one thing that is easy to answer⟩`,
  'broken-promises': (repair) =>
    `${hi(repair)} ${theirPromise(repair)} Does it still stand? If not, that’s all right, I’d just like to know.`,
  'cancelled-meetings': (repair) =>
    `${hi(repair)} would another rhythm suit you better? I could do ⟨day and time⟩.`,
  'one-way-giving': (repair) => `${hi(repair)} I’ve been glad to help. What would help me in return: ⟨what⟩.`,
}

export const mendDraft = (id: PatternId, repair: Repair): string => mending[id](repair)

export const askDraft = (id: PatternId, repair: Repair): string => asking[id]?.(repair) ?? mending[id](repair)
