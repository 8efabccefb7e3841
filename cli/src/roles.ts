import { err, ok, type Result } from '@perennial/core/result'
import { sides, type PerSide, type Side } from '@perennial/core/side'
import { findPerson } from '@perennial/history/pair'
import type { Person } from '@perennial/history/same-person'
import type { Trouble } from '@perennial/voice/en/errors'

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
