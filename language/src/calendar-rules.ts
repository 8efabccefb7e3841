import {
  civilOf,
  dayOf,
  daysInMonth,
  monthsLater,
  weekdayOf,
  withParts,
  type Day,
} from '@perennial/core/civil'
import { phrase, type Phrase } from './phrase.ts'
import { weekday, month } from './lexicon/time.ts'

type Groups = readonly (string | undefined)[]

/** How a phrase names a day. `whole`: a stretch of days, to which no hour belongs. */
export type CalendarRule = {
  readonly pattern: RegExp
  readonly phrase: Phrase
  readonly day: (today: Day, groups: Groups) => Day | undefined
  readonly whole?: true
  /** Read only when nothing else names a day. */
  readonly alone?: true
}

const single = weekday.replace(/s\?$/, '')
const amount = '(\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of)'
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'mon tue wed thu fri sat sun'.split(' ')
const amounts = 'zero one two three four five six seven eight nine ten'.split(' ')

const monthOf = (name: string | undefined): number => months.indexOf((name ?? '').slice(0, 3)) + 1
const weekdayNamed = (name: string | undefined): number => weekdays.indexOf((name ?? '').slice(0, 3)) + 1

const amountOf = (word: string | undefined): number => {
  if (word === undefined || word.startsWith('a'))
    return word?.includes('few') ? 3 : word?.includes('couple') ? 2 : 1
  const index = amounts.indexOf(word)
  return index < 0 ? Number(word) : index
}

const sunday = (today: Day): Day => today + 7 - weekdayOf(today)

const monthEnd = (day: Day): Day => {
  const date = civilOf(day)
  return dayOf({ ...date, day: daysInMonth(date) })
}

const later = (day: Day, months: number): Day => dayOf(monthsLater(civilOf(day), months))

const nextWeekday = (today: Day, name: string | undefined): Day =>
  today + ((weekdayNamed(name) - weekdayOf(today) + 7) % 7 || 7)

const dateIn = (today: Day, dayText: string | undefined, name: string | undefined): Day | undefined => {
  const [day, month] = [Number(dayText), monthOf(name)]
  if (day < 1 || day > 31 || month === 0) return undefined
  const date = dayOf(withParts(civilOf(today), { month, day }))
  return date < today - 60 ? later(date, 12) : date
}

const dayOfMonth = (today: Day, dayText: string | undefined): Day | undefined => {
  const day = Number(dayText)
  if (day < 1 || day > 31) return undefined
  const date = dayOf(withParts(civilOf(today), { day }))
  return date < today ? later(date, 1) : date
}

const monthAhead = (today: Day, name: string | undefined): Day => {
  const end = monthEnd(dayOf({ ...civilOf(today), day: 1, month: monthOf(name) }))
  return end < today ? later(end, 12) : end
}

const rule = (source: string, day: CalendarRule['day'], whole?: 'whole'): CalendarRule => ({
  pattern: new RegExp(source, 'g'),
  phrase: phrase(new RegExp(source)),
  day,
  ...(whole === undefined ? {} : { whole: true as const }),
})

/** In the order in which they are tried; what one has read, the next no longer sees. English, day first. */
export const calendarRules: readonly CalendarRule[] = [
  rule(` (?:${single} )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${month})\\b`, (today, [day, name]) =>
    dateIn(today, day, name),
  ),
  rule(` (?:${single} )?(${month}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?= |$)`, (today, [name, day]) =>
    dateIn(today, day, name),
  ),
  rule(
    ` (?:by|on|until|till|before|due|deadline|deadline is) (\\d{1,2})[/.](\\d{1,2})(?= )`,
    (today, [day, number]) => dateIn(today, day, months[Number(number) - 1]),
  ),
  rule(
    ` (?:${single} )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?= )(?! (?:grade|floor|time|version|one|year|chapter|street|edition))`,
    (today, [day]) => dayOfMonth(today, day),
  ),
  rule(' (?:the )?day after tomorrow\\b', (today) => today + 2),
  rule(' tomorrow\\b', (today) => today + 1),
  rule(' (?:today|tonight|this (?:morning|afternoon|evening))\\b', (today) => today),
  rule(
    ` (?:by |on |for )?(${single}) (?:next week|week)\\b`,
    (today, [name]) => sunday(today) + weekdayNamed(name),
  ),
  rule(` next week (?:on )?(${single})\\b`, (today, [name]) => sunday(today) + weekdayNamed(name)),
  rule(` next (${single})\\b`, (today, [name]) => nextWeekday(today, name)),
  rule(
    ` (?:(?:by|on|until|till|before|this|for|from|closes|due|at|deadline is|for|of|or|then|see you|and|\\||latest|deadline|call|huddle|s|does|about) )(${single})(?= (?!s ))`,
    (today, [name]) => nextWeekday(today, name),
  ),
  rule(` (${single}) (?:latest|noon|morning|evening|afternoon|night|at \\d|\\d)`, (today, [name]) =>
    nextWeekday(today, name),
  ),
  rule(' next weekend\\b', (today) => sunday(today) + 7, 'whole'),
  rule(' (?:this|the|at the|over the|on the|coming|by the) weekend\\b', (today) => sunday(today), 'whole'),
  rule(' next week\\b', (today) => sunday(today) + 7, 'whole'),
  rule(' (?:this week|end of (?:the|this) week|the end of the week)\\b', (today) => sunday(today), 'whole'),
  rule(' next month\\b', (today) => monthEnd(later(today, 1)), 'whole'),
  rule(' (?:this month|end of (?:the|this) month)\\b', (today) => monthEnd(today), 'whole'),
  rule(` in ${amount} days?\\b`, (today, [count]) => today + amountOf(count)),
  rule(` in ${amount} weeks?\\b`, (today, [count]) => today + 7 * amountOf(count)),
  rule(` in ${amount} months?\\b`, (today, [count]) => later(today, amountOf(count))),
  rule(
    ' (?:by|before|over|until|till|around|at) christmas\\b',
    (today) => dayOf({ ...civilOf(today), month: 12, day: 25 }),
    'whole',
  ),
  rule(
    ` (?:in|by|until|till|before|end of|early|mid|late|during|over|come|from|for) (${month})(?= )`,
    (today, [name]) => monthAhead(today, name),
    'whole',
  ),
  {
    ...rule(
      ' (?:by|at|before|until|around|noon|midnight) ?(?:noon|midnight|\\d{1,2}(?:[:.]\\d\\d)?(?: ?am| ?pm| sharp)?)(?= (?:\\||#))',
      (today) => today,
    ),
    alone: true,
  },
]
