import type { Draft } from './draft.ts'
import type { Heard } from './heard.ts'
import { cutToLine } from './line.ts'
import { ownLoop, type Loop, type OwnLoop } from './loop/loop.ts'
import { openTurns, type Turn } from './turn.ts'
import { waitsOf } from './waits.ts'

/** Beside what a loop waits for: it was made or copied by this draft. */
const OWNED = 1 << 30
/** What a closed loop waits for: it keeps its place until the moment is over, so that loops may close while they are walked. */
const CLOSED = 0
/** What a loop waits for while it is set aside. */
const OUT_OF_REACH = 0

/** The loop at a place, the draft's own from now on. */
export const ownAt = (draft: Draft, i: number): OwnLoop => {
  const waits = draft.waits[i] as number
  if ((waits & OWNED) !== 0) return draft.loops[i] as OwnLoop
  const own = ownLoop(draft.loops[i] as Loop)
  draft.loops[i] = own
  draft.waits[i] = waits | OWNED
  return own
}

/** The first place from one on whose loop waits for one of these; -1 when none does. Loops lie in the order they opened. */
export const nextThatWaits = (draft: Draft, bits: number, from: number): number => {
  if ((draft.awaited & bits) === 0) return -1
  const { waits } = draft
  for (let i = from; i < waits.length; i++) if (((waits[i] as number) & bits) !== 0) return i
  return -1
}

export const isAwaited = (draft: Draft, bits: number): boolean => nextThatWaits(draft, bits, 0) >= 0

/** What may be so of a loop in the light of what is heard. */
export type Holds = (loop: Loop, heard: Heard) => boolean

export const any: Holds = () => true

/** Does something to all loops that wait for one of these and of which it holds, oldest first; true when there was one. */
export const tellLoops = (
  draft: Draft,
  bits: number,
  heard: Heard,
  holds: Holds,
  tell: (draft: Draft, loop: OwnLoop, heard: Heard) => void,
): boolean => {
  let told = false
  for (let i = nextThatWaits(draft, bits, 0); i >= 0; i = nextThatWaits(draft, bits, i + 1)) {
    if (!holds(draft.loops[i] as Loop, heard)) continue
    tell(draft, ownAt(draft, i), heard)
    told = true
  }
  return told
}

const NO_LOOPS: OwnLoop[] = []

/** The loops that wait for one of these and of which it holds, oldest first. */
export const loopsThat = (draft: Draft, bits: number, heard: Heard, holds: Holds): readonly OwnLoop[] => {
  let found = NO_LOOPS
  for (let i = nextThatWaits(draft, bits, 0); i >= 0; i = nextThatWaits(draft, bits, i + 1)) {
    if (!holds(draft.loops[i] as Loop, heard)) continue
    // Most often it is one: a list grown by a push has room for sixteen more.
    if (found === NO_LOOPS) found = [ownAt(draft, i)]
    else found.push(ownAt(draft, i))
  }
  return found
}

/** The first of them to have opened. */
export const firstLoopThat = (draft: Draft, bits: number, heard: Heard, holds: Holds): OwnLoop | null => {
  for (let i = nextThatWaits(draft, bits, 0); i >= 0; i = nextThatWaits(draft, bits, i + 1))
    if (holds(draft.loops[i] as Loop, heard)) return ownAt(draft, i)
  return null
}

/** The place before one whose loop waits for one of these; -1 when none does. */
const lastThatWaits = (draft: Draft, bits: number, before: number): number => {
  if ((draft.awaited & bits) === 0) return -1
  let i = before - 1
  while (i >= 0 && ((draft.waits[i] as number) & bits) === 0) i--
  return i
}

/** The last to have opened of those that wait for one of these. */
export const newestThatWaits = (draft: Draft, bits: number): OwnLoop | null => {
  const i = lastThatWaits(draft, bits, draft.waits.length)
  return i < 0 ? null : ownAt(draft, i)
}

/** The last to have opened of those that wait for one of these and of which it holds. */
export const newestThat = (draft: Draft, bits: number, heard: Heard, holds: Holds): OwnLoop | null => {
  let i = lastThatWaits(draft, bits, draft.waits.length)
  while (i >= 0 && !holds(draft.loops[i] as Loop, heard)) i = lastThatWaits(draft, bits, i)
  return i < 0 ? null : ownAt(draft, i)
}

