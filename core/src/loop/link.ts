import { DAY } from '../instant.ts'
import { stemsOf, type Heard } from '../heard.ts'
import { sharedStems } from '../stem.ts'
import type { Loop } from './loop.ts'

/** How surely a moment speaks of the loop's own topic, a reminder aside. */
export const topicStrength = (loop: Loop, heard: Heard): number => {
  const threaded = heard.replyTo !== null && loop.moments.includes(heard.replyTo) ? 3 : 0
  return threaded + sharedStems(stemsOf(heard), loop.stems)
}

/** How surely a moment speaks of a loop. Explicit reference first, then a reminder just given, then shared words. */
export const linkStrength = (loop: Loop, heard: Heard): number => {
  const reminded = loop.remindedAt !== null && heard.at - loop.remindedAt <= 3 * DAY ? 1 : 0
  return reminded + Math.min(6, topicStrength(loop, heard))
}

export const isLinked = (loop: Loop, heard: Heard): boolean => linkStrength(loop, heard) >= 1

/** The last of them that began; loops are kept in the order they opened. */
export const newest = (loops: readonly Loop[]): Loop | null => loops.at(-1) ?? null

/** The loop a moment most surely speaks of; among equals the one that began last. Null when none is linked. */
export const bestLinked = (loops: readonly Loop[], heard: Heard): Loop | null => {
  let best: Loop | null = null
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
