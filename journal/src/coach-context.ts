import { openAsksAllowed, type Agreement } from '@perennial/core/agreement'
import { waysIn } from '@perennial/core/channels'
import type { Clause, CoachContext, Ledger, Waiting } from '@perennial/core/coaching'
import { heldIn, minutesOf } from '@perennial/core/hours'
import type { Instant } from '@perennial/core/instant'
import { debtOf, openDebt, type Debt, type Loop } from '@perennial/core/loop/loop'
import type { Moment, Said } from '@perennial/core/moment'
import type { Sentence } from '@perennial/core/sentence'
import { otherSide, type Side } from '@perennial/core/side'
import type { State } from '@perennial/core/state'
import { openTurns } from '@perennial/core/turn'
import { isQuestion } from '@perennial/language/coach/question'
import { contentWords } from '@perennial/language/content-words'
import { readMessage } from '@perennial/language/read-message'

/** Who drafts, when, and what is being answered. */
export type Drafting = {
  readonly by: Side
  readonly at: Instant
  readonly timeZone: string
  /** The message being answered, where there is one. */
  readonly asked: readonly Sentence[]
}

const waiting = ({ id, about }: Loop, since: Instant): Waiting => ({ loop: id, about, since })

const isDue = (loop: Loop, debt: Debt, at: Instant): boolean =>
  debt.dueAt <= at || (loop.remindedAt !== null && loop.remindedAt > debt.openedAt)

/** Outcomes that are due or were asked for, oldest first. */
const untoldOf = ({ loops }: State, { by, at }: Drafting): readonly Waiting[] =>
  loops
    .flatMap((loop) => {
      const debt = loop.kind === 'help' ? openDebt(loop) : null
      const owes = debt?.owes === 'outcome' && debt.by === by && isDue(loop, debt, at)
      return owes ? [waiting(loop, debt.openedAt)] : []
    })
    .toSorted((a, b) => a.since - b.since)

/** Asks the other may still take their time with; one left hanging beyond it is no burden the asker made. */
const openAsksOf = ({ loops }: State, { by, at }: Drafting): readonly Waiting[] =>
  loops
    .filter((loop) => loop.kind === 'help' && loop.openedBy === by)
    .filter((loop) => (debtOf(loop, 'answer', otherSide(by))?.dueAt ?? 0) > at)
    .map((loop) => waiting(loop, loop.openedAt))
    .toSorted((a, b) => a.since - b.since)

const lastHelpOf = ({ loops }: State, { by }: Drafting): Waiting | null => {
  const helped = loops.flatMap((loop) => {
    const debt = loop.kind === 'help' && loop.asked ? openDebt(loop) : null
    return debt?.by === by && (debt.owes === 'outcome' || debt.owes === 'thanks')
      ? [waiting(loop, debt.openedAt)]
      : []
  })
  return helped.toSorted((a, b) => a.since - b.since).at(-1) ?? null
}

/** "job applications and referrals" names two things: each is out of scope by itself. */
export const clauseOf = (text: string): Clause => ({
  text,
  words: text
    .toLowerCase()
    .split(/,|;|\/|\band\b|\bor\b/)
    .map((part) => contentWords(part.split(/[^\p{L}\p{N}]+/u)))
    .filter((words) => words.length > 0),
})

/** The time the two talked, whoever called, beside what they agreed on. */
const hoursOf = ({ hours }: State, { capacity }: Agreement, { at }: Drafting): Ledger['capacity']['hours'] =>
  capacity.hoursAMonth === null
    ? null
    : { agreed: capacity.hoursAMonth, minutes: minutesOf(heldIn(hours, at)) }

