import type { Day } from '@perennial/core/civil'
import type { NamedDate } from '@perennial/core/sentence'
import type { Instant } from '@perennial/core/instant'
import { calendarRules, type CalendarRule } from './calendar-rules.ts'
import { hourIn } from './clock-time.ts'
import { localDay } from '@perennial/core/time-zone'
import { instantOf } from './local-time.ts'
import type { NormalForm } from './normal-form.ts'
import { hears, mayHear, phrase } from './phrase.ts'

const names = phrase(
  /\b(?:today|tonight|tomorrow|weekend|week|weeks|month|months|days|hours?|noon|midnight|christmas|easter|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)|\d{1,2}(?::\d\d|\.\d\d)?(?:am|pm)|(?:by|at|before|until|around) \d{1,2}(?= (?:\||sharp))|(?:this|next) (?:morning|afternoon|evening))\b/,
)

const past = phrase(
  /\bsince\b|\blast (?:week|month|year|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)/,
  /\bago\b|how (?:was|did|were)|thanks? (?:you )?for\b/,
)
const toldAsPast = phrase(
  /\b(?:was|were|did|went|had|got|came|asked|handed|gave|read|found|told|said|spoke|met|saw|[a-z]{3,}ed) (?:[a-z]+ ){0,4}(?:on|last)\b/,
)
const ahead = phrase(
  /\b(?:will|shall|next|by|until|till|due|deadline|closes?|tomorrow|going to|need|latest|promised?|is|are|am|want|invited|booked|moved)\b/,
)

const none: readonly never[] = []

/**
 * Days and hours a sentence names ahead of it, as instants in the time zone of the moment. A day without an
 * hour is its last minute, a week its Sunday, a month its last day: `at` is the latest instant meant.
 * @param form the normal form of the sentence
 * @param at the instant of the moment, in ms
 */
export const namedDates = (form: NormalForm, at: Instant, timeZone: string): readonly NamedDate[] => {
  if (!hears(names, form) || hears(past, form)) return none
  if (hears(toldAsPast, form) && !hears(ahead, form)) return none
  return datesIn(form, localDay(at, timeZone), timeZone)
}

const datesIn = (form: NormalForm, today: Day, timeZone: string): readonly NamedDate[] => {
  const named: NamedDate[] = []
  let rest = form.text
  for (const rule of calendarRules) {
    if (rule.alone === true && named.length > 0) break
    if (mayHear(rule.phrase, form)) rest = readBy(rule, rest, named, form, today, timeZone)
  }
  return named.toSorted((one, two) => one.at - two.at)
}

/** Notes the days that a rule finds in what is left of the sentence. @returns what the next rules see */
const readBy = (
  rule: CalendarRule,
  rest: string,
  named: NamedDate[],
  form: NormalForm,
  today: Day,
  timeZone: string,
): string =>
  rest.replace(rule.pattern, (text: string, ...groups: (string | undefined)[]) => {
    const day = rule.day(today, groups)
    if (day === undefined) return text
    note(named, { text: text.trim(), at: lastMinute(rule, day, form, timeZone) })
    return ' # '
  })

/** Of two names of the same instant the later one is kept. */
const note = (named: NamedDate[], date: NamedDate): void => {
  const same = named.findIndex(({ at }) => at === date.at)
  named[same < 0 ? named.length : same] = date
}

const lastMinute = (rule: CalendarRule, day: Day, form: NormalForm, timeZone: string): Instant => {
  const { hour, minute } = (rule.whole === true ? undefined : hourIn(form.text)) ?? { hour: 23, minute: 59 }
  return instantOf(day, hour, minute, timeZone)
}
