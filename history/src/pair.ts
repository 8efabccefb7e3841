import { err, ok, type Result } from '@perennial/core/result'
import type { Message } from './message.ts'
import { fold, PeopleTally, type Person } from './people.ts'

/** Why no pair could be chosen; `people` are those who wrote, the busiest first. */
export type PairProblem =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'only-one'; readonly people: readonly Person[] }
  | { readonly kind: 'not-found'; readonly name: string; readonly people: readonly Person[] }
  | { readonly kind: 'several'; readonly name: string; readonly people: readonly Person[] }
  | { readonly kind: 'same-person'; readonly name: string; readonly people: readonly Person[] }

export type Pair = readonly [Person, Person]

/** What passed between the two, under one name each, and what of the rest was left out. */
export type PairHistory = {
  readonly pair: Pair
  readonly messages: readonly Message[]
  readonly leftOut: readonly { readonly name: string; readonly messages: number }[]
  /** How many messages of the two went to others only. */
  readonly toOthers: number
}

/**
 * The two whose history this is. `names` (none, one or two) are names, parts of names, or addresses, in any
 * case and without accents; the pair is in their order. Without names it is the two who wrote each other most.
 */
export const findPair = (tally: PeopleTally, names: readonly string[] = []): Result<Pair, PairProblem> => {
  const people = tally.people()
  if (people.length === 0) return err({ kind: 'nobody' })
  const found: Person[] = []
  for (const name of names.slice(0, 2)) {
    const person = findPerson(people, name)
    if (!person.ok) return person
    if (found.includes(person.value)) return err({ kind: 'same-person', name, people })
    found.push(person.value)
  }
  const [one, other] = found.length === 2 ? found : closest(tally, people, found[0])
  return one && other ? ok([one, other]) : err({ kind: 'only-one', people })
}

/** The whole name or address first, then its words, then a part of it; two that fit equally are a problem. */
export const findPerson = (people: readonly Person[], name: string): Result<Person, PairProblem> => {
  const wanted = fold(name)
  const texts = (person: Person) => [...person.names, ...person.ids].map(fold)
  const isWhole = (person: Person) => texts(person).includes(wanted)
  const isWords = (person: Person) => texts(person).some((text) => ` ${text} `.includes(` ${wanted} `))
  const isPart = (person: Person) => texts(person).some((text) => text.includes(wanted))
  for (const fits of wanted === '' ? [] : [isWhole, isWords, isPart]) {
    const found = people.filter(fits)
    if (found.length > 1) return err({ kind: 'several', name, people: found })
    if (found[0]) return ok(found[0])
  }
  return err({ kind: 'not-found', name, people })
}

const MOST_COMPARED = 50

const closest = (
  tally: PeopleTally,
  people: readonly Person[],
  known: Person | undefined,
): readonly Person[] => {
  const busiest = people.slice(0, MOST_COMPARED)
  const ones = known ? [known] : busiest
  let best:
    | { readonly pair: readonly Person[]; readonly exchanged: number; readonly written: number }
    | undefined
  for (const one of ones)
    for (const other of busiest) {
      if (one === other) continue
      const exchanged = tally.between(one, other)
      const written = Math.min(one.messages, other.messages)
      if (!best || exchanged > best.exchanged || (exchanged === best.exchanged && written > best.written))
        best = { pair: [one, other], exchanged, written }
    }
  return best?.pair ?? []
}

/** Tells for each message which of the pair wrote it, or why it is left out. */
export const sorterFor = (pair: Pair): ((message: Message) => Message | 'of-others' | 'to-others') => {
  const ids = pair.map((person) => new Set([...person.ids, ...person.names]))
  return (message) => {
    const side = ids.findIndex((known) => known.has(message.authorId ?? message.author))
    const other = ids[side === 0 ? 1 : 0]
    if (side < 0 || !other) return 'of-others'
    if (message.to && !message.to.some((one) => other.has(one))) return 'to-others'
    const name = pair[side]?.name ?? message.author
    return name === message.author ? message : { ...message, author: name }
  }
}

/** Chooses the pair of a merged history and keeps what passed between the two; see findPair for `names`. */
export const choosePair = (
  messages: readonly Message[],
  names: readonly string[] = [],
): Result<PairHistory, PairProblem> => {
  const tally = new PeopleTally()
  for (const message of messages) tally.add(message)
  const pair = findPair(tally, names)
  if (!pair.ok) return pair
  const sort = sorterFor(pair.value)
  const sorted = messages.map(sort)
  return ok({
    pair: pair.value,
    messages: sorted.filter((each) => typeof each !== 'string'),
    leftOut: othersIn(tally, pair.value),
    toOthers: sorted.filter((each) => each === 'to-others').length,
  })
}

export const othersIn = (tally: PeopleTally, pair: Pair): PairHistory['leftOut'] =>
  tally
    .people()
    .filter(({ name }) => pair.every((one) => one.name !== name))
    .map(({ name, messages }) => ({ name, messages }))
