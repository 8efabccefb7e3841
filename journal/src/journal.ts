import type { Agreement } from '@perennial/core/agreement'
import { append } from '@perennial/core/append'
import { openDebt, type Loop } from '@perennial/core/loop/loop'
import type { Moment } from '@perennial/core/moment'
import type { ReadContext, Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { emptyState, type State } from '@perennial/core/state'
import type { Message } from '@perennial/history/message'
import { readMessage } from '@perennial/language/read-message'
import { namesOf } from './names.ts'
import { momentOf, sideOf, type Roles } from './moment-of.ts'

/** A history on its way through: the state so far and the sentence last heard, which the next is read against. */
export type Journal = {
  readonly state: State
  readonly before: ReadContext['before'] | null
}

export const emptyJournal: Journal = { state: emptyState, before: null }

const contextOf = (journal: Journal, at: number, timeZone: string): ReadContext => ({
  at,
  timeZone,
  ...(journal.before ? { before: journal.before } : {}),
  open: journal.state.loops.flatMap((loop) => {
    const debt = openDebt(loop)
    return debt === null || debt.by === null ? [] : [{ by: debt.by, owes: debt.owes }]
  }),
})

/** The names of the two stand in every greeting and link nothing. */
const withoutNames = (sentences: readonly Sentence[], roles: Roles): readonly Sentence[] => {
  const names = namesOf(roles)
  return sentences.map((sentence) =>
    sentence.words.some((word) => names.has(word))
      ? { ...sentence, words: sentence.words.filter((word) => !names.has(word)) }
      : sentence,
  )
}

/** The words the next are read against: the last that did something. A bare attachment hides no ask. */
const lastHeard = (journal: Journal, by: Side, sentences: readonly Sentence[]): Journal['before'] => {
  const acts = sentences.flatMap((sentence) => sentence.acts.map((read) => read.act))
  if (acts.length === 0 && (sentences.length === 0 || journal.before?.by === by)) return journal.before
  return { by, text: sentences.map((sentence) => sentence.text).join(' '), acts }
}

/** One message read in the light of what is open, and the journal with it appended. The moment is null when it is neither's. */
export const appendMessage = (
  journal: Journal,
  message: Message,
  roles: Roles,
  timeZone: string,
  agreement: Agreement,
): { readonly journal: Journal; readonly moment: Moment | null } => {
  const by = sideOf(message, roles)
  if (by === null) return { journal, moment: null }
  const context = contextOf(journal, message.at, timeZone)
  const sentences = message.meeting ? [] : withoutNames(readMessage(message.text, by, context), roles)
  const moment = momentOf(message, by, sentences)
  if (moment === null) return { journal, moment }
  const before = lastHeard(journal, by, sentences)
  return { journal: { state: append(journal.state, moment, agreement), before }, moment }
}

/** A whole history: its moments, the state they fold into, and the loops settled on the way. */
export type History = {
  readonly moments: readonly Moment[]
  readonly state: State
  readonly settled: readonly Loop[]
}

/** Reads messages, in the order of their instants, into a history. */
export const readJournal = (
  messages: Iterable<Message>,
  roles: Roles,
  timeZone: string,
  agreement: Agreement,
): History => {
  let journal = emptyJournal
  const moments: Moment[] = []
  const settled: Loop[] = []
  for (const message of messages) {
    const next = appendMessage(journal, message, roles, timeZone, agreement)
    journal = next.journal
    if (next.moment === null) continue
    moments.push(next.moment)
    settled.push(...journal.state.settled)
  }
  return { moments, state: journal.state, settled }
}
