import { later } from '../later.ts'
import type { Owes } from '@perennial/core/sentence'
import { firstName } from '../../pair.ts'
import { daysSince } from '../calendar.ts'
import { called, plural } from '../plural.ts'

const figures = later(() => new Intl.NumberFormat('en-GB'))
const relative = later(() => new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }))

const hours = later(
  () => new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'hour', unitDisplay: 'long' }),
)
const minuteCount = later(
  () => new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
)
const list = later(() => new Intl.ListFormat('en-GB'))

/** "1 hour and 10 minutes". */
const time = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  return list().format([
    ...(whole > 0 ? [hours().format(whole)] : []),
    ...(rest > 0 ? [minuteCount().format(rest)] : []),
  ])
}

const units = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
] as const

/** How long ago something was, in the largest unit that fits it three times. */
export const sayBefore = (at: string, now: number): string => {
  const days = daysSince(at, now)
  const unit = units.find(([, length]) => days >= 3 * length)
  return unit === undefined
    ? relative().format(-days, 'day')
    : relative().format(-Math.floor(days / unit[1]), unit[0])
}

export const people = {
  title: 'People',
  nobodyWaits: 'Nobody waits for you.',
  waitForMe: (names: readonly string[]) =>
    `${called(names)} ${plural(names.length, 'waits', 'wait')} for you.`,
  iWaitFor: (names: readonly string[]) => `You wait for ${called(names)}.`,
  iWaitForNobody: 'You wait for nobody.',
  nothingOpen: 'Nothing is open.',
  groups: { mine: 'Waiting for you', theirs: 'You wait for them', none: 'Nothing open' },
  mentor: 'Your mentor',
  mentee: 'You mentor them',
  fromThem: (name: string) => `From ${firstName(name)}`,
  fromMe: 'From you',
  never: 'not yet',
  hours: (minutes: number, agreed: number) =>
    `${time(minutes)} of talk in the last 30 days; you agreed on ${hours().format(agreed)} a month.`,
  noContact: 'No contact is told yet.',
  yours: 'Your turn',
  theirs: (name: string) => `${firstName(name)}’s turn`,
  by: (day: string) => `by ${day}`,
  more: (count: number) => `and ${figures().format(count)} more`,
  owes: {
    answer: 'an answer',
    outcome: 'how it went',
    thanks: 'thanks',
    celebration: 'a warm line about a win',
    terms: 'the terms of the work',
    delivery: 'the work',
    credit: 'credit',
    debrief: 'what was learned',
    promise: 'a promise',
    meeting: 'a meeting',
    'next-step': 'the next step',
  } satisfies Readonly<Record<Owes, string>> as Readonly<Record<string, string>>,
  tell: (name: string) => `Tell what happened with ${name}`,
  tellShort: 'Tell',
  empty: 'Nobody is here yet.',
  emptySofter: 'Whoever you mentor, and whoever mentors you, stands on this page.',
} as const
