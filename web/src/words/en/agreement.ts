import { later } from '../later.ts'
import type { Clause, Clauses } from '../../agreement/clauses.ts'
import { sayDay } from '../en.ts'

const one = later(() => new Intl.PluralRules('en-GB'))
const hour = later(() => new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'hour', unitDisplay: 'long' }))
const days = later(() => new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'day', unitDisplay: 'long' }))
const months = later(
  () => new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'month', unitDisplay: 'long' }),
)
const list = later(() => new Intl.ListFormat('en-GB'))

const named: Readonly<Record<number, string>> = {
  1: 'Every day',
  7: 'Every week',
  14: 'Every two weeks',
  21: 'Every three weeks',
  30: 'Once a month',
  61: 'Every two months',
  91: 'Once a quarter',
  122: 'Every four months',
  183: 'Twice a year',
  365: 'Once a year',
}

const every = (count: number): string => named[count] ?? `Every ${days().format(count)}`

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

const counted = (count: number): string => words[count] ?? String(count)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const room = ({ openAsks, hoursAMonth }: Clauses['capacity']): string | null => {
  const asks =
    openAsks === null
      ? null
      : `${counted(openAsks)} open ${one().select(openAsks) === 'one' ? 'question' : 'questions'} at a time`
  const hours = hoursAMonth === null ? null : `${hour().format(hoursAMonth)} a month`
  const both = [asks, hours].filter((each) => each !== null)
  return both.length === 0 ? null : capital(both.join(', '))
}

const topics = (all: readonly string[]): string | null =>
  all.length === 0 ? null : capital(list().format(all))

const place = (timeZone: string): string => timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone

const given =
  <T>(inWords: (value: T) => string) =>
  (value: T | null): string | null =>
    value === null ? null : inWords(value)

/** A clause in words; null where it is not agreed. */
const say: { readonly [K in Clause]: (value: Clauses[K]) => string | null } = {
  rhythmDays: given(every),
  replyWithinDays: given((value) => `Within ${days().format(value)}`),
  noticeHours: given((value) => `${hour().format(value)} ahead`),
  scopeIn: topics,
  scopeOut: topics,
  capacity: room,
  channels: topics,
  quietHours: given(({ from, to, timeZone }) => `${from} to ${to}, ${place(timeZone)} time`),
  work: ({ unpaidOnlyForLearning, credit }) =>
    [unpaidOnlyForLearning ? 'Unpaid only where there is something to learn.' : null, credit]
      .filter((each) => each !== null)
      .join(' ') || null,
  stayInTouchDays: given(every),
  intendedMonths: given((value) => months().format(value)),
  reviewOn: given(sayDay),
  ending: (value) => value,
}

type Said = {
  readonly title: string
  /** What it is there for. */
  readonly drives: string
  /** What holds where it was never agreed. */
  readonly none: string
}

const clauses: { readonly [K in Clause]: Said } = {
  rhythmDays: {
    title: 'In touch',
    drives: 'Tells when a silence is long for you.',
    none: 'When needed',
  },
  replyWithinDays: {
    title: 'A question is answered',
    drives: 'Tells when an answer is due.',
    none: 'Within 7 days, as is usual',
  },
  noticeHours: {
    title: 'A meeting is moved',
    drives: 'Tells a late move from an early one.',
    none: '24 hours ahead, as is usual',
  },
  scopeIn: {
    title: 'Good to ask about',
    drives: 'The coach knows what is there to be learned.',
    none: 'Whatever helps',
  },
  scopeOut: {
    title: 'Left out',
    drives: 'The coach reminds before such a question is sent.',
    none: 'Nothing so far',
  },
  capacity: {
    title: 'Room for',
    drives:
      'The coach tells when a question or a call could wait, People shows the hours, and asking for more is noticed.',
    none: 'Five open questions, as is usual',
  },
  channels: {
    title: 'By way of',
    drives:
      'Words that propose a talk name it. The coach reminds before you ask for a call that was left out.',
    none: 'Any way',
  },
  quietHours: {
    title: 'Quiet hours',
    drives:
      'Nothing comes to you by itself in them. On Today, what you could write says until when it can wait.',
    none: 'None',
  },
  work: {
    title: 'Work and credit',
    drives:
      'Words on terms and credit say what you agreed. Where unpaid work need teach nothing, no talk about it is owed.',
    none: 'Nothing said',
  },
  stayInTouchDays: {
    title: 'After the goal',
    drives: 'The rhythm once you are lifelong.',
    none: 'In the same rhythm',
  },
  intendedMonths: {
    title: 'Meant to last',
    drives: 'When it is over you are both asked how to go on.',
    none: 'As long as it helps',
  },
  reviewOn: {
    title: 'Looked at again',
    drives:
      'You are both reminded on that day, and once after another phase or when a line of this has not held.',
    none: 'When one of you asks',
  },
  ending: {
    title: 'An end',
    drives: 'Shown to whoever wants to say goodbye.',
    none: 'Either may end it, no fault needed',
  },
}

