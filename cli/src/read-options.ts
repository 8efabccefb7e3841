import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@perennial/core/result'
import type { DateOrder } from '@perennial/history/whatsapp-line'
import { isTimeZone } from '@perennial/history/zone'
import type { Trouble } from '@perennial/voice/en/errors'

export type ReadOptions = {
  readonly files: readonly string[]
  /** Several names are one person’s. */
  readonly mentor?: readonly string[]
  readonly mentee?: readonly string[]
  readonly me?: string
  readonly asOf?: string
  readonly agreement?: string
  readonly corrections?: string
  readonly timeZone: string
  readonly isZoneGiven: boolean
  readonly dateOrder?: DateOrder
  readonly json: boolean
  readonly ascii: boolean
  readonly all: boolean
  readonly width?: number
}

const orders: Readonly<Record<string, DateOrder>> = {
  dmy: 'day-month-year',
  mdy: 'month-day-year',
  ymd: 'year-month-day',
}

/** What `read` understands; other verbs that read a history take what they need of it. */
export const readFlags = {
  mentor: { type: 'string', multiple: true },
  mentee: { type: 'string', multiple: true },
  me: { type: 'string' },
  'as-of': { type: 'string' },
  agreement: { type: 'string' },
  corrections: { type: 'string' },
  'time-zone': { type: 'string' },
  'date-order': { type: 'string' },
  json: { type: 'boolean' },
  ascii: { type: 'boolean' },
  all: { type: 'boolean' },
  width: { type: 'string' },
} as const

const NARROWEST = 28
const WIDEST = 200

const machineZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

const parseFlags = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: readFlags, allowPositionals: true, strict: true })

/** The values of the flags as the command line gives them. */
export type ReadValues = ReturnType<typeof parseFlags>['values']

export const badValue = (flag: string, found: string, expected: string): Result<never, Trouble> =>
  err({ kind: 'bad-value', flag, found, expected })

/** What is wrong with the values of flags, the first of it. */
export const checkValues = (values: ReadValues): Result<null, Trouble> => {
  const { 'time-zone': zone, 'date-order': order, width, mentor = [], mentee = [], me = [] } = values
  for (const [flag, names] of [
    ['--mentor', mentor],
    ['--mentee', mentee],
    ['--me', [me].flat()],
  ] as const)
    if (names.some((name) => name.trim() === '')) return badValue(flag, '“”', 'a name, or a part of one')
  if (zone !== undefined && !isTimeZone(zone))
    return badValue('--time-zone', zone, 'a name like Europe/Berlin or UTC')
  if (order !== undefined && !(order in orders)) return badValue('--date-order', order, 'dmy, mdy or ymd')
  const columns = Number(width)
  if (width !== undefined && !(columns >= NARROWEST && columns <= WIDEST))
    return badValue('--width', width, `a number of columns from ${NARROWEST} to ${WIDEST}`)
  return ok(null)
}

export const optionsOf = (values: ReadValues, files: readonly string[]): ReadOptions => {
  const { mentor, mentee, me, agreement, corrections } = values
  const dateOrder = orders[values['date-order'] ?? '']
  return {
    files,
    ...(mentor === undefined ? {} : { mentor }),
    ...(mentee === undefined ? {} : { mentee }),
    ...(me === undefined ? {} : { me }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(corrections === undefined ? {} : { corrections }),
    ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(values.width === undefined ? {} : { width: Math.floor(Number(values.width)) }),
    timeZone: values['time-zone'] ?? machineZone(),
    isZoneGiven: values['time-zone'] !== undefined,
    json: values.json ?? false,
    ascii: values.ascii ?? false,
    all: values.all ?? false,
  }
}

/** What the argument parser says, without its advice on quoting. */
export const firstSentence = (error: unknown): string =>
  `${(error instanceof Error ? error.message : String(error)).split('. ')[0]?.replace(/\.$/, '')}.`

/** The command line of `read`. */
export const parseReadOptions = (args: readonly string[]): Result<ReadOptions, Trouble> => {
  let parsed: ReturnType<typeof parseFlags>
  try {
    parsed = parseFlags(args)
  } catch (error) {
    return err({ kind: 'bad-usage', found: firstSentence(error) })
  }
  const checked = checkValues(parsed.values)
  if (!checked.ok) return checked
  return parsed.positionals.length === 0
    ? err({ kind: 'no-file' })
    : ok(optionsOf(parsed.values, parsed.positionals))
}
