import type { Message } from './message.ts'
import { fold } from './name.ts'
import { unify, type Appearance, type Person } from './same-person.ts'

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
