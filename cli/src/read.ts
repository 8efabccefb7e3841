import { basename } from 'node:path'
import type { Agreement } from '@perennial/core/agreement'
import type { Instant } from '@perennial/core/instant'
import { nextChange } from '@perennial/core/next-change'
import { read } from '@perennial/core/reading'
import type { Message } from '@perennial/history/message'
import type { Corrections } from '@perennial/journal/corrections'
import { readJournal } from '@perennial/journal/journal'
import { listenerOf } from '@perennial/voice/listener'
import { catalogueFor } from '@perennial/voice/say'
import type { Account } from '@perennial/voice/account'
import { agreementIn } from './agreement.ts'
import {
  correctedIn,
  correctingOf,
  correctionsFrom,
  type Corrected,
  type Correcting,
} from './corrections-file.ts'
import { gather, type Gathered, type GatherFailure } from './gather.ts'
import { readHelp } from './help.ts'
import { namesForAscii } from './page/ascii.ts'
import type { PageOptions } from './page/parts.ts'
import { harmless } from './harmless.ts'
import { parseReadOptions, type ReadOptions } from './read-options.ts'
import { asOfFrom, complain, usageTroubles } from './shell.ts'
import { coloursOf, columnsOf, isPlainLocale } from './terminal.ts'

const LOCALE = 'en-GB'
const USAGE = 2
const NOTHING_READ = 1

const CLEAR_LINE = '\r\u001b[K'

/** A line with a real count on a terminal; nothing elsewhere. */
const showProgress = (messages: number, of?: number): void => {
  if (process.stderr.isTTY)
    process.stderr.write(`${CLEAR_LINE}${catalogueFor(LOCALE).page.reading(messages, of)}`)
}

const endProgress = (): void => {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE)
}

/** The messages as they are, counted on the terminal while they are read. */
function* counted(messages: readonly Message[]): Generator<Message> {
  for (const [i, message] of messages.entries()) {
    if (i % 1000 === 999) showProgress(i + 1, messages.length)
    yield message
  }
}

/** What a reading is made with beside the messages. */
type Terms = {
  readonly asOf: Instant
  readonly agreement: Agreement
  readonly corrections: Corrections
}

/** Whether no letters beyond ASCII are to come out. */
const isPlain = ({ ascii }: ReadOptions): boolean => ascii || isPlainLocale(process.env)

const accountOf = (
  { messages, names: authors, me }: Gathered,
  { asOf, agreement }: Terms,
  options: ReadOptions,
  correcting: Correcting,
): Account => {
  const { timeZone } = options
  const names = isPlain(options) && !options.json ? namesForAscii(authors) : authors
  const { state, settled, moments } = readJournal(
    counted(messages),
    authors,
    timeZone,
    agreement,
    correcting.of,
  )
  return {
    reading: read(state, asOf, agreement, me),
    state,
    settled,
    moments: moments.filter(({ visibility }) => visibility === 'shared'),
    names,
    listener: listenerOf({ ...names, me, asOf, timeZone, locale: LOCALE }),
    agreement,
  }
}

/** Three dots take two columns more than the one letter they stand for. */
const WIDENED = 2

/** Loaded when there is a page to show, as the table of widths alone takes 30 ms; so is the JSON. */
const writePage = async (
  account: Account,
  gathered: Gathered,
  corrected: number,
  options: ReadOptions,
): Promise<void> => {
  const { wholePage } = await import('./page/whole-page.ts')
  const output = { isTTY: process.stdout.isTTY, columns: process.stdout.columns }
  const isAscii = isPlain(options)
  const columns = columnsOf(output, options.width, process.env) - (isAscii ? WIDENED : 0)
  const page: PageOptions = { columns, all: options.all, isAscii, isNow: options.asOf === undefined }
  const origin = {
    gathered,
    files: gathered.files,
    isZoneGiven: options.isZoneGiven,
    corrected,
  }
  process.stdout.write(wholePage(account, origin, page, coloursOf(output, process.env)))
}

const writeJson = async (account: Account, gathered: Gathered, corrected: number): Promise<void> => {
  const { accountToJson } = await import('@perennial/voice/account-json')
  const { state, reading, agreement, listener } = account
  const next = nextChange(state, reading.asOf, agreement, listener.me)
  const json = accountToJson(account, next, { ...gathered, corrected })
  process.stdout.write(`${JSON.stringify(json, null, 2)}\n`)
}

/** Troubles that what was left out may explain. */
const explained: ReadonlySet<GatherFailure['trouble']['kind']> = new Set(['no-messages', 'one-person'])

const fail = ({ trouble, problems, notices }: GatherFailure, { ascii }: ReadOptions): number => {
  complain(trouble, ascii)
  const { page } = catalogueFor(LOCALE)
  const why = [
    ...problems.slice(0, 3).map(page.problem),
    ...notices
      .filter(({ about }) => about === 'left-out' && explained.has(trouble.kind))
      .map(({ file, text }) => page.notice(text, file)),
  ]
  for (const each of why) process.stderr.write(`  ${harmless(each)}\n`)
  return usageTroubles.has(trouble.kind) ? USAGE : NOTHING_READ
}

/** What was gathered, with what is to be said of the corrections beside it. */
const withCorrections = (
  gathered: Gathered,
  { problems }: Corrections,
  { file, unfitting }: Corrected,
): Gathered => {
  const { page } = catalogueFor(LOCALE)
  const name = basename(file)
  const astray = { about: 'corrections', file: name, text: page.unfitting(name, unfitting) } as const
  return {
    ...gathered,
    problems: [...gathered.problems, ...problems.map((problem) => ({ ...problem, file: name }))],
    notices: unfitting.length === 0 ? gathered.notices : [...gathered.notices, astray],
  }
}

const run = async (options: ReadOptions, terms: Terms): Promise<number> => {
  const { corrections } = terms
  const gathered = await gather(options, terms.asOf, showProgress)
  endProgress()
  if (!gathered.ok) return fail(gathered.error, options)
  const { timeZone } = options
  const correcting = correctingOf(options.corrections, corrections, gathered.value.messages, timeZone)
  const account = accountOf(gathered.value, terms, options, correcting)
  endProgress()
  const corrected = correctedIn(account.moments, correcting)
  const whole = withCorrections(gathered.value, corrections, corrected)
  if (options.json) await writeJson(account, whole, corrected.count)
  else await writePage(account, whole, corrected.count, options)
  return 0
}

/** `perennial read`: one history in, one reading out. Answers the exit code. */
export const readVerb = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(readHelp)
    return 0
  }
  const options = parseReadOptions(args)
  const asOf = options.ok ? asOfFrom(options.value) : options
  const agreement = options.ok ? await agreementIn(options.value.agreement, options.value.timeZone) : options
  const corrections = options.ok ? await correctionsFrom(options.value.corrections) : options
  for (const each of [options, asOf, agreement, corrections])
    if (!each.ok) {
      complain(each.error)
      return USAGE
    }
  if (!options.ok || !asOf.ok || !agreement.ok || !corrections.ok) return USAGE
  return run(options.value, {
    asOf: asOf.value,
    agreement: agreement.value,
    corrections: corrections.value,
  })
}
