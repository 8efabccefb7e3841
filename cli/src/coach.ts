import { text as textOf } from 'node:stream/consumers'
import type { Agreement } from '@perennial/core/agreement'
import type { CoachContext } from '@perennial/core/coaching'
import type { Instant } from '@perennial/core/instant'
import { err, ok, type Result } from '@perennial/core/result'
import { otherSide, type Side } from '@perennial/core/side'
import { emptyState } from '@perennial/core/state'
import {
  coachContext,
  ledgerOf,
  newestAsk,
  readAsked,
  timesAskedBefore,
} from '@perennial/journal/coach-context'
import type { Corrections } from '@perennial/journal/corrections'
import { readJournal, type History } from '@perennial/journal/journal'
import { coach, LONGEST_DRAFT } from '@perennial/language/coach/coach'
import { coachListenerOf } from '@perennial/voice/coach-listener'
import type { Trouble } from '@perennial/voice/en/errors'
import { catalogueFor } from '@perennial/voice/say'
import { sayCoaching } from '@perennial/voice/say-coaching'
import { agreementIn } from './agreement.ts'
import { coachingToJson } from '@perennial/voice/coaching-json'
import { parseCoachOptions, type CoachOptions } from './coach-options.ts'
import { correctingOf, correctionsFrom } from './corrections-file.ts'
import { gather, type Gathered } from './gather.ts'
import { coachHelp } from './help.ts'
import { linesToAscii } from './page/ascii.ts'
import { coachingLines } from './page/coaching.ts'
import { paintLines } from './page/palette.ts'
import { asOfFrom, complain, nameProblems, usageTroubles } from './shell.ts'
import { coloursOf, columnsOf, isPlainLocale } from './terminal.ts'

const USAGE = 2
const NOTHING_READ = 1

/** Who drafts to whom, and all that is known beside the draft. */
type Desk = { readonly by: Side; readonly otherName: string | null; readonly context: CoachContext }

type Terms = {
  readonly asOf: Instant
  readonly agreement: Agreement
  readonly corrections: Corrections
}

/** The drafter of a history: the reader named, who has to fit the role named; else the mentee. */
const drafterOf = (me: Side | null, { role, read }: CoachOptions): Result<Side, Trouble> => {
  if (role !== null && me !== null && role !== me)
    return err({ kind: 'two-roles', role, me: read.me ?? '', is: me })
  return ok(role ?? me ?? 'mentee')
}

const noHistory: History = { state: emptyState, moments: [], settled: [] }

const journalOf = (
  { messages, names }: Gathered,
  { read }: CoachOptions,
  { agreement, corrections }: Terms,
): History => {
  const { timeZone } = read
  const correcting = correctingOf(read.corrections, corrections, messages, timeZone)
  return readJournal(messages, names, timeZone, agreement, correcting.of)
}

const deskOf = (gathered: Gathered | null, by: Side, options: CoachOptions, terms: Terms): Desk => {
  const { timeZone } = options.read
  const { asOf, agreement } = terms
  const { state, moments } = gathered === null ? noHistory : journalOf(gathered, options, terms)
  const asked =
    options.replyTo === null
      ? newestAsk(state, moments, by)
      : readAsked(options.replyTo, { by, at: asOf, timeZone })
  const drafting = { by, at: asOf, timeZone, asked }
  const ledger = ledgerOf(state, agreement, drafting, timesAskedBefore(moments, by, asked))
  return {
    by,
    otherName: gathered === null ? null : gathered.names[otherSide(by)],
    context: coachContext(drafting, { state, ledger }),
  }
}

const speak = (draft: string, { by, otherName, context }: Desk, { read }: CoachOptions): number => {
  const coaching = coach(draft, by, context)
  if (coaching.about === 'too-long') {
    complain({ kind: 'long-draft', characters: draft.length, most: LONGEST_DRAFT }, read.ascii)
    return NOTHING_READ
  }
  const { at: asOf, timeZone } = context.heard
  const to = coachListenerOf({ me: by, otherName: otherName ?? coaching.greets, asOf, timeZone })
  const words = sayCoaching(coaching, draft, to)
  if (read.json) {
    process.stdout.write(
      `${JSON.stringify(coachingToJson({ coaching, words, draft }, by, context), null, 2)}\n`,
    )
    return 0
  }
  const output = { isTTY: process.stdout.isTTY, columns: process.stdout.columns }
  const isAscii = read.ascii || isPlainLocale(process.env)
  const lines = coachingLines(words, to, columnsOf(output, read.width, process.env) - (isAscii ? 2 : 0))
  process.stdout.write(paintLines(isAscii ? linesToAscii(lines) : lines, coloursOf(output, process.env)))
  return 0
}

/** The draft as it came, without a mark of its encoding and the line end of the shell. */
const readDraft = async (): Promise<string> => {
  if (process.stdin.isTTY) process.stderr.write(`${catalogueFor('en-GB').coach.waiting}\n`)
  return (await textOf(process.stdin))
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd()
}

const historyOf = async (options: CoachOptions, asOf: Instant): Promise<Result<Gathered | null, Trouble>> => {
  if (options.read.files.length === 0) return ok(null)
  const gathered = await gather(options.read, asOf, () => {})
  return gathered.ok ? gathered : err(gathered.error.trouble)
}

const run = async (options: CoachOptions, terms: Terms): Promise<number> => {
  const history = await historyOf(options, terms.asOf)
  const by = history.ok ? drafterOf(history.value?.me ?? null, options) : history
  if (!history.ok || !by.ok) {
    const trouble = history.ok ? by : history
    if (!trouble.ok) complain(trouble.error, options.read.ascii)
    return !trouble.ok && !usageTroubles.has(trouble.error.kind) ? NOTHING_READ : USAGE
  }
  const draft = await readDraft()
  if (draft.trim() === '') {
    complain({ kind: 'no-draft' }, options.read.ascii)
    return NOTHING_READ
  }
  return speak(draft, deskOf(history.value, by.value, options, terms), options)
}

/** `perennial coach`: a draft in, what would help it out. Answers the exit code. */
export const coachVerb = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(coachHelp)
    return 0
  }
  const options = parseCoachOptions(args)
  const asOf = options.ok ? asOfFrom(options.value.read) : options
  const agreement = options.ok
    ? await agreementIn(options.value.read.agreement, options.value.read.timeZone)
    : options
  const corrections = options.ok ? await correctionsFrom(options.value.read.corrections) : options
  for (const each of [options, asOf, agreement, corrections])
    if (!each.ok) {
      complain(each.error)
      return USAGE
    }
  if (!options.ok || !asOf.ok || !agreement.ok || !corrections.ok) return USAGE
  nameProblems(corrections.value.problems, options.value.read.ascii)
  return run(options.value, {
    asOf: asOf.value,
    agreement: agreement.value,
    corrections: corrections.value,
  })
}
