import type { Instant } from '@perennial/core/instant'
import type { Database } from '../database/database.ts'
import { existing } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import { mentorshipById } from '../mentorship/store.ts'
import { nextChangeOf, termsOf } from '../moment/record.ts'
import { standingToChange } from '../moment/store.ts'
import { dueAt, putNextChange, takeSweep } from './store.ts'

const visit = (database: Database, id: MentorshipId, now: Instant): Promise<void> =>
  database.asOwner(async (tx) => {
    const journal = await standingToChange(tx, id)
    const terms = await termsOf(tx, existing(await mentorshipById(tx, id)))
    await putNextChange(tx, id, nextChangeOf(journal, terms, now))
  })

/**
 * Visits the mentorships whose next change has come, at most so many; its cost follows what is due, not what exists.
 * @returns how many; null when another server sweeps at this moment
 */
export const sweep = (database: Database, now: Instant, most: number): Promise<number | null> =>
  database.asOwner(async (lock) => {
    if (!(await takeSweep(lock))) return null
    const due = await dueAt(lock, now, most)
    for (const id of due) await visit(database, id, now)
    return due.length
  })
