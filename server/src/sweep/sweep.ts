import type { Instant } from '@perennial/core/instant'
import { emptyState } from '@perennial/core/state'
import type { Database } from '../database/database.ts'
import { existing } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import { forgetOldChanges } from '../live/store.ts'
import { mentorshipById } from '../mentorship/store.ts'
import { isOfOtherRules } from '../moment/journal-keeper.ts'
import { nextChangeOf, rebuildStanding, termsOf } from '../moment/record.ts'
import { standingToChange } from '../moment/standing.ts'
import { dueAt, putNextChange, staleBefore, takeSweep } from './store.ts'

const visit = (database: Database, id: MentorshipId, now: Instant): Promise<void> =>
  database.asOwner(async (tx) => {
    const journal = await standingToChange(tx, id)
    const mentorship = existing(await mentorshipById(tx, id))
    await forgetOldChanges(tx, id, now)
    if (isOfOtherRules(journal)) return rebuildStanding(tx, mentorship, now)
    await putNextChange(tx, id, nextChangeOf(journal, await termsOf(tx, mentorship), now))
  })

/**
 * Visits the mentorships whose next change has come and those of earlier rules, at most so many; its cost follows
 * what is due, not what exists.
 * @returns how many; null when another server sweeps at this moment
 */
export const sweep = (database: Database, now: Instant, most: number): Promise<number | null> =>
  database.asOwner(async (lock) => {
    if (!(await takeSweep(lock))) return null
    const stale = await staleBefore(lock, emptyState.version, most)
    const due = stale.length > 0 ? stale : await dueAt(lock, now, most)
    for (const id of due) await visit(database, id, now)
    return due.length
  })
