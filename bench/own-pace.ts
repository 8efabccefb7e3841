import { noAgreement } from '@perennial/core/agreement'
import { foldState } from '@perennial/core/fold'
import type { Moment } from '@perennial/core/moment'
import { readJournal } from '@perennial/journal/journal'
import { longHistory, MENTEE, MENTOR } from './long-history.ts'
import { timeStages } from './time.ts'

/** So many moments say enough, and both histories are in memory at once. */
const MOST = 50_000
const ROUNDS = 5

/**
 * Folds of a history at the samples' own pace, in turn with folds of as many moments at the pace of the bench:
 * moments a second, and how many times the other's.
 */
export const timeOwnPace = async (moments: readonly Moment[]) => {
  const same = moments.slice(0, MOST)
  const history = await longHistory(same.length, 'own')
  const own = readJournal(history, { mentor: MENTOR, mentee: MENTEE }, 'UTC', noAgreement).moments
  const folds = [same, own].map((each) => ({ run: () => foldState(each, noAgreement) }))
  const [benchTime = 0, ownTime = 0] = await timeStages(folds, ROUNDS)
  return { perSecond: (own.length / ownTime) * 1000, ratio: benchTime / ownTime }
}
