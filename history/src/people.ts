import type { Message } from './message.ts'

/** Somebody who wrote: the most frequent name, all names and ids met with, how many messages. */
export type Person = {
  readonly name: string
  readonly names: readonly string[]
  readonly ids: readonly string[]
  readonly messages: number
}

/** What is remembered of each way an author appears; of constant size per author. */
type Appearance = {
  readonly key: string
  readonly source: string
  readonly id: string | undefined
  readonly name: string
  messages: number
}

/** Counts authors while messages stream by. */
export class PeopleTally {
  readonly #appearances = new Map<string, Appearance>()
  readonly #exchanges = new Map<string, Map<string, number>>()

  add({ source, authorId, author, to }: Message): void {
    const key = appearanceKey(authorId, author)
    const known = this.#appearances.get(`${key}\n${author}`)
    if (known) known.messages++
    else this.#appearances.set(`${key}\n${author}`, { key, source, id: authorId, name: author, messages: 1 })
    for (const one of (to ?? []).slice(0, 50)) this.#count(key, one)
  }

  #count(from: string, to: string): void {
    const counts = this.#exchanges.get(from) ?? new Map<string, number>()
    counts.set(to, (counts.get(to) ?? 0) + 1)
    this.#exchanges.set(from, counts)
  }

  /** Everybody who wrote, the busiest first. */
  people(): readonly Person[] {
    return unify([...this.#appearances.values()])
  }

  /** How many messages went from one to the other, either way, where the export says to whom. */
  between(one: Person, other: Person): number {
    const sent = (from: Person, to: Person) =>
      keysOf(from).reduce((sum, key) => {
        const counts = this.#exchanges.get(key)
        return sum + [...to.ids, ...to.names].reduce((all, id) => all + (counts?.get(id) ?? 0), 0)
      }, 0)
    return sent(one, other) + sent(other, one)
  }
}

const appearanceKey = (id: string | undefined, name: string): string =>
  id === undefined ? `name:${fold(name)}` : `id:${id}`

const keysOf = (person: Person): readonly string[] => [
  ...person.ids.map((id) => `id:${id}`),
  ...new Set(person.names.map((name) => `name:${fold(name)}`)),
]

/** A name without accents, case and doubled spaces: what two writings of it have in common. */
export const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s_.]+/gu, ' ')
    .trim()

/**
 * One person: the same id; or the same full name; or the same single name in different kinds of export
 * (two users of one Slack may both be Anna).
 */
const unify = (appearances: readonly Appearance[]): readonly Person[] => {
  const groups = new Map<string, Appearance[]>()
  for (const appearance of appearances) pushTo(groups, appearance.key, appearance)
  const people: Appearance[][] = []
  const byName = new Map<string, Appearance[][]>()
  for (const group of groups.values()) {
    const same = group
      .flatMap(({ name }) => byName.get(fold(name)) ?? [])
      .find((person) => isSame(person, group))
    const person = same ?? []
    person.push(...group)
    if (!same) people.push(person)
    for (const { name } of group) pushTo(byName, fold(name), person)
  }
  return people.map(personOf).toSorted((one, other) => other.messages - one.messages)
}

const pushTo = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const isSame = (person: readonly Appearance[], group: readonly Appearance[]): boolean => {
  const folded = new Set(person.map(({ name }) => fold(name)))
  const shared = group.find(({ name }) => folded.has(fold(name)))
  if (shared === undefined) return false
  return fold(shared.name).includes(' ') || !person.some(({ source }) => source === shared.source)
}

const personOf = (appearances: readonly Appearance[]): Person => {
  const ranked = appearances.toSorted((one, other) => other.messages - one.messages)
  return {
    name: ranked[0]?.name ?? '',
    names: [...new Set(ranked.map(({ name }) => name))],
    ids: [...new Set(ranked.flatMap(({ id }) => id ?? []))],
    messages: ranked.reduce((sum, { messages }) => sum + messages, 0),
  }
}
