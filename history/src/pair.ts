import { err, ok, type Result } from '@perennial/core/result'
import type { Message } from './message.ts'
import { digitsOf, fold, knownBy } from './name.ts'
import { PeopleTally } from './people.ts'
import { joinPeople, type Person } from './same-person.ts'

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

/** What somebody is called: a name, or several where one person goes by more than one. */
export type Called = string | readonly string[]

/**
 * The two whose history this is. `names` (none, one or two) are names, parts of names, or addresses, in any
 * case and without accents; the pair is in their order. `reader` is one of the two where nobody else is named.
 * Without names it is the two who wrote each other most.
 */
export const findPair = (
  tally: PeopleTally,
  names: readonly Called[] = [],
  reader?: string,
): Result<Pair, PairProblem> => {
  const people = tally.people()
  if (people.length === 0) return err({ kind: 'nobody' })
  const found: Person[] = []
  for (const called of names.slice(0, 2)) {
    const person = findCalled(people, called)
    if (!person.ok) return person
    if (found.some((one) => isOverlapping(one, person.value)))
      return err({ kind: 'same-person', name: [called].flat()[0] ?? '', people })
    found.push(person.value)
  }
  const others = people.filter((one) => found.every((each) => !isOverlapping(one, each)))
  if (reader !== undefined && found.length < 2) found.push(...readerAmong(found, others, reader))
  const [one, other] = found.length === 2 ? found : closest(tally, others, found[0])
  return one && other ? ok(toldApart(one, other)) : err({ kind: 'only-one', people })
}

/** Two of the same name keep it with what tells them apart. */
const toldApart = (one: Person, other: Person): Pair => {
  if (one.name !== other.name) return [one, other]
  const withId = (person: Person): Person => ({ ...person, name: `${person.name} (${person.ids[0] ?? '?'})` })
  return [withId(one), withId(other)]
}

/** Whether two are one, or one of them is part of several that were said to be one. */
const isOverlapping = (one: Person, other: Person): boolean =>
  one.ids.length > 0 && other.ids.length > 0
    ? one.ids.some((id) => other.ids.includes(id))
    : one.names.some((name) => other.names.includes(name))

/** The reader, unless the one who is named already is meant or nobody of that name wrote. */
const readerAmong = (
  found: readonly Person[],
  others: readonly Person[],
  reader: string,
): readonly Person[] => {
  if (findPerson(found, reader).ok) return []
  const person = findPerson(others, reader)
  return person.ok ? [person.value] : []
}

const findCalled = (people: readonly Person[], called: Called): Result<Person, PairProblem> => {
  const found: Person[] = []
  for (const name of [called].flat()) {
    const person = findPerson(people, name)
    if (!person.ok) return person
    if (!found.includes(person.value)) found.push(person.value)
  }
  const [first, ...rest] = found
  return first ? ok(joinPeople([first, ...rest])) : err({ kind: 'not-found', name: '', people })
}

/** The whole name, address or number first, then its words, then a part of it; two that fit equally are a problem. */
export const findPerson = <Known extends Pick<Person, 'names' | 'ids'>>(
  people: readonly Known[],
  name: string,
): Result<Known, { kind: 'not-found' | 'several'; name: string; people: readonly Known[] }> => {
  const wanted = fold(name)
  const digits = digitsOf(name)
  const texts = (person: Known) => [...person.names, ...person.ids].map(fold)
  const isNumber = (person: Known) => digits !== '' && person.names.some((each) => digitsOf(each) === digits)
  const isWhole = (person: Known) => texts(person).includes(wanted) || isNumber(person)
  const isWords = (person: Known) => texts(person).some((text) => ` ${text} `.includes(` ${wanted} `))
  const isPart = (person: Known) => texts(person).some((text) => text.includes(wanted))
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
  others: readonly Person[],
  known: Person | undefined,
): readonly Person[] => {
  const busiest = others.slice(0, MOST_COMPARED)
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

/** Tells whether something is written to somebody: by id, by name, or to the address that the full name makes. */
const isAddressOf = ({ ids, names }: Person): ((to: string) => boolean) => {
  const certain = new Set([...ids, ...names])
  const whole = new Set(names.map(fold).filter((name) => name.includes(' ')))
  const known = new Map<string, boolean>()
  return (to) => {
    if (certain.has(to)) return true
    const found = known.get(to) ?? knownBy(to).some((each) => whole.has(each))
    known.set(to, found)
    return found
  }
}

/** Tells for each message which of the pair wrote it, or why it is left out. */
export const sorterFor = (pair: Pair): ((message: Message) => Message | 'of-others' | 'to-others') => {
  const ids = pair.map((person) => new Set([...person.ids, ...person.names]))
  const isTo = pair.map(isAddressOf)
  return (message) => {
    const side = ids.findIndex((known) => known.has(message.authorId ?? message.author))
    const isToOther = isTo[side === 0 ? 1 : 0]
    if (side < 0 || !isToOther) return 'of-others'
    if (message.to && !message.to.some(isToOther)) return 'to-others'
    const name = pair[side]?.name ?? message.author
    return name === message.author ? message : { ...message, author: name }
  }
}

/**
 * Sorts merged messages for a pair. What two exports hold under two names of one author, with the same words at
 * the same time, is kept once.
 */
export const sortFor = (
  messages: readonly Message[],
  pair: Pair,
): readonly (Message | 'of-others' | 'to-others')[] => {
  const sort = sorterFor(pair)
  const sorted = messages.map(sort)
  if (pair.every(({ names }) => names.length < 2)) return sorted
  const writtenAs = new Map<string, string>()
  return sorted.filter((message, i) => {
    const author = messages[i]?.author ?? ''
    if (typeof message === 'string' || message.authorId !== undefined) return true
    const said = `${message.at}\n${message.author}\n${message.text}`
    const first = writtenAs.get(said) ?? author
    writtenAs.set(said, first)
    return first === author
  })
}

/** Chooses the pair of a merged history and keeps what passed between the two; see findPair for `names`. */
export const choosePair = (
  messages: readonly Message[],
  names: readonly Called[] = [],
): Result<PairHistory, PairProblem> => {
  const tally = new PeopleTally()
  for (const message of messages) tally.add(message)
  const pair = findPair(tally, names)
  if (!pair.ok) return pair
  const sorted = sortFor(messages, pair.value)
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
    .filter((person) => pair.every((one) => !isOverlapping(person, one)))
    .map(({ name, messages }) => ({ name, messages }))
