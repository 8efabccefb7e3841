import type { PerSide } from '@perennial/core/side'
import type { ReadPair } from '@perennial/history/read-pair'
import { guessMentor } from '@perennial/language/guess-roles'

/** A third voice this loud in a place where nobody says to whom: which two are meant is then no guess to make. */
const LOUD = 0.5

/** Whether more than two speak, and nothing tells which two are meant. */
export const isCrowd = ({ pair, leftOut, messages }: ReadPair): boolean => {
  const quieter = Math.min(...pair.map((person) => person.messages))
  return messages.every(({ to }) => to === undefined) && (leftOut[0]?.messages ?? 0) >= LOUD * quieter
}

/** The names somebody gave for the two; the pair was chosen by them, the mentor's first. */
export type Named = { readonly mentor?: string | undefined; readonly mentee?: string | undefined }

export type WhoIsWho = { readonly names: PerSide<string>; readonly isGuessed: boolean }

/** Who of a pair is the mentor: as it was said, else guessed from their words. */
export const whoIsWho = ({ pair, messages }: ReadPair, { mentor, mentee }: Named): WhoIsWho => {
  const [first, second] = pair
  if (mentor !== undefined) return { names: { mentor: first.name, mentee: second.name }, isGuessed: false }
  if (mentee !== undefined) return { names: { mentor: second.name, mentee: first.name }, isGuessed: false }
  const guessed = guessMentor(messages)
  return { names: { mentor: guessed.mentor, mentee: guessed.mentee }, isGuessed: true }
}
