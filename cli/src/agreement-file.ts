import { noAgreement, type Agreement } from '@perennial/core/agreement'
import { err, ok, type Result } from '@perennial/core/result'
import {
  parseCount,
  parseDate,
  parseDays,
  parseHours,
  parseMonthlyHours,
  parseMonths,
  parseQuietHours,
  parseRhythm,
  parseText,
  parseWords,
  parseYesNo,
  type Clause,
} from './agreement-clauses.ts'
import { clauseLines } from './agreement-lines.ts'

type Clauses = { readonly [clause: string]: unknown }

const isClauses = (value: unknown): value is Clauses =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** Takes clauses out of an object one by one and keeps every problem met on the way. */
class Reader {
  readonly problems: string[] = []
  readonly #clauses: Clauses
  readonly #lineOf: ReadonlyMap<string, number>
  readonly #path: string
  readonly #taken = new Set<string>()

  constructor(clauses: Clauses, lineOf: ReadonlyMap<string, number>, path = '') {
    this.#clauses = clauses
    this.#lineOf = lineOf
    this.#path = path
  }

  take<T>(name: string, parse: (value: unknown) => Clause<T>, otherwise: T): T {
    this.#taken.add(name)
    const value = this.#clauses[name]
    if (value === undefined || value === null) return otherwise
    const clause = parse(value)
    if (clause.ok) return clause.value
    this.#note(name, `found ${show(value)}, expected ${clause.error}`)
    return otherwise
  }

  /** A clause that has clauses of its own. */
  inside<T>(name: string, read: (reader: Reader) => T): T {
    this.#taken.add(name)
    const value = this.#clauses[name] ?? {}
    if (!isClauses(value)) this.#note(name, `found ${show(value)}, expected an object in braces`)
    const reader = new Reader(isClauses(value) ? value : {}, this.#lineOf, `${this.#path}${name}.`)
    const inner = read(reader)
    reader.end()
    this.problems.push(...reader.problems)
    return inner
  }

  end(): void {
    const known = [...this.#taken]
    for (const name of Object.keys(this.#clauses))
      if (!this.#taken.has(name)) this.#note(name, `no such clause, expected one of ${known.join(', ')}`)
  }

  #note(name: string, what: string): void {
    const path = `${this.#path}${name}`
    const line = this.#lineOf.get(path)
    this.problems.push(line === undefined ? `${path}: ${what}` : `line ${line}, ${path}: ${what}`)
  }
}

/** The length counts from the day the two agreed, where it is told, else from their first moment. */
const agreedOn = (at: number | null) => ({ acceptedAt: at, meantSince: at })

const readClauses = (reader: Reader, timeZone: string): Agreement => ({
  version: reader.take('version', parseCount(1), 1),
  rhythmDays: reader.take('rhythm', parseRhythm, noAgreement.rhythmDays),
  replyWithinDays: reader.take<number | null>('replyWithin', parseDays, null),
  ...reader.inside('scope', (scope) => ({
    scopeIn: scope.take('in', parseWords, []),
    scopeOut: scope.take('out', parseWords, []),
  })),
  capacity: reader.inside('capacity', (capacity) => ({
    openAsks: capacity.take<number | null>('openAsks', parseCount(0), null),
    hoursAMonth: capacity.take<number | null>('hoursAMonth', parseMonthlyHours, null),
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
  ...agreedOn(reader.take<number | null>('agreedOn', parseDate(timeZone), null)),
})

/** What the parser of JSON stumbled over, with its line. */
const whereBroken = (text: string, error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error)
  if (text.trim() === '') return 'not JSON: the file is empty'
  const at = / at position (\d+)/.exec(said)?.[1] ?? (said.includes('end of JSON') ? text.length : undefined)
  const what = `not JSON: ${said.replace(/(?: in JSON)? at position.*$|, (?:\.\.\.)?".*$/s, '')}`
  return at === undefined ? what : `line ${text.slice(0, Number(at)).split('\n').length}, ${what}`
}

/** An agreement from JSON in words people use. Errors: every clause that could not be understood, each with what was expected. */
export const parseAgreement = (text: string, timeZone: string): Result<Agreement, readonly string[]> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return err([`${whereBroken(text, error)}, expected JSON like {"rhythm": "every 2 weeks"}`])
  }
  if (!isClauses(value))
    return err([`found ${show(value)}, expected an object like {"rhythm": "every 2 weeks"}`])
  const reader = new Reader(value, clauseLines(text))
  const agreement = readClauses(reader, timeZone)
  reader.end()
  return reader.problems.length === 0 ? ok(agreement) : err(reader.problems)
}
