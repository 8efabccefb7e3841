import type { Draft } from '../draft.ts'
import type { Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import { nextThatWaits, ownAt, type Holds } from '../open-loops.ts'
import { sharedStems } from '../stem.ts'
import type { Loop, OwnLoop } from './loop.ts'

const MOST = 6

/** How surely a moment speaks of the loop's own topic, a reminder aside. */
export const topicStrength = (loop: Loop, heard: Heard): number => {
  const threaded = heard.replyTo !== null && loop.moments.includes(heard.replyTo) ? 3 : 0
  return threaded + sharedStems(heard.gist.stems, loop.stems, MOST)
}

/** Somebody has just asked after it. */
export const isReminded = (loop: Loop, heard: Heard): boolean =>
  loop.remindedAt !== null && heard.at - loop.remindedAt <= 3 * DAY

/** How surely a moment speaks of a loop. Explicit reference first, then a reminder just given, then shared words. */
export const linkStrength = (loop: Loop, heard: Heard): number =>
  (isReminded(loop, heard) ? 1 : 0) + Math.min(MOST, topicStrength(loop, heard))

export const isLinked = (loop: Loop, heard: Heard): boolean =>
  isReminded(loop, heard) ||
  (heard.replyTo !== null && loop.moments.includes(heard.replyTo)) ||
  sharedStems(heard.gist.stems, loop.stems, 1) === 1

/**
 * Of the loops that wait for one of these and of which it holds, the one a moment most surely speaks of; among equals
 * the one that began last. Null when none is linked.
 */
export const bestLinked = (draft: Draft, bits: number, heard: Heard, holds: Holds): OwnLoop | null => {
  let best = -1
  let strength = 1
  for (let i = nextThatWaits(draft, bits, 0); i >= 0; i = nextThatWaits(draft, bits, i + 1)) {
    const loop = draft.loops[i] as Loop
    const mine = holds(loop, heard) ? linkStrength(loop, heard) : 0
    if (mine < strength) continue
    best = i
    strength = mine
  }
  return best < 0 ? null : ownAt(draft, best)
}
