import type { Draft } from './draft.ts'
import { ownLoop, type Loop, type OwnLoop } from './loop/loop.ts'
import { openTurns, type Turn } from './turn.ts'
import { either } from './bits.ts'
import { waitsOf } from './waits.ts'

/** Beside what a loop waits for: it was made or copied by this draft. */
const OWNED = 1 << 30

const ownAt = (draft: Draft, i: number): OwnLoop => {
  const waits = draft.waits[i] as number
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
  list.pop()
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
