import type { Agreement } from '@perennial/core/agreement'
import { append, step } from '@perennial/core/append'
import { correctMoment, type Correction } from '@perennial/core/correction'
import { closeDraft, openDraft } from '@perennial/core/draft'
import { turnsIn } from '@perennial/core/open-loops'
import type { Loop } from '@perennial/core/loop/loop'
import type { Moment } from '@perennial/core/moment'
import type { Act, ReadContext, Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { emptyState, type State } from '@perennial/core/state'
import { openTurns } from '@perennial/core/turn'
import type { Message } from '@perennial/history/message'
import { readMessage } from '@perennial/language/read-message'
import { namesOf } from './names.ts'
import { momentOf, sideOf, type Roles } from './moment-of.ts'

/** A history on its way through: the state so far and the sentence last heard, which the next is read against. */
export type Journal = {
  readonly state: State
  readonly before: Before
}

export const emptyJournal: Journal = { state: emptyState, before: null }

type Before = NonNullable<ReadContext['before']> | null

/** What people corrected in a moment, in the order they did. */
export type CorrectionsOf = (moment: Moment) => readonly Correction[]

const uncorrected: CorrectionsOf = () => []

type Open = ReadContext['open']

const contextOf = (open: Open, before: Before, at: number, timeZone: string): ReadContext =>
  before === null ? { at, timeZone, open } : { at, timeZone, before, open }

const namesSomebody = ({ words }: Sentence, names: ReadonlySet<string>): boolean => {
  for (const word of words) if (names.has(word)) return true
  return false
}

/** The names of the two stand in every greeting and link nothing. */
const withoutNames = (sentences: readonly Sentence[], roles: Roles): readonly Sentence[] => {
  const names = namesOf(roles)
  if (!sentences.some((sentence) => namesSomebody(sentence, names))) return sentences
  return sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.filter((word) => !names.has(word)),
  }))
}

const actsOf = (sentences: readonly Sentence[]): readonly Act[] => {
  const acts: Act[] = []
  for (const sentence of sentences) for (const { act } of sentence.acts) acts.push(act)
  return acts
}

const textOf = (sentences: readonly Sentence[]): string => {
  let text = sentences[0]?.text ?? ''
  for (let i = 1; i < sentences.length; i++) text += ` ${sentences[i]?.text}`
  return text
}

/** The words the next are read against: the last that did something. A bare attachment hides no ask. */
const lastHeard = (before: Before, by: Side, sentences: readonly Sentence[]): Before => {
  const acts = actsOf(sentences)
  if (acts.length === 0 && (sentences.length === 0 || before?.by === by)) return before
  return { by, text: textOf(sentences), acts }
}

type Read = { readonly moment: Moment | null; readonly before: Before }

/** How messages are read, whatever went before. */
type Ears = {
  readonly roles: Roles
  readonly timeZone: string
  readonly correctionsOf: CorrectionsOf
}

/** What is read later is read against the corrected words, not against what was heard first. */
const sentencesIn = (moment: Moment | null, heard: readonly Sentence[]): readonly Sentence[] =>
  moment?.kind === 'said' ? moment.sentences : heard

/** One message read in the light of what is open; the moment is null when it is neither's, or still ahead. */
const readIn = (open: Open, before: Before, message: Message, ears: Ears): Read => {
  const { roles, timeZone, correctionsOf } = ears
  const by = sideOf(message, roles)
  if (by === null) return { moment: null, before }
  const context = contextOf(open, before, message.at, timeZone)
  const heard = message.meeting ? [] : withoutNames(readMessage(message.text, by, context), roles)
  const read = momentOf(message, by, heard)
  const moment = read === null ? null : correctMoment(read, correctionsOf(read))
  return { moment, before: lastHeard(before, by, sentencesIn(moment, heard)) }
}

/** The journal with one message more, and the moment it is. */
export const appendMessage = (
  journal: Journal,
  message: Message,
  roles: Roles,
  timeZone: string,
  agreement: Agreement,
  correctionsOf: CorrectionsOf = uncorrected,
): { readonly journal: Journal; readonly moment: Moment | null } => {
  const ears = { roles, timeZone, correctionsOf }
  const { moment, before } = readIn(openTurns(journal.state.loops), journal.before, message, ears)
  const state = moment === null ? journal.state : append(journal.state, moment, agreement)
  return { journal: { state, before }, moment }
}

/** A whole history: its moments, the state they fold into, and the loops settled on the way. */
export type History = {
  readonly moments: readonly Moment[]
  readonly state: State
  readonly settled: readonly Loop[]
}

/**
 * Reads messages, in the order of their instants, into a history: as appending them one by one, in one draft.
 * What people corrected counts at once, and for all that is read after it.
 */
export const readJournal = (
  messages: Iterable<Message>,
  roles: Roles,
  timeZone: string,
  agreement: Agreement,
  correctionsOf: CorrectionsOf = uncorrected,
): History => {
  const settled: Loop[] = []
  const draft = openDraft(emptyState, agreement, settled)
  const ears = { roles, timeZone, correctionsOf }
  const moments: Moment[] = []
  let before: Before = null
  for (const message of messages) {
    const read = readIn(turnsIn(draft), before, message, ears)
    before = read.before
    if (read.moment === null) continue
    moments.push(read.moment)
    step(draft, read.moment)
  }
  return { moments, state: { ...closeDraft(draft), settled: [] }, settled }
}
