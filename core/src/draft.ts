import type { Agreement } from './agreement.ts'
import { ownBalance, type BalanceDraft } from './balance.ts'
import type { Instant } from './instant.ts'
import type { Loop } from './loop/loop.ts'
import type { MomentId } from './moment.ts'
import type { PerSide, Side } from './side.ts'
import type { DeedId, State, TallyId, Topic } from './state.ts'
import { CHANCES_KEPT, type Chance } from './tally.ts'
import { countWaits, noWaits, type Waits } from './waits.ts'

type Owned<T> = Record<Side, T[]>

/**
 * A state under construction. A draft owns its lists and changes them in place, so that folding many moments
 * copies nothing; what the lists hold (loops, chances) is replaced, never changed.
 */
export type Draft = { -readonly [field in keyof State]: State[field] } & {
  readonly agreement: Agreement
  /** When each side spoke last before the moment at hand. */
  readonly spokeBefore: Record<Side, Instant>
  /** Counted along with `loops`, so that a handler knows at once when there is nothing for it. */
  readonly waits: Waits
  readonly balance: BalanceDraft
  loops: Loop[]
  settled: Loop[]
  topics: Topic[]
  readonly tallies: Record<TallyId, Owned<Chance>>
  readonly deeds: Record<DeedId, Owned<Chance>>
}

const ownSides = <T>(pair: PerSide<readonly T[]>): Owned<T> => ({
  mentor: [...pair.mentor],
  mentee: [...pair.mentee],
})

const ownEach = <Id extends string>(
  lists: Readonly<Record<Id, PerSide<readonly Chance[]>>>,
): Record<Id, Owned<Chance>> => {
  const owned: Partial<Record<Id, Owned<Chance>>> = {}
  for (const id in lists) owned[id] = ownSides(lists[id])
  return owned as Record<Id, Owned<Chance>>
}

const waitsIn = (loops: readonly Loop[]): Waits => {
  const waits = noWaits()
  for (const loop of loops) countWaits(waits, loop, 1)
  return waits
}

export const openDraft = (state: State, agreement: Agreement): Draft => ({
  ...state,
  agreement,
  spokeBefore: { mentor: 0, mentee: 0 },
  waits: waitsIn(state.loops),
  balance: ownBalance(state.balance),
  loops: [...state.loops],
  settled: [],
  topics: [...state.topics],
  tallies: ownEach(state.tallies),
  deeds: ownEach(state.deeds),
})

/** Ends the draft; it must not be used afterwards. */
export const closeDraft = (draft: Draft): State => {
  const { agreement: _a, spokeBefore: _s, waits: _w, ...state } = draft
  return state
}

export const setSide = <T>(pair: PerSide<T>, side: Side, value: T): PerSide<T> =>
  side === 'mentor' ? { mentor: value, mentee: pair.mentee } : { mentor: pair.mentor, mentee: value }

const keepLast = (chances: Chance[], chance: Chance): void => {
  chances.push(chance)
  if (chances.length > CHANCES_KEPT) chances.shift()
}

export const tally = (
  draft: Draft,
  id: TallyId,
  by: Side,
  kept: boolean,
  at: Instant,
  moments: readonly MomentId[],
): void => keepLast(draft.tallies[id][by], { at, kept, moments })

export const noteDeed = (draft: Draft, id: DeedId, by: Side, at: Instant, moment: MomentId): void =>
  keepLast(draft.deeds[id][by], { at, kept: true, moments: [moment] })

const TOPICS_KEPT = 8

const remember = (draft: Draft, loop: Loop): void => {
  draft.settled.push(loop)
  if (loop.kind === 'meeting' || loop.stems.length < 2) return
  draft.topics.push({ id: loop.id, stems: loop.stems })
  if (draft.topics.length > TOPICS_KEPT) draft.topics.shift()
}

/** Puts a changed loop in the place of the old one; a closed one leaves the state. */
export const putLoop = (draft: Draft, before: Loop, after: Loop): void => {
  if (before === after) return
  const i = draft.loops.indexOf(before)
  countWaits(draft.waits, before, -1)
  if (after.closedAt === null) {
    countWaits(draft.waits, after, 1)
    draft.loops[i] = after
    return
  }
  // A new list, so that a handler may go on walking the old one.
  draft.loops = draft.loops.toSpliced(i, 1)
  remember(draft, after)
}

/** The most open loops a state holds; beyond it the oldest lapses, so that a state stays small. */
const MOST_OPEN = 48

export const openLoop = (draft: Draft, loop: Loop): void => {
  draft.loops.push(loop)
  countWaits(draft.waits, loop, 1)
  const [oldest] = draft.loops
  if (oldest && draft.loops.length > MOST_OPEN) dropLoop(draft, oldest, { ...oldest, ending: 'lapsed' })
}

/** Takes a loop out of the state that ends without being closed. */
export const dropLoop = (draft: Draft, loop: Loop, ended: Loop): void => {
  countWaits(draft.waits, loop, -1)
  draft.loops = draft.loops.filter((other) => other !== loop)
  draft.settled.push(ended)
}
