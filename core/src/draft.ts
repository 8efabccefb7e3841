import type { Agreement } from './agreement.ts'
import { ownBalance, type BalanceDraft } from './balance.ts'
import type { Instant } from './instant.ts'
import { ownLoop, type Loop, type OwnLoop } from './loop/loop.ts'
import type { MomentId } from './moment.ts'
import type { PerSide, Side } from './side.ts'
import type { DeedId, State, TallyId, Topic } from './state.ts'
import { CHANCES_KEPT, type Chance, type Tally } from './tally.ts'
import { openTurns, type Turn } from './turn.ts'
import { waitsOf } from './waits.ts'

/**
 * A state under construction. Its loops lie beside what each waits for, so that who listens finds at once whom it
 * concerns; a loop handed out is the draft's own and changed in place. All else is replaced, never changed.
 */
export type Draft = { -readonly [field in keyof State]: State[field] } & {
  readonly agreement: Agreement
  /** When the one who speaks spoke last before the moment at hand. */
  spokeBefore: Instant
  readonly loops: Loop[]
  /** For each loop its bits of `waits.ts`, and whether the draft owns it. */
  readonly waits: number[]
  /** The bits of all loops. */
  awaited: number
  /** Whose turn it is, while no loop has changed since somebody asked. */
  turns: readonly Turn[] | null
  readonly balance: BalanceDraft
  readonly settled: Loop[]
  readonly topics: Topic[]
  /** Where the draft began; a tally that is still the same object as there is not the draft's own. */
  readonly from: State
  readonly tallies: Record<TallyId, Record<Side, Chance[]>>
  readonly deeds: Record<DeedId, Record<Side, Chance[]>>
}

const OWNED = 1 << 30

const either = (bits: readonly number[]): number => {
  let all = 0
  for (const one of bits) all |= one
  return all
}

export const openDraft = (state: State, agreement: Agreement): Draft => {
  const waits = state.loops.map(waitsOf)
  return {
    ...state,
    agreement,
    from: state,
    spokeBefore: 0,
    loops: [...state.loops],
    waits,
    awaited: either(waits),
    turns: null,
    balance: ownBalance(state.balance),
    settled: [],
    topics: [...state.topics],
    // Copied by `ownChances` before the first is added.
    tallies: { ...state.tallies } as Draft['tallies'],
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
  contact: draft.contact,
  balance: draft.balance,
  loops: draft.loops,
  settled: draft.settled,
  topics: draft.topics,
  tallies: draft.tallies,
  deeds: draft.deeds,
  waiting: draft.waiting,
  lastWin: draft.lastWin,
  helped: draft.helped,
  refused: draft.refused,
  worksFor: draft.worksFor,
  awayUntil: draft.awayUntil,
  disputes: draft.disputes,
})

export const setSide = <T>(pair: PerSide<T>, side: Side, value: T): PerSide<T> =>
  side === 'mentor' ? { mentor: value, mentee: pair.mentee } : { mentor: pair.mentor, mentee: value }

type Tallies<Id extends string> = Readonly<Record<Id, PerSide<Tally>>>
type OwnTallies<Id extends string> = Record<Id, Record<Side, Chance[]>>

/** The chances of a tally, the draft's own from the first one it adds: what still is the state's is copied. */
const ownChances = <Id extends string>(
  own: OwnTallies<Id>,
  from: Tallies<Id>,
  id: Id,
): Record<Side, Chance[]> => {
  const pair = own[id]
  if (pair !== from[id]) return pair
  return (own[id] = { mentor: [...pair.mentor], mentee: [...pair.mentee] })
}

const keepLast = (chances: Chance[], chance: Chance): void => {
  if (chances.length >= CHANCES_KEPT) chances.shift()
  chances.push(chance)
}

export const tally = (
  draft: Draft,
  id: TallyId,
  by: Side,
  kept: boolean,
  at: Instant,
  moments: readonly MomentId[],
): void => keepLast(ownChances(draft.tallies, draft.from.tallies, id)[by], { at, kept, moments })

export const noteDeed = (draft: Draft, id: DeedId, by: Side, at: Instant, moment: MomentId): void =>
  keepLast(ownChances(draft.deeds, draft.from.deeds, id)[by], { at, kept: true, moments: [moment] })

const ownAt = (draft: Draft, i: number): OwnLoop => {
  const waits = draft.waits[i] as number
  // The bit says that this loop was made or copied by `ownLoop`.
  if ((waits & OWNED) !== 0) return draft.loops[i] as OwnLoop
  const own = ownLoop(draft.loops[i] as Loop)
  draft.loops[i] = own
  draft.waits[i] = waits | OWNED
  return own
}

const NO_LOOPS: OwnLoop[] = []

/** The loops that wait for one of these, oldest first: a list of its own, so that loops may close while it is walked. */
export const loopsThatWait = (draft: Draft, bits: number): readonly OwnLoop[] => {
  if ((draft.awaited & bits) === 0) return NO_LOOPS
  const { waits } = draft
  let found = NO_LOOPS
  for (let i = 0; i < waits.length; i++) {
    if (((waits[i] as number) & bits) === 0) continue
    // Most often it is one: a list grown by a push has room for sixteen more.
    if (found === NO_LOOPS) found = [ownAt(draft, i)]
    else found.push(ownAt(draft, i))
  }
  return found
}

/** The open loop of this id, if there is one. */
export const loopOf = (draft: Draft, id: Loop['id']): OwnLoop | null => {
  const i = draft.loops.findIndex((loop) => loop.id === id)
  return i < 0 ? null : ownAt(draft, i)
}

const noteWaits = (draft: Draft): void => {
  draft.awaited = either(draft.waits)
  draft.turns = null
}

export const turnsIn = (draft: Draft): readonly Turn[] => (draft.turns ??= openTurns(draft.loops))

const removeAt = (list: unknown[], i: number): void => {
  for (let j = i + 1; j < list.length; j++) list[j - 1] = list[j]
  list.length -= 1
}

const takeOut = (draft: Draft, loop: Loop): void => {
  const i = draft.loops.indexOf(loop)
  removeAt(draft.loops, i)
  removeAt(draft.waits, i)
  noteWaits(draft)
}

const TOPICS_KEPT = 8

const settle = (draft: Draft, loop: Loop): void => {
  draft.settled.push(loop)
  if (loop.kind === 'meeting' || loop.stems.length < 2) return
  draft.topics.push({ id: loop.id, stems: loop.stems })
  if (draft.topics.length > TOPICS_KEPT) draft.topics.shift()
}

/** Notes that a loop's debts have changed; a closed one leaves the state. */
export const noteDebts = (draft: Draft, loop: OwnLoop): void => {
  if (loop.closedAt !== null) {
    takeOut(draft, loop)
    return settle(draft, loop)
  }
  draft.waits[draft.loops.indexOf(loop)] = waitsOf(loop) | OWNED
  noteWaits(draft)
}

/** The most open loops a state holds; beyond it the oldest lapses, so that a state stays small. */
const MOST_OPEN = 48

export const openLoop = (draft: Draft, loop: OwnLoop): void => {
  const waits = waitsOf(loop)
  draft.loops.push(loop)
  draft.waits.push(waits | OWNED)
  draft.awaited |= waits
  draft.turns = null
  const [oldest] = draft.loops
  if (oldest && draft.loops.length > MOST_OPEN) dropLoop(draft, oldest, { ...oldest, ending: 'lapsed' })
}

/** Takes a loop out of the state that ends without being closed. */
export const dropLoop = (draft: Draft, loop: Loop, ended: Loop): void => {
  takeOut(draft, loop)
  draft.settled.push(ended)
}
