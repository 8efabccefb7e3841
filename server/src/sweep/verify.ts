import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { Database } from '../database/database.ts'
import { existing, type Transaction } from '../database/query.ts'
import type { Mentorship, MentorshipId } from '../mentorship/mentorship.ts'
import { mentorshipById } from '../mentorship/store.ts'
import { rebuild, type Rebuilt } from '../moment/journal-keeper.ts'
import { rebuildStanding, termsOf } from '../moment/record.ts'
import { allLoops, standingToChange } from '../moment/standing.ts'
import { allMoments } from '../moment/store.ts'
import { countIn, heardIn, mentorshipsAfter } from './store.ts'

/** What is kept of a mentorship and differs from what its moments come to. */
export type Difference = 'state' | 'count' | 'loops' | 'heard'

/** As it would come back from the database. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const byId = (loops: readonly Loop[]): unknown =>
  stored(loops.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))))

const anew = async (tx: Transaction, mentorship: Mentorship): Promise<Rebuilt> =>
  rebuild(await allMoments(tx, mentorship.id), await termsOf(tx, mentorship))

/** What was heard of a moment withdrawn since may stay; what counts must be there, and as it is heard now. */
const isHeard = async (tx: Transaction, id: MentorshipId, heard: Rebuilt['heard']): Promise<boolean> => {
  const kept = await heardIn(tx, id)
  return [...heard].every(([moment, sentences]) => isDeepStrictEqual(kept.get(moment), stored(sentences)))
}

/** Compares what is kept of a mentorship with a rebuild from its moments, while nobody adds one. */
export const differencesIn = async (
  tx: Transaction,
  mentorship: Mentorship,
): Promise<readonly Difference[]> => {
  const { id } = mentorship
  const kept = await standingToChange(tx, id)
  const { journal, settled, heard } = await anew(tx, mentorship)
  const same: Readonly<Record<Difference, boolean>> = {
    state: isDeepStrictEqual(
      { state: kept.state, before: kept.before },
      stored({ state: { ...journal.state, settled: [] }, before: journal.before }),
    ),
    count: (await countIn(tx, id)) === journal.state.moments,
    loops: isDeepStrictEqual(byId(await allLoops(tx, id)), byId([...settled, ...journal.state.loops])),
    heard: await isHeard(tx, id, heard),
  }
  return (Object.keys(same) as Difference[]).filter((part) => !same[part])
}

export type Verified = {
  readonly mentorships: number
  readonly differing: readonly { readonly id: MentorshipId; readonly parts: readonly Difference[] }[]
}

const NO_ID = '00000000-0000-0000-0000-000000000000' as MentorshipId
const AT_ONCE = 100

/** Rebuilds every mentorship and says which differ; with `mend`, what was rebuilt is kept in its stead. */
export const verify = async (database: Database, now: Instant, mend: boolean): Promise<Verified> => {
  const differing: { id: MentorshipId; parts: readonly Difference[] }[] = []
  let mentorships = 0
  let last = NO_ID
  for (;;) {
    const ids = await database.asOwner((tx) => mentorshipsAfter(tx, last, AT_ONCE))
    for (const id of ids) {
      const parts = await database.asOwner(async (tx) => {
        const mentorship = existing(await mentorshipById(tx, id))
        const parts = await differencesIn(tx, mentorship)
        if (mend && parts.length > 0) await rebuildStanding(tx, mentorship, now)
        return parts
      })
      if (parts.length > 0) differing.push({ id, parts })
    }
    mentorships += ids.length
    const next = ids.at(-1)
    if (next === undefined) return { mentorships, differing }
    last = next
  }
}
