import type { Instant } from './instant.ts'
import type { MomentId } from './moment.ts'
import { setSide, type PerSide, type Side } from './side.ts'
import { CHANCES_KEPT, tallyIds, type Chance, type Tally, type TallyId } from './tally.ts'

type Tallies = Readonly<Record<TallyId, PerSide<Tally>>>

/** The tallies of a state in the hands of a draft: two lists a tally, each copied before its first chance is added. */
export type OwnTallies = {
  readonly from: Tallies
  readonly lists: (Chance[] | null)[]
  /** A bit for each list copied. */
  copied: number
}

/** Where the lists of a tally lie. Found by number: three look-ups by name took 40 ns a chance. */
export const tallied = Object.fromEntries(tallyIds.map((id, i) => [id, 2 * i])) as Readonly<
  Record<TallyId, number>
>

const uncopied: readonly null[] = tallyIds.flatMap(() => [null, null])

export const ownTallies = (from: Tallies): OwnTallies => ({ from, lists: uncopied.slice(), copied: 0 })

const placeOf = (tally: number, by: Side): number => (by === 'mentor' ? tally : tally + 1)

const unchanged = ({ from }: OwnTallies, place: number): Tally => {
  const { mentor, mentee } = from[tallyIds[place >> 1] as TallyId]
  return (place & 1) === 0 ? mentor : mentee
}

const copyAt = (own: OwnTallies, place: number): Chance[] => {
  own.copied |= 1 << place
  return (own.lists[place] = [...unchanged(own, place)])
}

/** The last chance of a tally; null when there was none. */
export const lastChance = (own: OwnTallies, tally: number, by: Side): Chance | null => {
  const place = placeOf(tally, by)
  return (own.lists[place] ?? unchanged(own, place)).at(-1) ?? null
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
): void => {
  const place = placeOf(tally, by)
  keepLast(own.lists[place] ?? copyAt(own, place), { at, kept, moments })
}

/** Lets go of a tally of both sides. */
export const forgetChances = (own: OwnTallies, tally: number): void => {
  for (const place of [tally, tally + 1]) {
    own.copied |= 1 << place
    own.lists[place] = []
  }
}

export const closeTallies = ({ from, lists, copied }: OwnTallies): Tallies => {
  if (copied === 0) return from
  const tallies = { ...from }
  for (let rest = copied; rest !== 0; rest &= rest - 1) {
    const place = 31 - Math.clz32(rest & -rest)
    const id = tallyIds[place >> 1] as TallyId
    tallies[id] = setSide(tallies[id], (place & 1) === 0 ? 'mentor' : 'mentee', lists[place] as Tally)
  }
  return tallies
}
