import type { Accepted } from '@perennial/core/agreement'
import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { Sentence } from '@perennial/core/sentence'
import type { MomentId } from '@perennial/core/moment'
import { nextChange } from '@perennial/core/next-change'
import type { Journal } from '@perennial/journal/journal'
import { acceptedIn } from '../agreement/store.ts'
import type { Transaction } from '../database/query.ts'
import { noteChange } from '../live/store.ts'
import type { Mentorship, MentorshipId } from '../mentorship/mentorship.ts'
import {
  agreementAt,
  isOfOtherRules,
  keep,
  needsRebuild,
  rebuildInTurns,
  termsFor,
  type Terms,
} from './journal-keeper.ts'
import type { RecordedMoment } from './moment.ts'
import { insertMoments, insertNewMoment } from './insert.ts'
import {
  deleteLoops,
  keptToChange,
  orMissing,
  putHeard,
  putLoops,
  putStanding,
  standingToChange,
  wholeStandingOf,
  type Standing,
} from './standing.ts'
import { allMoments, whatMeets, type Met, type MomentKey } from './store.ts'

const changedLoops = (before: Journal, after: Journal): readonly Loop[] => {
  const known = new Map(before.state.loops.map((loop) => [loop.id, JSON.stringify(loop)]))
  return after.state.loops.filter((loop) => known.get(loop.id) !== JSON.stringify(loop))
}

/** What the moments of a mentorship are read with. */
export const termsOf = async (tx: Transaction, mentorship: Mentorship): Promise<Terms> =>
  termsFor(mentorship, await acceptedIn(tx, mentorship.id))

/** When time alone will next change how the two stand. */
export const nextChangeOf = ({ state }: Journal, { accepted }: Terms, now: Instant): Instant | null =>
  nextChange(state, Math.max(now, state.lastAt ?? now), agreementAt(accepted, now))

/** Takes a moment in: what can go wrong here has, when the first statement is sent. */
const takeIn = (
  tx: Transaction,
  mentorship: Mentorship,
  before: Journal,
  moment: RecordedMoment,
  terms: Terms,
): { readonly sentences: readonly Sentence[]; readonly written: readonly Promise<unknown>[] } => {
  const { journal, sentences, settled } = keep(before, moment, terms)
  const heard = new Map(moment.detail.kind === 'said' ? [[moment.id, sentences]] : [])
  const loops = [...settled, ...changedLoops(before, journal)]
  const nextChangeAt = nextChangeOf(journal, terms, moment.recordedAt)
  const written = [
    ...writeDown(tx, mentorship, moment),
    putHeard(tx, mentorship, heard),
    putLoops(tx, mentorship, loops, moment.at),
    putStanding(tx, mentorship.id, journal, nextChangeAt),
  ]
  return { sentences, written }
}

/** Reads a mentorship anew from all its moments and keeps what comes of it. */
export const rebuildStanding = async (
  tx: Transaction,
  mentorship: Mentorship,
  now: Instant,
): Promise<void> => {
  const [moments, terms] = await Promise.all([allMoments(tx, mentorship.id), termsOf(tx, mentorship)])
  const { journal, heard, settled } = await rebuildInTurns(moments, terms)
  await Promise.all([
    deleteLoops(tx, mentorship.id),
    putHeard(tx, mentorship, heard),
    putLoops(tx, mentorship, [...settled, ...journal.state.loops], now),
    putStanding(tx, mentorship.id, journal, nextChangeOf(journal, terms, now)),
  ])
}

/** How the two stand; made anew first where it was folded by other rules. */
export const currentStanding = async (
  tx: Transaction,
  mentorship: Mentorship,
  now: Instant,
): Promise<Standing> => {
  const standing = await wholeStandingOf(tx, mentorship.id)
  if (!isOfOtherRules(standing.journal)) return standing
  if (isOfOtherRules(await standingToChange(tx, mentorship.id))) await rebuildStanding(tx, mentorship, now)
  return wholeStandingOf(tx, mentorship.id)
}

/** What a moment is about: itself, or the one it says something of. */
const subjectOf = ({ id, detail }: RecordedMoment): MomentId => {
  if (detail.kind === 'corrected') return detail.correction.moment
  return detail.kind === 'withdrawn' ? detail.moment : id
}

/** A moment as it was taken in; null sentences: not known without asking, since all was read anew. */
export type Recorded = { readonly isNew: boolean; readonly sentences: readonly Sentence[] | null }

const writeDown = (
  tx: Transaction,
  mentorship: Mentorship,
  moment: RecordedMoment,
): readonly Promise<unknown>[] => [
  insertNewMoment(tx, mentorship, moment),
  noteChange(tx, mentorship, 'moment', moment.recordedAt, subjectOf(moment)),
]

/** What a moment meets in a mentorship, held until the transaction ends: nobody else records meanwhile. */
export type Meeting = Met & { readonly before: Journal | null; readonly accepted: readonly Accepted[] }

/** Asks for it at once; the standing is null to whom it is not shown. */
export const meet = async (tx: Transaction, id: MentorshipId, key: MomentKey): Promise<Meeting> => {
  const [before, accepted, met] = await Promise.all([
    keptToChange(tx, id),
    acceptedIn(tx, id),
    whatMeets(tx, id, key),
  ])
  return { before, accepted, ...met }
}

/**
 * Records a moment that met this and takes it into how the two stand; tells what was heard.
 * @param isLast whether nothing more is done in the transaction
 */
export const recordMet = async (
  tx: Transaction,
  mentorship: Mentorship,
  moment: RecordedMoment,
  { isKnown, isOvertaken, accepted, ...met }: Meeting,
  isLast = false,
): Promise<Recorded> => {
  if (isKnown) return { isNew: false, sentences: null }
  const before = orMissing(met.before)
  if (needsRebuild(before, moment) || (isOvertaken && moment.at === before.state.lastAt)) {
    await Promise.all([
      ...writeDown(tx, mentorship, moment),
      rebuildStanding(tx, mentorship, moment.recordedAt),
    ])
    return { isNew: true, sentences: null }
  }
  const terms = termsFor(mentorship, accepted)
  const { sentences, written } = takeIn(tx, mentorship, before, moment, terms)
  if (isLast) tx.last()
  await Promise.all(written)
  return { isNew: true, sentences }
}

/** Records a moment and takes it into how the two stand, in one transaction, and tells what was heard. */
export const recordHeard = async (
  tx: Transaction,
  mentorship: Mentorship,
  moment: RecordedMoment,
): Promise<Recorded> => recordMet(tx, mentorship, moment, await meet(tx, mentorship.id, moment))

/** @returns false when it was recorded before: then nothing changes */
export const record = async (
  tx: Transaction,
  mentorship: Mentorship,
  moment: RecordedMoment,
): Promise<boolean> => (await recordHeard(tx, mentorship, moment)).isNew

/** Records many moments at once and reads the whole anew. @returns how many were new */
export const recordAll = async (
  tx: Transaction,
  mentorship: Mentorship,
  moments: readonly RecordedMoment[],
  now: Instant,
): Promise<number> => {
  await standingToChange(tx, mentorship.id)
  const count = await insertMoments(tx, mentorship, moments)
  if (count === 0) return 0
  await Promise.all([rebuildStanding(tx, mentorship, now), noteChange(tx, mentorship, 'history', now)])
  return count
}
