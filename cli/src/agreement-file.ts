import { noAgreement, type Agreement } from '@perennial/core/agreement'
import { err, ok, type Result } from '@perennial/core/result'
import { parseAsOf } from './as-of.ts'

type Clauses = { readonly [clause: string]: unknown }

/** What a clause was understood as, or what was expected in its place. */
type Clause<T> = Result<T, string>

const isClauses = (value: unknown): value is Clauses =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

const daysIn: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  h: 1 / 24,
  day: 1,
  d: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
}

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  other: 2,
  '': 1,
}

const countOf = (text: string): number =>
  /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : (numbers[text] ?? Number.NaN)

/** "5 days", "2 weeks", "a month", "24 h" in days; null when it is no length of time. */
const parseLength = (text: string): number | null => {
  const [, count = '', unit = ''] =
    /^(\d+(?:\.\d+)?|[a-z]*?)\s*(hour|h|day|d|week|month|quarter|year)s?$/i.exec(text.trim()) ?? []
  const days = countOf(count.trim().toLowerCase()) * (daysIn[unit.toLowerCase()] ?? Number.NaN)
  return Number.isFinite(days) && days > 0 ? days : null
}

const adverbs: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  quarterly: 91,
  yearly: 365,
}

const parseRhythm = (value: unknown): Clause<number | null> => {
  const expected = err('like "every 2 weeks", "once a quarter", "monthly" or "when needed"')
  if (typeof value === 'number' && value > 0) return ok(value)
  if (typeof value !== 'string') return expected
  const text = value.trim().toLowerCase()
  if (text === 'when needed') return ok(null)
  const days = adverbs[text] ?? parseLength(text.replace(/^(?:every|once (?:a|every|per))\s*/, ''))
  return days === null ? expected : ok(days)
}

const parseDays = (value: unknown): Clause<number> => {
  const days = typeof value === 'number' ? value : typeof value === 'string' ? parseLength(value) : null
  return days !== null && days > 0 ? ok(days) : err('a length of time like "5 days"')
}

const parseHours = (value: unknown): Clause<number> => {
  if (typeof value === 'number' && value >= 0) return ok(value)
  const days = typeof value === 'string' ? parseLength(value) : null
  return days === null ? err('a length of time like "24 h"') : ok(days * 24)
}

const parseMonths = (value: unknown): Clause<number> => {
  if (typeof value === 'number' && value > 0) return ok(value)
  const days = typeof value === 'string' ? parseLength(value) : null
  return days === null ? err('a length of time like "6 months"') : ok(Math.round(days / 30))
}

const parseCount = (value: unknown): Clause<number> =>
  typeof value === 'number' && value >= 0 ? ok(value) : err('a number like 3')

const parseWords = (value: unknown): Clause<readonly string[]> =>
  Array.isArray(value) && value.every((word) => typeof word === 'string')
    ? ok(value)
    : err('a list like ["career advice", "code review"]')

const parseText = (value: unknown): Clause<string> =>
  typeof value === 'string' && value !== '' ? ok(value) : err('a few words in quotes')

const parseYesNo = (value: unknown): Clause<boolean> =>
  typeof value === 'boolean' ? ok(value) : err('true or false')

const parseQuietHours =
  (timeZone: string) =>
  (value: unknown): Clause<Agreement['quietHours']> => {
    const expected = err('like "20:00-08:00" or "20:00-08:00 Africa/Lagos"')
    if (typeof value !== 'string') return expected
    const found = /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})(?:\s+(\S+))?$/.exec(value.trim())
    const [, from, to, zone] = found ?? []
    return from && to ? ok({ from, to, timeZone: zone ?? timeZone }) : expected
  }

const parseDate =
  (timeZone: string) =>
  (value: unknown): Clause<number> => {
    const at = typeof value === 'string' ? parseAsOf(value, timeZone) : null
    return at?.ok ? ok(at.value) : err('a day like "2026-03-01"')
  }

/** Takes clauses out of an object one by one and keeps every problem met on the way. */
class Reader {
  readonly problems: string[] = []
  readonly #clauses: Clauses
  readonly #path: string
  readonly #taken = new Set<string>()

  constructor(clauses: Clauses, path = '') {
    this.#clauses = clauses
    this.#path = path
  }

  take<T>(name: string, parse: (value: unknown) => Clause<T>, otherwise: T): T {
    this.#taken.add(name)
    const value = this.#clauses[name]
    if (value === undefined || value === null) return otherwise
    const clause = parse(value)
    if (clause.ok) return clause.value
    this.problems.push(`${this.#path}${name}: found ${show(value)}, expected ${clause.error}`)
    return otherwise
  }

  /** A clause that has clauses of its own. */
  inside<T>(name: string, read: (reader: Reader) => T): T {
    this.#taken.add(name)
    const value = this.#clauses[name] ?? {}
    if (!isClauses(value))
      this.problems.push(`${this.#path}${name}: found ${show(value)}, expected an object in braces`)
    const reader = new Reader(isClauses(value) ? value : {}, `${this.#path}${name}.`)
    const inner = read(reader)
    reader.end()
    this.problems.push(...reader.problems)
    return inner
  }

  end(): void {
    const known = [...this.#taken]
    for (const name of Object.keys(this.#clauses))
      if (!this.#taken.has(name))
        this.problems.push(`${this.#path}${name}: no such clause, expected one of ${known.join(', ')}`)
  }
}

const readClauses = (reader: Reader, timeZone: string): Agreement => ({
  version: reader.take('version', parseCount, 1),
  rhythmDays: reader.take('rhythm', parseRhythm, noAgreement.rhythmDays),
  replyWithinDays: reader.take<number | null>('replyWithin', parseDays, null),
  ...reader.inside('scope', (scope) => ({
    scopeIn: scope.take('in', parseWords, []),
    scopeOut: scope.take('out', parseWords, []),
  })),
  capacity: reader.inside('capacity', (capacity) => ({
    openAsks: capacity.take<number | null>('openAsks', parseCount, null),
    hoursAMonth: capacity.take<number | null>('hoursAMonth', parseCount, null),
  })),
  channels: reader.take('channels', parseWords, []),
  quietHours: reader.take('quietHours', parseQuietHours(timeZone), null),
  noticeHours: reader.take<number | null>('notice', parseHours, null),
  work: reader.inside('work', (work) => ({
    unpaidOnlyForLearning: work.take('unpaidOnlyForLearning', parseYesNo, true),
    credit: work.take<string | null>('credit', parseText, null),
  })),
  stayInTouchDays: reader.take('stayInTouch', parseRhythm, null),
  intendedMonths: reader.take<number | null>('intendedLength', parseMonths, null),
  reviewOn: reader.take<number | null>('reviewOn', parseDate(timeZone), null),
  ending: reader.take<string | null>('ending', parseText, null),
})

/** An agreement from JSON in words people use. Errors: every clause that could not be understood, each with what was expected. */
export const parseAgreement = (text: string, timeZone: string): Result<Agreement, readonly string[]> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return err([`not JSON: ${error instanceof Error ? error.message : String(error)}`])
  }
  if (!isClauses(value))
    return err([`found ${show(value)}, expected an object like {"rhythm": "every 2 weeks"}`])
  const reader = new Reader(value)
  const agreement = readClauses(reader, timeZone)
  reader.end()
  return reader.problems.length === 0 ? ok(agreement) : err(reader.problems)
}
