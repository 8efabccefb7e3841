import type { Agreement } from './agreement.ts'
import type { Instant } from './instant.ts'
import type { Loop } from './loop/loop.ts'
import type { MomentId } from './moment.ts'
import type { Side } from './side.ts'
import type { DeedId, PerSide, State, TallyId } from './state.ts'
import { addChance } from './tally.ts'

/** A state under construction within one append: its fields are replaced, what they hold never changes. */
export type Draft = { -readonly [field in keyof State]: State[field] } & { readonly agreement: Agreement }

export const setSide = <T>(pair: PerSide<T>, side: Side, value: T): PerSide<T> =>
  side === 'mentor' ? { mentor: value, mentee: pair.mentee } : { mentor: pair.mentor, mentee: value }

export const tally = (
  draft: Draft,
  id: TallyId,
  by: Side,
  kept: boolean,
  at: Instant,
  moments: readonly MomentId[],
): void => {
  const pair = draft.tallies[id]
  draft.tallies = {
    ...draft.tallies,
    [id]: setSide(pair, by, addChance(pair[by], { at, kept, moments })),
  }
}

export const noteDeed = (draft: Draft, id: DeedId, by: Side, at: Instant, moment: MomentId): void => {
  const pair = draft.deeds[id]
  if (pair[by].at(-1)?.moments[0] === moment) return
  draft.deeds = {
    ...draft.deeds,
    [id]: setSide(pair, by, addChance(pair[by], { at, kept: true, moments: [moment] })),
  }
}

const TOPICS_KEPT = 12

const remember = (draft: Draft, loop: Loop): void => {
  draft.settled = [...draft.settled, loop]
  if (loop.kind !== 'meeting' && loop.words.length > 1)
    draft.topics = [...draft.topics.slice(1 - TOPICS_KEPT), { id: loop.id, words: loop.words }]
}

/** Puts a changed loop in the place of the old one; a closed one leaves the state. */
export const putLoop = (draft: Draft, before: Loop, after: Loop): void => {
  if (before === after) return
  if (after.closedAt === null) {
    draft.loops = draft.loops.map((loop) => (loop === before ? after : loop))
    return
  }
  draft.loops = draft.loops.filter((loop) => loop !== before)
  remember(draft, after)
}

/** The most open loops a state holds; beyond it the oldest lapses, so that a state stays small. */
const MOST_OPEN = 48

export const openLoop = (draft: Draft, loop: Loop): void => {
  draft.loops = [...draft.loops, loop]
  if (draft.loops.length <= MOST_OPEN) return
  const [oldest, ...rest] = draft.loops
  draft.loops = rest
  if (oldest) draft.settled = [...draft.settled, { ...oldest, ending: 'lapsed' }]
}
