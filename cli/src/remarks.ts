import { DAY, type Instant } from '@perennial/core/instant'
import { otherSide, sides, type PerSide, type Side } from '@perennial/core/side'
import { isFirstNameOf } from '@perennial/history/name'
import { findPerson } from '@perennial/history/pair'
import type { ReadPair } from '@perennial/history/read-pair'
import type { Person } from '@perennial/history/same-person'
import { listenerOf } from '@perennial/voice/listener'
import { catalogueFor } from '@perennial/voice/say'
import type { Told } from './gather.ts'
import type { ReadOptions } from './read-options.ts'
import { isLoudBeside } from '@perennial/journal/who-is-who'
import type { Copy } from './sources.ts'

const { page, days } = catalogueFor('en-GB')

const told = (about: Told['about'], text: string): Told => ({ about, file: '', text })

/** The side nobody named, where others could have been meant. */
const takenSide = ({ leftOut, pair }: ReadPair, { mentor, mentee, me }: ReadOptions): Side | null => {
  if ((mentor === undefined) === (mentee === undefined) || leftOut.length === 0) return null
  if (me !== undefined && findPerson([pair[1]], me).ok) return null
  return mentor === undefined ? 'mentor' : 'mentee'
}

const onRoles = (read: ReadPair, people: PerSide<Person>, options: ReadOptions): readonly Told[] => {
  const side = takenSide(read, options)
  if (side === null) return []
  const { name, messages } = people[side]
  return [told('roles', page.taken(side, name, messages, people[otherSide(side)].name))]
}

const onNames = (read: ReadPair, people: PerSide<Person>, options: ReadOptions): readonly Told[] => {
  const joined = sides.flatMap((side) => {
    const { taken, names } = people[side]
    const whole = names.find((name) => taken !== undefined && isFirstNameOf(taken, name))
    return taken === undefined || whole === undefined ? [] : [told('names', page.oneOfTwoNames(taken, whole))]
  })
  const isOther = options.files.length > 1 && isLoudBeside(read)
  return isOther ? [...joined, told('names', page.byAnotherName)] : joined
}

/** A silence this long before the day of the reading makes one wonder about the day. */
const LONG_AFTER = 365 * DAY

const onDay = (
  read: ReadPair,
  people: PerSide<Person>,
  { asOf: asked, timeZone }: ReadOptions,
  asOf: Instant,
): readonly Told[] => {
  const last = read.messages.findLast(({ at }) => at <= asOf)
  if (last === undefined || asOf - last.at < LONG_AFTER) return []
  const to = listenerOf({ mentor: people.mentor.name, mentee: people.mentee.name, asOf, timeZone })
  const [day, long] = [days.fullDay(last.at, to), days.stretch((asOf - last.at) / DAY)]
  return [told('as-of', page.longAfter(day, long, asked !== undefined))]
}

/** What was taken for granted of who is who and of the day, where a person may want it otherwise. */
export const remarksOn = (
  read: ReadPair,
  people: PerSide<Person>,
  options: ReadOptions,
  asOf: Instant,
): readonly Told[] => [
  ...onRoles(read, people, options),
  ...onNames(read, people, options),
  ...onDay(read, people, options, asOf),
]

export const remarksOnCopies = (copies: readonly Copy[]): readonly Told[] =>
  copies.map(({ file, of }) => ({ about: 'same-file', file, text: page.sameFile(file, of) }))
