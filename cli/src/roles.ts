import { err, ok, type Result } from '@perennial/core/result'
import { sides, type PerSide, type Side } from '@perennial/core/side'
import { findPerson } from '@perennial/history/pair'
import type { ReadPair } from '@perennial/history/read-pair'
import type { Person } from '@perennial/history/same-person'
import { guessMentor } from '@perennial/language/guess-roles'
import type { Trouble } from '@perennial/voice/en/errors'
import type { ReadOptions } from './read-options.ts'

/** A third voice this loud in a place where nobody says to whom: which two are meant is then no guess to make. */
const LOUD = 0.5

/** Whether somebody of those left out writes about as much as the quieter of the two. */
export const isLoudBeside = ({ pair, leftOut }: ReadPair): boolean =>
  (leftOut[0]?.messages ?? 0) >= LOUD * Math.min(...pair.map((person) => person.messages))

export const isCrowd = (read: ReadPair): boolean =>
  read.messages.every(({ to }) => to === undefined) && isLoudBeside(read)

/** How the roles are known: as named, from what the two say, or not at all, where nothing they say tells. */
export type RolesBy = 'names' | 'words' | 'nothing'

type Roles = { readonly people: PerSide<Person>; readonly by: RolesBy }

/** Below it a guess rests on who began, no more. */
const LEAST_SURE = 0.55

export const rolesOf = ({ pair, messages }: ReadPair, options: ReadOptions): Roles => {
  const [first, second] = pair
  if (options.mentor !== undefined) return { people: { mentor: first, mentee: second }, by: 'names' }
  if (options.mentee !== undefined) return { people: { mentor: second, mentee: first }, by: 'names' }
  const { mentor, confidence } = guessMentor(messages)
  const isFirst = mentor === first.name
  return {
    people: isFirst ? { mentor: first, mentee: second } : { mentor: second, mentee: first },
    by: confidence < LEAST_SURE ? 'nothing' : 'words',
  }
}

export const isSide = (text: string): text is Side => sides.some((side) => side === text)

/** The one of the two a flag names, by a part of the name or the role; null where it names nobody. */
export const sideNamed = (
  people: PerSide<Person>,
  me: string | undefined,
  flag: string,
): Result<Side | null, Trouble> => {
  if (me === undefined) return ok(null)
  if (isSide(me)) return ok(me)
  const both = sides.map((side) => people[side])
  const found = findPerson(both, me)
  if (found.ok) return ok(found.value === people.mentor ? 'mentor' : 'mentee')
  const kind = found.error.kind === 'several' ? 'ambiguous-name' : 'unknown-name'
  return err({ kind, flag, name: me, names: both.map(({ name }) => name) })
}
