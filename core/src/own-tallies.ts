import type { Instant } from './instant.ts'
import type { MomentId } from './moment.ts'
import { ofSide, type PerSide, type Side } from './side.ts'
import { CHANCES_KEPT, tallyIds, type Chance, type Tally, type TallyId } from './tally.ts'

type Tallies = Readonly<Record<TallyId, PerSide<Tally>>>

/** The tallies of a state in the hands of a draft: two lists a tally, each copied before its first chance is added. */
export type OwnTallies = { readonly from: Tallies; readonly lists: (Chance[] | null)[] }

/** Where the lists of a tally lie. Found by number: three look-ups by name took 40 ns a chance. */
export const tallied = Object.fromEntries(tallyIds.map((id, i) => [id, 2 * i])) as Readonly<
  Record<TallyId, number>
>

export const ownTallies = (from: Tallies): OwnTallies => ({
  from,
  lists: tallyIds.flatMap(() => [null, null]),
})

const listAt = ({ lists, from }: OwnTallies, tally: number, by: Side): Chance[] => {
  const place = by === 'mentor' ? tally : tally + 1
  return (lists[place] ??= [...ofSide(from[tallyIds[tally >> 1] as TallyId], by)])
}

/** The last chance of a tally; null when there was none. */
export const lastChance = (own: OwnTallies, tally: number, by: Side): Chance | null => {
  const list = listAt(own, tally, by)
  return list.length === 0 ? null : (list[list.length - 1] as Chance)
}

export const keepLast = (chances: Chance[], chance: Chance): void => {
  if (chances.length >= CHANCES_KEPT) chances.shift()
  chances.push(chance)
}

export const addChance = (
  own: OwnTallies,
  tally: number,
  by: Side,
  kept: boolean,
  at: Instant,
  moments: readonly MomentId[],
): void => keepLast(listAt(own, tally, by), { at, kept, moments })

export const closeTallies = ({ from, lists }: OwnTallies): Tallies => {
  const tallies = { ...from }
  for (const [i, id] of tallyIds.entries()) {
    const mentor = lists[2 * i]
    const mentee = lists[2 * i + 1]
    if (mentor || mentee)
      tallies[id] = { mentor: mentor ?? from[id].mentor, mentee: mentee ?? from[id].mentee }
  }
  return tallies
}
