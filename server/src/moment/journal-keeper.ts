import { setImmediate } from 'node:timers/promises'
import { noAgreement, type Accepted, type Agreement } from '@perennial/core/agreement'
import { append } from '@perennial/core/append'
import type { Correction } from '@perennial/core/correction'
import { DAY, type Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { Moment, MomentId } from '@perennial/core/moment'
import type { Sentence } from '@perennial/core/sentence'
import { emptyState } from '@perennial/core/state'
import { appendMessage, emptyJournal, type CorrectionsOf, type Journal } from '@perennial/journal/journal'
import type { Roles } from '@perennial/journal/moment-of'
import type { Message, SourceKind } from '@perennial/history/message'
import type { Mentorship } from '../mentorship/mentorship.ts'
import { inOrder, type RecordedMoment } from './moment.ts'

/** What moments are read with. */
export type Terms = {
  readonly roles: Roles
  readonly timeZone: string
  /** Oldest first. */
  readonly accepted: readonly Accepted[]
  /** Since when both are here; null while one is alone. */
  readonly pairSince: Instant | null
}

/** What was in force at an instant. */
export const agreementAt = (accepted: readonly Accepted[], at: Instant): Agreement =>
  accepted.findLast((each) => each.at <= at)?.agreement ?? noAgreement

/** Two of the same name are still two. */
export const rolesOf = ({ mentorName, menteeName }: Mentorship): Roles => ({
  mentor: mentorName,
  mentee: menteeName === mentorName ? `${menteeName} (mentee)` : menteeName,
})

/** What a mentorship's moments are read with; behind a sample there is nobody to be told first. */
export const termsFor = (mentorship: Mentorship, accepted: readonly Accepted[]): Terms => ({
  roles: rolesOf(mentorship),
  timeZone: mentorship.timeZone,
  accepted,
  pairSince: mentorship.sample === undefined ? mentorship.acceptedAt : null,
})

/** A journal with one moment more, and what that moment was heard to say and settled. */
export type Kept = {
  readonly journal: Journal
  readonly sentences: readonly Sentence[]
  readonly settled: readonly Loop[]
}

const AT_ONCE = DAY

/**
 * When a moment came in, where the other was here and could not see it before: what it shows about a mentee is theirs
 * alone from then on, for the cool-off. What one alone brought in is theirs to read as it happened.
 */
const knownAtOf = ({ at, recordedAt }: RecordedMoment, { pairSince }: Terms): { knownAt?: Instant } =>
  pairSince !== null && recordedAt >= pairSince && recordedAt - at > AT_ONCE ? { knownAt: recordedAt } : {}

const messageOf = (moment: RecordedMoment, terms: Terms): Message => {
  const { at, by, text, channel, id, replyTo, detail } = moment
  return {
    at,
    author: terms.roles[by],
    text,
    channel,
    source: moment.source as SourceKind,
    ref: id,
    ...(replyTo === null ? {} : { replyTo }),
    ...(detail.kind === 'meeting' ? { meeting: detail.meeting } : {}),
    ...knownAtOf(moment, terms),
  }
}

/** A moment that is no message, as the core knows it; null for what is said about other moments. */
const momentOf = ({ id, at, by, detail }: RecordedMoment): Moment | null => {
  const passed = { id, at, by, visibility: 'shared' } as const
  switch (detail.kind) {
    case 'phase-changed':
    case 'disputed':
    case 'loop-edited':
      return { ...passed, ...detail }
    case 'said':
    case 'meeting':
    case 'corrected':
    case 'withdrawn':
      return null
  }
}

const isMessage = ({ detail }: RecordedMoment): boolean => detail.kind === 'said' || detail.kind === 'meeting'

const none: CorrectionsOf = () => []

const keepMessage = (
  journal: Journal,
  moment: RecordedMoment,
  terms: Terms,
  corrections: CorrectionsOf,
): Kept => {
  const { roles, timeZone, accepted } = terms
  const agreement = agreementAt(accepted, moment.at)
  const after = appendMessage(journal, messageOf(moment, terms), roles, timeZone, agreement, corrections)
  const said = after.moment
  return {
    journal: after.journal,
    sentences: said?.kind === 'said' ? said.sentences : [],
    settled: said === null ? [] : after.journal.state.settled,
  }
}

/** One moment more, not before the last one: O(1) in the length of the history. */
export const keep = (
  journal: Journal,
  moment: RecordedMoment,
  terms: Terms,
  corrections: CorrectionsOf = none,
): Kept => {
  if (isMessage(moment)) return keepMessage(journal, moment, terms, corrections)
  const other = momentOf(moment)
  if (other === null) return { journal, sentences: [], settled: [] }
  const state = append(journal.state, other, agreementAt(terms.accepted, moment.at))
  return { journal: { ...journal, state }, sentences: [], settled: state.settled }
}

/** Whether a state was folded by the rules of another version: it says nothing then. */
export const isOfOtherRules = ({ state }: Journal): boolean => state.version !== emptyState.version

/** Whether only a rebuild can take a moment in: it lies before others, or changes how they are read. */
export const needsRebuild = (journal: Journal, { at, detail }: RecordedMoment): boolean =>
  isOfOtherRules(journal) ||
  detail.kind === 'corrected' ||
  detail.kind === 'withdrawn' ||
  at < (journal.state.lastAt ?? at)

/** A whole history read anew: the journal, what each moment was heard to say, and all loops that settled. */
export type Rebuilt = {
  readonly journal: Journal
  readonly heard: ReadonlyMap<MomentId, readonly Sentence[]>
  readonly settled: readonly Loop[]
}

const correctionsIn = (moments: readonly RecordedMoment[]): CorrectionsOf => {
  const byMoment = new Map<MomentId, Correction[]>()
  for (const { detail } of moments.toSorted((a, b) => a.recordedAt - b.recordedAt || inOrder(a, b)))
    if (detail.kind === 'corrected')
      byMoment.getOrInsertComputed(detail.correction.moment, () => []).push(detail.correction)
  return ({ id }) => byMoment.get(id) ?? []
}

const withdrawnIn = (moments: readonly RecordedMoment[]): ReadonlySet<MomentId> =>
  new Set(moments.flatMap(({ detail }) => (detail.kind === 'withdrawn' ? [detail.moment] : [])))

function* rebuilding(moments: readonly RecordedMoment[], terms: Terms): Generator<void, Rebuilt> {
  const corrections = correctionsIn(moments)
  const withdrawn = withdrawnIn(moments)
  const heard = new Map<MomentId, readonly Sentence[]>()
  const settled: Loop[] = []
  let journal = emptyJournal
  for (const moment of moments.toSorted(inOrder)) {
    if (withdrawn.has(moment.id)) continue
    const kept = keep(journal, moment, terms, corrections)
    journal = kept.journal
    if (moment.detail.kind === 'said') heard.set(moment.id, kept.sentences)
    settled.push(...kept.settled)
    yield
  }
  return { journal, heard, settled }
}

/** Reads a history from its first moment: the same as keeping each in its turn, with every correction known. */
export const rebuild = (moments: readonly RecordedMoment[], terms: Terms): Rebuilt => {
  const steps = rebuilding(moments, terms)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Longer than this nobody else waits while a long history is read. */
const MOST_MS = 15

/** The same, letting others have their turn in between. */
export const rebuildInTurns = async (moments: readonly RecordedMoment[], terms: Terms): Promise<Rebuilt> => {
  const steps = rebuilding(moments, terms)
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < MOST_MS) continue
    await setImmediate()
    since = performance.now()
  }
}