/** What the state and the agreement tell a coach; limits on asking are the mentee’s side of the agreement. */
export const ledgerOf = (
  state: State,
  agreement: Agreement,
  drafting: Drafting,
  askedBefore: number,
): Ledger => {
  const isMentee = drafting.by === 'mentee'
  return {
    untold: untoldOf(state, drafting),
    openAsks: isMentee ? openAsksOf(state, drafting) : [],
    capacity: {
      openAsks: openAsksAllowed(agreement),
      isAgreed: agreement.capacity.openAsks !== null,
      hours: hoursOf(state, agreement, drafting),
    },
    channels: { text: agreement.channels.join(', '), ...waysIn(agreement.channels) },
    scopeIn: agreement.scopeIn.map(clauseOf),
    scopeOut: isMentee ? agreement.scopeOut.map(clauseOf) : [],
    refused: isMentee ? state.refused : [],
    lastHelp: lastHelpOf(state, drafting),
    askedBefore,
  }
}

const actsOf = (sentences: readonly Sentence[]) => sentences.flatMap(({ acts }) => acts.map(({ act }) => act))

const textOf = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join(' ')

/** All a coach may know. Made once for a draft: the coach itself is then quick enough for every key pressed. */
export const coachContext = (
  drafting: Drafting,
  known: { readonly state: State; readonly ledger: Ledger } | null,
): CoachContext => {
  const { by, at, timeZone, asked } = drafting
  const before =
    asked.length === 0 ? {} : { before: { by: otherSide(by), text: textOf(asked), acts: actsOf(asked) } }
  return {
    heard: { at, timeZone, open: known === null ? [] : openTurns(known.state.loops), ...before },
    asked,
    ledger: known?.ledger ?? null,
  }
}

/** Reads the words that are being answered. */
export const readAsked = (text: string, drafting: Omit<Drafting, 'asked'>): readonly Sentence[] =>
  readMessage(text, otherSide(drafting.by), { at: drafting.at, timeZone: drafting.timeZone, open: [] })

const isSaid = (moment: Moment | undefined): moment is Said =>
  moment?.kind === 'said' && moment.visibility === 'shared'

/** What was asked, at its place among the moments. */
type Asked = { readonly at: number; readonly sentences: readonly Sentence[] }

/** The newest of the help loops that wait for this side’s answer, by the words that opened it. */
const newestOpen = ({ loops }: State, moments: readonly Moment[], by: Side): Asked | null => {
  const open = loops.filter((loop) => loop.kind === 'help' && debtOf(loop, 'answer', by) !== null)
  const newest = open.toSorted((a, b) => a.openedAt - b.openedAt).at(-1)
  const at = moments.findIndex(({ id }) => id === newest?.moments.at(0))
  const said = moments[at]
  return isSaid(said) ? { at, sentences: said.sentences } : null
}

/** A mentee’s question after the mentor’s last word waits too, however it was heard. */
const lastQuestion = (moments: readonly Moment[], by: Side): Asked | null => {
  if (by === 'mentee') return null
  const answered = moments.findLastIndex((moment) => isSaid(moment) && moment.by === by)
  const at = moments.findLastIndex((moment) => isSaid(moment) && moment.sentences.some(isQuestion))
  const said = moments[at]
  return at > answered && isSaid(said) ? { at, sentences: said.sentences } : null
}

/** The newest ask that waits for this side’s answer, as it was read; empty when none waits. */
export const newestAsk = (state: State, moments: readonly Moment[], by: Side): readonly Sentence[] =>
  [newestOpen(state, moments, by), lastQuestion(moments, by)]
    .filter((asked) => asked !== null)
    .toSorted((a, b) => a.at - b.at)
    .at(-1)?.sentences ?? []

/** Two words in common are the same topic, as for the loops. */
const SAME_TOPIC = 2

/** How often the other asked about this topic beside the ask being answered. */
export const timesAskedBefore = (
  moments: readonly Moment[],
  by: Side,
  asked: readonly Sentence[],
): number => {
  const words = new Set(asked.flatMap((sentence) => sentence.words))
  const isAbout = ({ sentences }: Said): boolean => {
    const shared = new Set(sentences.flatMap((sentence) => sentence.words).filter((word) => words.has(word)))
    const isAsking = actsOf(sentences).includes('ask') || sentences.some(isQuestion)
    return shared.size >= SAME_TOPIC && isAsking && sentences !== asked
  }
  return moments.filter((moment) => isSaid(moment) && moment.by !== by && isAbout(moment)).length
}
