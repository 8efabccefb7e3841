import { firstWordOf, isFirstNameOf, knownBy } from './name.ts'

/** Somebody who wrote: the most frequent name, all names and ids met with, how many messages. */
export type Person = {
  readonly name: string
  readonly names: readonly string[]
  readonly ids: readonly string[]
  readonly messages: number
  /** A first name that was taken to be this person’s, met with in another kind of export. */
  readonly taken?: string
}

/** What is remembered of each way an author appears; of constant size per author. */
export type Appearance = {
  readonly key: string
  readonly source: string
  readonly id: string | undefined
  readonly name: string
  messages: number
}

/**
 * One person: the same id; or the same full name; or the same single name in different kinds of export
 * (two users of one Slack may both be Anna); or the address that a full name makes; or a first name in one kind, where one only bears it in another.
 */
export const unify = (appearances: readonly Appearance[]): readonly Person[] => {
  const groups = new Map<string, Appearance[]>()
  for (const appearance of appearances) pushTo(groups, appearance.key, appearance)
  const people: Appearance[][] = []
  const byName = new Map<string, Appearance[][]>()
  for (const group of groups.values()) {
    const same = group
      .flatMap(({ name }) => knownBy(name).flatMap((known) => byName.get(known) ?? []))
      .find((person) => isSame(person, group))
    const person = same ?? []
    person.push(...group)
    if (!same) people.push(person)
    for (const { name } of group) for (const known of knownBy(name)) pushTo(byName, known, person)
  }
  return joinFirstNames(people).toSorted((one, other) => other.messages - one.messages)
}

const pushTo = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const isSame = (person: readonly Appearance[], group: readonly Appearance[]): boolean => {
  const known = new Set(person.flatMap(({ name }) => knownBy(name)))
  const shared = group.find(({ name }) => knownBy(name).some((each) => known.has(each)))
  if (shared === undefined) return false
  return (
    knownBy(shared.name).some((each) => each.includes(' ')) ||
    !person.some(({ source }) => source === shared.source)
  )
}

/** Alex of a chat is Alex Brandt of a mailbox, as long as nobody else on either side begins so. */
const joinFirstNames = (people: readonly (readonly Appearance[])[]): readonly Person[] => {
  const byFirst = new Map<string, (readonly Appearance[])[]>()
  for (const person of people)
    for (const first of new Set(person.map(({ name }) => firstWordOf(name)))) pushTo(byFirst, first, person)
  const joined = new Map([...byFirst.values()].flatMap(asCalled))
  const called = new Set(joined.values())
  return people.filter((person) => !called.has(person)).map((person) => personOf(person, joined.get(person)))
}

type Called = readonly [whole: readonly Appearance[], first: readonly Appearance[]]

/** The two who share a first word, the fuller name first, if one is that word alone and they never met in one export. */
const asCalled = (sharers: readonly (readonly Appearance[])[]): readonly Called[] => {
  const [one, other] = sharers
  if (!one || !other || sharers.length > 2) return []
  return [[one, other] as const, [other, one] as const].filter(([whole, first]) =>
    first.every(({ name, source }) =>
      whole.every((each) => each.source !== source && isFirstNameOf(name, each.name)),
    ),
  )
}

/** `taken`: how somebody was met with who was taken to be this one. */
const personOf = (met: readonly Appearance[], taken: readonly Appearance[] = []): Person => {
  const ranked = [...met, ...taken].toSorted((one, other) => other.messages - one.messages)
  return {
    name: (ranked.find(({ name }) => !name.includes('@')) ?? ranked[0])?.name ?? '',
    names: [...new Set(ranked.map(({ name }) => name))],
    ids: [...new Set(ranked.flatMap(({ id }) => id ?? []))],
    messages: ranked.reduce((sum, { messages }) => sum + messages, 0),
    ...(taken[0] ? { taken: taken[0].name } : {}),
  }
}

/** Several that are said to be one, called by the first. */
export const joinPeople = (people: readonly [Person, ...Person[]]): Person => ({
  name: people[0].name,
  names: [...new Set(people.flatMap(({ names }) => names))],
  ids: [...new Set(people.flatMap(({ ids }) => ids))],
  messages: people.reduce((sum, { messages }) => sum + messages, 0),
})
