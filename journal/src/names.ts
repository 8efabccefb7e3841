import { contentWords } from '@perennial/language/content-words'
import type { Roles } from './moment-of.ts'

const known = new WeakMap<Roles, ReadonlySet<string>>()

const partsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)

/** The stems that the names of the two leave among content words. */
export const namesOf = (roles: Roles): ReadonlySet<string> => {
  const before = known.get(roles)
  if (before) return before
  const parts = [...partsOf(roles.mentor), ...partsOf(roles.mentee)]
  const names = new Set(contentWords(parts))
  known.set(roles, names)
  return names
}