const changes = (count: number): string => (count === 1 ? 'one change' : `${counted(count)} changes`)

export const agreement = {
  clauses,
  say,
  every,
  title: 'Agreement',
  nothing: 'Nothing is agreed yet.',
  nothingSofter: 'Here is a good start. Take it as it is, or change a line.',
  agreed: (name: string) => `You and ${name} agreed on this.`,
  writtenDown: 'This is what you wrote down.',
  holds: (day: string) => `It holds since ${day}. Change any line to propose it anew.`,
  holdsAlone: (day: string) => `It holds since ${day}. Change any line.`,
  review: (day: string) => `You meant to look at it again on ${day}. Still right?`,
  lengthOver: (count: number, day: string) =>
    `You meant this for ${months().format(count)}; that was on ${day}. Go on, or change a line?`,
  theirsFirst: (name: string) => `${name} proposes this.`,
  theirs: (name: string, count: number) => `${name} proposes ${changes(count)}.`,
  counter: (name: string, count: number) => `${name} counters with ${changes(count)}.`,
  theirsSofter: 'Say yes, or change a line and counter.',
  mine: (name: string) => `Your proposal lies with ${name}.`,
  mineSofter: (name: string) => `Until ${name} says yes, nothing changes.`,
  alone: (name: string) =>
    `${name} is not here yet. What you write down holds at once; ${name} sees it on joining and can counter.`,
  before: (writer: string) =>
    `${writer} wrote this down before you were both here. Propose it anew, changed or not, and it takes both of you to agree.`,
  beforeMine: (name: string) =>
    `You wrote this down before ${name} joined. Propose it anew, changed or not, and it takes both of you to agree.`,
  again: 'Propose it as it is',
  propose: (name: string) => `Propose it to ${name}`,
  writeDown: 'Write it down',
  proposeChanges: (count: number) => `Propose ${changes(count)}`,
  counterWith: (count: number) => `Counter with ${changes(count)}`,
  instead: 'Propose this instead',
  yes: 'Say yes',
  takeBack: 'Take it back',
  startOver: 'Start over',
  proposed: (name: string) => `It lies with ${name} now.`,
  accepted: 'Agreed. It holds from now on.',
  kept: 'Written down.',
  takenBack: 'Taken back.',
  soFar: 'so far:',
  youProposed: 'you proposed:',
  theyProposed: (name: string) => `${name} proposed:`,
  atFirst: 'at first:',
  change: 'change',
  notAgreed: 'Not agreed',
  every2: 'How often',
  within: 'How soon',
  ahead: 'How long before',
  add: 'Add',
  addTopic: 'Something else',
  drop: (topic: string) => `Leave out “${topic}”`,
  openAsks: 'Open questions at a time',
  hours: 'Hours a month',
  hasQuiet: 'There are quiet hours',
  from: 'From',
  to: 'To',
  zone: 'In the time of',
  unpaid: 'Unpaid work only where there is something to learn',
  credit: 'Where credit is given',
  howLong: 'How long',
  onDay: 'On',
  inWords: 'In your words',
  months: (count: number) => months().format(count),
  days: (count: number) => days().format(count),
  hoursOf: (count: number) => hour().format(count),
  good: {
    credit: 'Credit by name, where the work is shown.',
    ending: 'Either of us may end it, no fault. A last talk first.',
    channels: ['chat', 'calls'],
  },
  suggestions: {
    scopeIn: ['career advice', 'code review', 'drafts', 'preparing for interviews', 'introductions'],
    scopeOut: ['referrals in the first three months', 'homework', 'urgent questions at night'],
    channels: ['chat', 'mail', 'calls', 'in person', 'no calls'],
  },
  history: 'How it came about',
  you: 'You',
  proposedOn: (who: string, day: string) => `${who} proposed, ${day}`,
  wroteOn: (who: string, day: string) => `${who} wrote it down, ${day}`,
  acceptedOn: (who: string, day: string) => `${who} said yes on ${day}`,
  replacedOn: (day: string) => `another took its place on ${day}`,
  takenBackOn: (day: string) => `taken back on ${day}`,
  lies: 'lies on the table',
  becomes: 'becomes',
  unchanged: 'Nothing changed in it.',
} as const
