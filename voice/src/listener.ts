import type { Instant } from '@perennial/core/instant'
import { otherSide, type Side } from '@perennial/core/side'

/** One of the two, as they are called in what is said. */
export type Person = { readonly side: Side; readonly name: string; readonly isReader: boolean }

/** Who is spoken to, about whom, and where the days are counted. Without a reader both go by name. */
export type Listener = {
  readonly mentor: Person
  readonly mentee: Person
  readonly me: Side | null
  readonly asOf: Instant
  readonly timeZone: string
  readonly locale: string
}

export type Names = {
  readonly mentor: string
  readonly mentee: string
  readonly me?: Side | null
  readonly asOf: Instant
  readonly timeZone: string
  readonly locale?: string
}

const titles = /^(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame)\.?\s+/i

const afterNames =
  /^(?:ph\.?\s?d|m\.?d|mba|[bm]\.?sc|m\.?eng|ll\.?[bm]|j\.?d|cpa|cfa|pmp|rn|esq|jr|sr|ii|iii|iv)\.?$/i

const givenPart = (name: string): string => {
  const parts = name.split(',').map((part) => part.trim())
  const [family, given] = parts.filter((part) => part !== '' && !afterNames.test(part))
  return given ?? family ?? name
}

/** The name a friend would use: "Otieno, Jane" and "Dr Jane Otieno" are Jane; numbers and addresses stay whole, a sign before the name is none of it, nor is a degree behind it. */
export const firstName = (name: string): string => {
  const whole = name.trim()
  if (/[@\d]/.test(whole)) return whole
  const words = givenPart(whole).replace(titles, '').split(/\s+/)
  return words.find((word) => /\p{L}/u.test(word)) ?? (words[0] || whole)
}

/** Says who hears it. Two people with the same first name keep their full ones. */
export const listenerOf = ({
  mentor,
  mentee,
  me = null,
  asOf,
  timeZone,
  locale = 'en-GB',
}: Names): Listener => {
  const isSame = firstName(mentor).toLowerCase() === firstName(mentee).toLowerCase()
  const called = (name: string): string => (isSame ? name.trim() : firstName(name))
  return {
    mentor: { side: 'mentor', name: called(mentor), isReader: me === 'mentor' },
    mentee: { side: 'mentee', name: called(mentee), isReader: me === 'mentee' },
    me,
    asOf,
    timeZone,
    locale,
  }
}

/** The other of the two, as the one who is spoken to. */
export const asOther = (to: Listener): Listener => ({
  ...to,
  me: to.me && otherSide(to.me),
  mentor: { ...to.mentor, isReader: to.me === 'mentee' },
  mentee: { ...to.mentee, isReader: to.me === 'mentor' },
})

export const otherOf = (person: Person, to: Listener): Person => to[otherSide(person.side)]
