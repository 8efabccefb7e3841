import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { Sentence } from '@perennial/core/sentence'
import type { MomentId } from '@perennial/core/moment'
import { nextChange } from '@perennial/core/next-change'
import type { Journal } from '@perennial/journal/journal'
import { acceptedIn } from '../agreement/store.ts'
import type { Transaction } from '../database/query.ts'
import { noteChange } from '../live/store.ts'
import type { Mentorship } from '../mentorship/mentorship.ts'
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
import {
  allMoments,
  deleteLoops,
  insertMoment,
  insertMoments,
  putHeard,
  putLoops,
  putStanding,
  standingToChange,
  whatMeets,
  wholeStandingOf,
  type Standing,
} from './store.ts'

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

const takeIn = async (
  tx: Transaction,
  mentorship: Mentorship,
  before: Journal,
  moment: RecordedMoment,
  terms: Terms,
): Promise<readonly Sentence[]> => {
  const { journal, sentences, settled } = keep(before, moment, terms)
  const heard = new Map(moment.detail.kind === 'said' ? [[moment.id, sentences]] : [])
  await Promise.all([
    putHeard(tx, mentorship, heard),
    putLoops(tx, mentorship, [...settled, ...changedLoops(before, journal)], moment.at),
    putStanding(tx, mentorship.id, journal, nextChangeOf(journal, terms, moment.recordedAt)),
  ])
  return sentences
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

const insertNew = async (tx: Transaction, mentorship: Mentorship, moment: RecordedMoment): Promise<void> => {
  if (!(await insertMoment(tx, mentorship, moment)))
    throw new Error('a moment was recorded by somebody who did not hold the standing')
}

/**
 * Records a moment and takes it into how the two stand, in one transaction, and tells what was heard. What is asked,
 * and then what is written, goes to the database at once: nobody else records while the standing is held.
 */
export const recordHeard = async (
  tx: Transaction,
  mentorship: Mentorship,
  moment: RecordedMoment,
): Promise<Recorded> => {
  const [before, terms, { isKnown, isOvertaken }] = await Promise.all([
    standingToChange(tx, mentorship.id),
    termsOf(tx, mentorship),
    whatMeets(tx, mentorship.id, moment),
  ])
  if (isKnown) return { isNew: false, sentences: null }
  const written = [
    insertNew(tx, mentorship, moment),
    noteChange(tx, mentorship, 'moment', moment.recordedAt, subjectOf(moment)),
  ]
  if (needsRebuild(before, moment) || (isOvertaken && moment.at === before.state.lastAt)) {
    await Promise.all([...written, rebuildStanding(tx, mentorship, moment.recordedAt)])
    return { isNew: true, sentences: null }
  }
  const [sentences] = await Promise.all([takeIn(tx, mentorship, before, moment, terms), ...written])
  return { isNew: true, sentences }
}

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
