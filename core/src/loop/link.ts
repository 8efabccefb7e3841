import type { Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import { sharedStems } from '../stem.ts'
import type { Loop } from './loop.ts'

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

/** The last of them that began; loops are kept in the order they opened. */
export const newest = <L extends Loop>(loops: readonly L[]): L | null => loops.at(-1) ?? null

/** The loop a moment most surely speaks of; among equals the one that began last. Null when none is linked. */
export const bestLinked = <L extends Loop>(loops: readonly L[], heard: Heard): L | null => {
  let best: L | null = null
  let strength = 1
  for (const loop of loops) {
    const mine = linkStrength(loop, heard)
    if (mine >= strength) {
      best = loop
      strength = mine
    }
  }
  return best
}
