import type { Agreement } from './agreement.ts'
import { closeBalance, ownBalance, type BalanceDraft } from './balance.ts'
import { closeContact, ownContact, type OwnContact } from './contact.ts'
import type { Heard } from './heard.ts'
import type { Instant } from './instant.ts'
import type { Loop } from './loop/loop.ts'
import type { MomentId } from './moment.ts'
import type { Own } from './own.ts'
import { leaveLoops } from './open-loops.ts'
import { addChance, closeTallies, keepLast, ownTallies, type OwnTallies } from './own-tallies.ts'
import { ownRhythm, type OwnRhythm } from './rhythm/state.ts'
import { ofSide, type PerSide, type Side } from './side.ts'
import type { DeedId, State, Topic } from './state.ts'
import type { Chance } from './tally.ts'
import type { Turn } from './turn.ts'
import { either } from './bits.ts'
import { waitsOf } from './waits.ts'

/** The place of a loop set aside, and what it waits for. */
export type Aside = { readonly place: number; readonly waits: number }

/**
 * A state under construction. Its loops lie beside what each waits for, so that who listens finds at once whom it
 * concerns; a loop handed out is the draft's own and changed in place. All else is replaced, never changed.
 */
export type Draft = Own<Omit<State, 'rhythm' | 'contact' | 'balance' | 'settled' | 'tallies'>> & {
  readonly agreement: Agreement
  /** The moment at hand. */
  heard: Own<Heard> | null
  /** When the one who speaks spoke last before the moment at hand. */
  spokeBefore: Instant
  readonly loops: Loop[]
  /** For each loop its bits of `waits.ts`, and whether the draft owns it (`open-loops.ts`). */
  readonly waits: number[]
  /** The bits of all loops, and until the moment is over of those it closed. */
  awaited: number
  /** How many of the loops the moment closed: they stay in their places until it is over. */
  closed: number
  isSwept: boolean
  /** The loops out of reach of the moment at hand, since a person said it belongs elsewhere. */
  aside: readonly Aside[]
  /** Whose turn it is, while no loop has changed since somebody asked. */
  turns: readonly Turn[] | null
  readonly rhythm: OwnRhythm
  contact: OwnContact | null
  readonly balance: BalanceDraft
  /** The loops that settled; null when nobody keeps them. */
  readonly settled: Loop[] | null
  readonly topics: Topic[]
  /** Where the draft began; deeds that are still the same object as there are not the draft's own. */
  readonly from: State
  readonly tallies: OwnTallies
  readonly deeds: Record<DeedId, PerSide<Chance[]>>
}

export const openDraft = (state: State, agreement: Agreement, settled: Loop[] | null = []): Draft => {
  const waits = state.loops.map(waitsOf)
  return {
    ...state,
    agreement,
    from: state,
    heard: null,
    spokeBefore: 0,
    loops: [...state.loops],
    waits,
    awaited: either(waits),
    closed: 0,
    isSwept: true,
    aside: [],
    turns: null,
    rhythm: ownRhythm(state.rhythm),
    contact: state.contact && ownContact(state.contact),
    balance: ownBalance(state.balance),
    settled,
    topics: [...state.topics],
    tallies: ownTallies(state.tallies),
    // Copied by `ownDeeds` before the first is added.
    deeds: { ...state.deeds } as Draft['deeds'],
  }
}

/** Ends the draft; it must not be used afterwards. Field by field: leaving the draft's own out by a rest costs 2 µs. */
export const closeDraft = (draft: Draft): State => ({
  version: draft.version,
  phase: draft.phase,
  moments: draft.moments,
  sentences: draft.sentences,
  firstAt: draft.firstAt,
  lastAt: draft.lastAt,
  spoke: draft.spoke,
  rhythm: draft.rhythm,
  contact: draft.contact && closeContact(draft.contact),
  balance: closeBalance(draft.balance),
  loops: leaveLoops(draft),
  settled: draft.settled ?? [],
  topics: draft.topics,
  tallies: closeTallies(draft.tallies),
  deeds: draft.deeds,
  waiting: draft.waiting,
  lastWin: draft.lastWin,
  helped: draft.helped,
  refused: draft.refused,
  worksFor: draft.worksFor,
  awayUntil: draft.awayUntil,
  disputes: draft.disputes,
  hours: draft.hours,
  late: draft.late,
})

/** What a side did on an occasion, `tally` being its place in `tallied`. */
export const tally = (
  draft: Draft,
  tally: number,
  by: Side,
  kept: boolean,
  at: Instant,
  moments: readonly MomentId[],
): void => addChance(draft.tallies, tally, by, kept, at, moments)

/** The deeds of an id, the draft's own from the first one it adds: what still is the state's is copied. */
const ownDeeds = (draft: Draft, id: DeedId): PerSide<Chance[]> => {
  const deeds = draft.deeds[id]
  if (deeds !== draft.from.deeds[id]) return deeds
  return (draft.deeds[id] = { mentor: [...deeds.mentor], mentee: [...deeds.mentee] })
}

export const noteDeed = (draft: Draft, id: DeedId, { by, at, ids }: Heard): void =>
  keepLast(ofSide(ownDeeds(draft, id), by), { at, kept: true, moments: ids })
