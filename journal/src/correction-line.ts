import type { MomentId } from '@perennial/core/moment'
import { err, ok, type Result } from '@perennial/core/result'
import { acts, needs, outcomes, type Act, type Need, type Outcome } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'

/**
 * Where a correction belongs: by the moment and the place in it, from 1, or by the words, who wrote them and the day.
 * With both, the moment counts where the history has it, and the words find the place in it.
 */
export type Place = {
  readonly moment?: MomentId
  readonly sentence?: number
  readonly text?: string
  readonly author?: Side
  /** `2026-03-01`, in the time zone of the reading. */
  readonly date?: string
}

/** What a sentence does after all, as a person says it; what is left open stays as it was heard. */
export type ActsLine = Place & {
  readonly acts: readonly Act[]
  readonly specific?: boolean
  readonly need?: Need
  readonly outcome?: Outcome | null
  /** The sentence before, for training. */
  readonly before?: { readonly author: Side; readonly text: string }
  /** The names of the two, which an export takes out. */
  readonly people?: readonly string[]
}

/** What a moment answers or speaks of; null for nothing before. */
export type LinkLine = Place & { readonly belongsTo: MomentId | null }

/** One line of a corrections file. */
export type CorrectionLine = ActsLine | LinkLine

/** What stands there and what was expected instead. */
export type LineProblem = { readonly found: string; readonly expected: string }

export const isLink = (line: CorrectionLine): line is LinkLine => 'belongsTo' in line

type Fields = { readonly [name: string]: unknown }

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

const isSide = (value: unknown): value is Side => value === 'mentor' || value === 'mentee'

const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

const isOneOf =
  (words: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && words.includes(value)

const isListOf =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(fits)

type Check = {
  readonly name: string
  readonly fits: (value: unknown) => boolean
  readonly expected: string
}

const checks: readonly Check[] = [
  { name: 'moment', fits: isText, expected: 'the reference of a moment' },
  {
    name: 'sentence',
    fits: (value) => Number.isSafeInteger(value) && Number(value) > 0,
    expected: 'which sentence of the moment, counted from 1',
  },
  { name: 'text', fits: isText, expected: 'the words of the sentence' },
  { name: 'author', fits: isSide, expected: 'mentor or mentee' },
  { name: 'date', fits: isDay, expected: 'a day like 2026-03-01' },
  { name: 'acts', fits: isListOf(isOneOf(acts)), expected: `a list of any of ${acts.join(', ')}` },
  { name: 'specific', fits: (value) => typeof value === 'boolean', expected: 'true or false' },
  { name: 'need', fits: isOneOf(needs), expected: `one of ${needs.join(', ')}` },
  {
    name: 'outcome',
    fits: (value) => value === null || isOneOf(outcomes)(value),
    expected: `one of ${outcomes.join(', ')}, or null`,
  },
  {
    name: 'before',
    fits: (value) => isFields(value) && isSide(value['author']) && isText(value['text']),
    expected: 'an object like {"author": "mentor", "text": "…"}',
  },
  { name: 'people', fits: isListOf(isText), expected: 'a list of names' },
  {
    name: 'belongsTo',
    fits: (value) => value === null || isText(value),
    expected: 'the reference of a moment, or null',
  },
]

const example = '{"text": "…", "author": "mentee", "acts": ["thank"]}'

/** What fields come to together; null when they do. */
const togetherness = (fields: Fields): LineProblem | null => {
  const has = (name: string): boolean => fields[name] !== undefined
  const without = (name: string, expected: string) => ({ found: `no ${name}`, expected })
  if (!has('moment') && !has('text')) return without('"text"', `words or a moment, like ${example}`)
  if (has('text') && !has('author')) return without('"author"', 'mentor or mentee beside the words')
  if (has('acts') === has('belongsTo'))
    return has('acts')
      ? { found: '"acts" and "belongsTo"', expected: 'one of the two on a line' }
      : without('"acts"', `what the sentence does, like ${example}`)
  if (has('acts') && !has('text') && !has('sentence'))
    return without('"sentence"', 'which sentence of the moment, counted from 1, or its words')
  const asks = Array.isArray(fields['acts']) && fields['acts'].includes('ask')
  const astray = asks ? undefined : ['specific', 'need'].find(has)
  return astray === undefined ? null : { found: `"${astray}" without an ask`, expected: 'ask among the acts' }
}

const parseJson = (text: string): Result<Fields, LineProblem> => {
  const expected = `an object like ${example}`
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? ok(value) : err({ found: text, expected })
  } catch {
    return err({ found: text, expected })
  }
}

/** One line of a corrections file, as JSON. Fields it does not know are left aside. */
export const parseCorrectionLine = (text: string): Result<CorrectionLine, LineProblem> => {
  const fields = parseJson(text)
  if (!fields.ok) return fields
  const known = checks.filter(({ name }) => fields.value[name] !== undefined)
  const wrong = known.find(({ name, fits }) => !fits(fields.value[name]))
  if (wrong !== undefined)
    return err({
      found: `"${wrong.name}": ${JSON.stringify(fields.value[wrong.name])}`,
      expected: wrong.expected,
    })
  const apart = togetherness(fields.value)
  if (apart !== null) return err(apart)
  return ok(Object.fromEntries(known.map(({ name }) => [name, fields.value[name]])) as CorrectionLine)
}

/** The line as it is written, fields in a settled order. */
export const formatCorrectionLine = (line: CorrectionLine): string => {
  const fields = line as Fields
  return JSON.stringify(Object.fromEntries(checks.map(({ name }) => [name, fields[name]])))
}
