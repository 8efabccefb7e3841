import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import { nextChange } from '@perennial/core/next-change'
import type { Journal } from '@perennial/journal/journal'
import { acceptedIn } from '../agreement/store.ts'
import type { Transaction } from '../database/query.ts'
import type { Mentorship } from '../mentorship/mentorship.ts'
import { agreementAt, keep, needsRebuild, rebuildInTurns, rolesOf, type Terms } from './journal-keeper.ts'
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
} from './store.ts'

const changedLoops = (before: Journal, after: Journal): readonly Loop[] => {
  const known = new Map(before.state.loops.map((loop) => [loop.id, JSON.stringify(loop)]))
  return after.state.loops.filter((loop) => known.get(loop.id) !== JSON.stringify(loop))
}

const termsOf = async (tx: Transaction, mentorship: Mentorship): Promise<Terms> => ({
  roles: rolesOf(mentorship),
  timeZone: mentorship.timeZone,
  accepted: await acceptedIn(tx, mentorship.id),
})

const next = ({ state }: Journal, { accepted }: Terms, now: Instant): Instant | null =>
  nextChange(state, Math.max(now, state.lastAt ?? now), agreementAt(accepted, now))

const takeIn = async (
  tx: Transaction,
  mentorship: Mentorship,
  before: Journal,
  moment: RecordedMoment,
  terms: Terms,
): Promise<void> => {
  const { journal, sentences, settled } = keep(before, moment, terms)
  const heard = new Map(moment.detail.kind === 'said' ? [[moment.id, sentences]] : [])
  await Promise.all([
    putHeard(tx, mentorship, heard),
    putLoops(tx, mentorship, [...settled, ...changedLoops(before, journal)], moment.at),
    putStanding(tx, mentorship.id, journal, next(journal, terms, moment.recordedAt)),
  ])
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
    putStanding(tx, mentorship.id, journal, next(journal, terms, now)),
  ])
}

/**
 * Records a moment and takes it into how the two stand, in one transaction.
 * @returns false when it was recorded before: then nothing changes
 */
export const record = async (
  tx: Transaction,
  mentorship: Mentorship,
  moment: RecordedMoment,
): Promise<boolean> => {
  const [before, terms] = await Promise.all([standingToChange(tx, mentorship.id), termsOf(tx, mentorship)])
  if (!(await insertMoment(tx, mentorship, moment))) return false
  if (needsRebuild(before, moment)) await rebuildStanding(tx, mentorship, moment.recordedAt)
  else await takeIn(tx, mentorship, before, moment, terms)
  return true
}

/** Records many moments at once and reads the whole anew. @returns how many were new */
export const recordAll = async (
  tx: Transaction,
  mentorship: Mentorship,
  moments: readonly RecordedMoment[],
  now: Instant,
): Promise<number> => {
  await standingToChange(tx, mentorship.id)
  const count = await insertMoments(tx, mentorship, moments)
  if (count > 0) await rebuildStanding(tx, mentorship, now)
  return count
}
