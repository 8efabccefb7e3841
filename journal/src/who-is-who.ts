import type { PerSide, Side } from '@perennial/core/side'
import type { ReadPair } from '@perennial/history/read-pair'
import type { Person } from '@perennial/history/same-person'
import { guessMentor } from '@perennial/language/guess-roles'

/** A third voice this loud in a place where nobody says to whom: which two are meant is then no guess to make. */
const LOUD = 0.5

/** Whether somebody of those left out writes about as much as the quieter of the two. */
export const isLoudBeside = ({ pair, leftOut }: ReadPair): boolean =>
  (leftOut[0]?.messages ?? 0) >= LOUD * Math.min(...pair.map((person) => person.messages))

/** Whether more than two speak, and nothing tells which two are meant. */
export const isCrowd = (read: ReadPair): boolean =>
  read.messages.every(({ to }) => to === undefined) && isLoudBeside(read)

/** The names somebody gave for the two; the pair was chosen by them, the mentor's first. */
export type Named<Name = string> = { readonly [side in Side]?: Name | undefined }

/** How the roles are known: as named, from what the two say, or not at all, where nothing they say tells. */
export type RolesBy = 'names' | 'words' | 'nothing'

export type WhoIsWho = { readonly people: PerSide<Person>; readonly by: RolesBy }

/** Below it a guess rests on who began, no more. */
const LEAST_SURE = 0.55

/** Who of a pair is the mentor: as it was said, else guessed from their words. */
export const whoIsWho = ({ pair, messages }: ReadPair, named: Named<unknown>): WhoIsWho => {
  const [first, second] = pair
  if (named.mentor !== undefined) return { people: { mentor: first, mentee: second }, by: 'names' }
  if (named.mentee !== undefined) return { people: { mentor: second, mentee: first }, by: 'names' }
  const { mentor, confidence } = guessMentor(messages)
  const isFirst = mentor === first.name
  return {
    people: isFirst ? { mentor: first, mentee: second } : { mentor: second, mentee: first },
    by: confidence < LEAST_SURE ? 'nothing' : 'words',
  }
}
