import type { Draft } from '../draft.ts'
import type { Heard } from '../heard.ts'
import { longer } from '../longer.ts'
import { ANYTHING, bringBack, setAside, tellLoops } from '../open-loops.ts'
import { isTied, type OwnLoop } from './loop.ts'

const keepIn = (_: Draft, loop: OwnLoop, { id }: Heard): void => {
  if (!loop.moments.includes(id)) loop.moments = longer(loop.moments, id)
}

/**
 * Hears a moment of which a person said what it belongs to: no other loop hears it, and those it belongs to keep it
 * whatever its words do. One that belongs to nothing open, or to nothing at all, closes nothing.
 */
export const hearInPlace = (draft: Draft, heard: Heard, hear: () => void): void => {
  const { replyTo } = heard
  const named = draft.loops.filter(({ moments }) => replyTo !== null && moments.includes(replyTo))
  const ids = new Set(named.map(({ id }) => id))
  setAside(draft, (loop) => named.some((each) => isTied(each, loop)))
  hear()
  tellLoops(draft, ANYTHING, heard, ({ id }) => ids.has(id), keepIn)
  bringBack(draft)
}