/** The open loop of this id, if there is one. */
export const loopOf = (draft: Draft, id: Loop['id']): OwnLoop | null => {
  const i = draft.loops.findIndex((loop) => loop.id === id)
  return i < 0 ? null : ownAt(draft, i)
}

export const turnsIn = (draft: Draft): readonly Turn[] => (draft.turns ??= openTurns(draft.loops))

const takeOut = (draft: Draft, i: number): void => {
  draft.waits[i] = CLOSED
  draft.closed += 1
  draft.isSwept = false
}

const TOPICS_KEPT = 8

/**
 * A copy, cut to a line: where the loop itself is kept, the engine learns that loops live long and lays those of all
 * later folds among the old. Clearing up behind 40,000 moments then takes 30 ms in place of 1.5.
 */
const keep = (draft: Draft, loop: Loop): void => {
  if (draft.settled === null) return
  const kept = ownLoop(loop)
  kept.about = cutToLine(loop.about)
  draft.settled.push(kept)
}

const settle = (draft: Draft, loop: OwnLoop): void => {
  keep(draft, loop)
  if (loop.kind === 'meeting' || loop.stems.length < 2) return
  draft.topics.push({ id: loop.id, stems: loop.stems })
  if (draft.topics.length > TOPICS_KEPT) draft.topics.shift()
}

/** Notes that a loop's debts have changed; a closed one leaves the state. */
export const noteDebts = (draft: Draft, loop: OwnLoop): void => {
  const i = draft.loops.indexOf(loop)
  draft.isSwept = false
  if (loop.closedAt !== null) {
    takeOut(draft, i)
    return settle(draft, loop)
  }
  const waits = waitsOf(loop)
  draft.waits[i] = waits | OWNED
  draft.awaited |= waits
}

export const ANYTHING = -1

/** The most open loops a state holds; beyond it the oldest lapses, so that a state stays small. */
const MOST_OPEN = 48

const dropOldest = (draft: Draft): void => {
  const i = nextThatWaits(draft, ANYTHING, 0)
  const oldest = draft.loops[i] as Loop
  takeOut(draft, i)
  keep(draft, { ...oldest, ending: 'lapsed' })
}

const dropBeyondMost = (draft: Draft): void => {
  while (draft.loops.length - draft.closed > MOST_OPEN) dropOldest(draft)
}

export const openLoop = (draft: Draft, loop: OwnLoop): void => {
  const waits = waitsOf(loop)
  draft.loops.push(loop)
  draft.waits.push(waits | OWNED)
  draft.awaited |= waits
  draft.turns = null
  if (draft.aside.length === 0) dropBeyondMost(draft)
}

/** Puts loops out of reach: whatever listens finds none of them until they are brought back. */
export const setAside = (draft: Draft, isMeant: (loop: Loop) => boolean): void => {
  draft.aside = draft.loops.flatMap((loop, place) =>
    isMeant(loop) ? [] : [{ place, waits: draft.waits[place] as number }],
  )
  for (const { place } of draft.aside) draft.waits[place] = OUT_OF_REACH
}

export const bringBack = (draft: Draft): void => {
  for (const { place, waits } of draft.aside) draft.waits[place] = waits
  draft.aside = []
  dropBeyondMost(draft)
}

/** Takes a loop out of the state that ends without being closed. */
export const dropLoop = (draft: Draft, loop: Loop, ended: Loop): void => {
  takeOut(draft, draft.loops.indexOf(loop))
  keep(draft, ended)
}

/** The loops as a state holds them. */
export const leaveLoops = (draft: Draft): readonly Loop[] => {
  for (let i = 0; i < draft.loops.length; i++)
    if (((draft.waits[i] as number) & OWNED) !== 0) {
      const own = draft.loops[i] as OwnLoop
      own.about = cutToLine(own.about)
    }
  return draft.loops
}

/** After a moment: the loops still open move together, and what is waited for is known again. */
export const sweep = (draft: Draft): void => {
  const { loops, waits } = draft
  let open = 0
  let awaited = 0
  for (let i = 0; i < waits.length; i++) {
    const bits = waits[i] as number
    if (bits === CLOSED) continue
    awaited |= bits
    if (open < i) {
      loops[open] = loops[i] as Loop
      waits[open] = bits
    }
    open++
  }
  while (waits.length > open) {
    loops.pop()
    waits.pop()
  }
  draft.closed = 0
  draft.awaited = awaited
  draft.turns = null
  draft.isSwept = true
}
