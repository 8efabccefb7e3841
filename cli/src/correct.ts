import { noAgreement } from '@perennial/core/agreement'
import type { Instant } from '@perennial/core/instant'
import type { MomentId } from '@perennial/core/moment'
import { err, ok, type Result } from '@perennial/core/result'
import { isLink, type CorrectionLine } from '@perennial/journal/correction-line'
import { dayOf, type Corrections, type Kept } from '@perennial/journal/corrections'
import { findBefore, findSentences, sentenceBefore, type Found } from '@perennial/journal/find-sentence'
import { readJournal, type History } from '@perennial/journal/journal'
import { listenerOf } from '@perennial/voice/listener'
import type { Choice, Trouble } from '@perennial/voice/en/errors'
import { parseCorrectOptions, type CorrectOptions } from './correct-options.ts'
import { correctingOf, correctionsSoFar, keepCorrection } from './corrections-file.ts'
import { gather, type Gathered } from './gather.ts'
import { correctHelp } from './help.ts'
import { correctionLines, type Change } from './page/correction.ts'
import { linesToAscii } from './page/ascii.ts'
import { paintLines } from './page/palette.ts'
import { sideNamed } from './roles.ts'
import { complain, nameProblems, usageTroubles } from './shell.ts'
import { coloursOf, columnsOf, isPlainLocale } from './terminal.ts'

const USAGE = 2
const NOT_DONE = 1

/** A history and what was corrected in it before. */
type Desk = { readonly gathered: Gathered; readonly options: CorrectOptions; readonly so: Corrections }

const historyWith = ({ gathered, options, so }: Desk, lines: readonly Kept[]): History => {
  const { messages, names } = gathered
  const { timeZone } = options.read
  const correcting = correctingOf(options.file, { ...so, lines }, messages, timeZone)
  return readJournal(messages, names, timeZone, noAgreement, correcting.of)
}

const choiceOf = ({ gathered, options }: Desk, { moment, sentence }: Found, name: string): Choice => ({
  name,
  day: dayOf(moment.at, options.read.timeZone),
  author: gathered.names[moment.by],
  text: sentence.text,
})

const chooseNth = (desk: Desk, found: readonly Found[]): Result<Found, Trouble> => {
  const { of: words, nth } = desk.options
  const chosen = nth === null && found.length === 1 ? found[0] : found[(nth ?? 0) - 1]
  if (chosen !== undefined) return ok(chosen)
  if (found.length === 0) {
    const narrowed = desk.options.by !== null || desk.options.on !== null
    const where = narrowed ? 'of that day or person' : 'of this history'
    return err({ kind: 'no-sentence', flag: '--of', words, where })
  }
  return err({
    kind: 'several-sentences',
    flag: '--of',
    words,
    found: found.map((each, i) => choiceOf(desk, each, String(i + 1))),
    choose: '--nth with its number, --on with its day, --by with who wrote it, or more of its words.',
  })
}

const findOne = (desk: Desk, { moments }: History): Result<Found, Trouble> => {
  const { of: words, by, on, read } = desk.options
  const side = sideNamed(desk.gathered.people, by ?? undefined, '--by')
  if (!side.ok) return side
  const sought = {
    words,
    timeZone: read.timeZone,
    ...(side.value === null ? {} : { by: side.value }),
    ...(on === null ? {} : { on }),
  }
  return chooseNth(desk, findSentences(moments, sought))
}

/** The earlier moment whose words are named; several are told apart by their references. */
const findTarget = (
  desk: Desk,
  { moments }: History,
  found: Found,
  words: string,
): Result<MomentId, Trouble> => {
  const ids = findBefore(moments, found, words)
  const [only] = ids
  if (only !== undefined && ids.length === 1) return ok(only)
  if (only === undefined) return err({ kind: 'no-sentence', flag: '--belongs-to', words, where: 'before it' })
  const named = moments.flatMap((moment) =>
    moment.kind === 'said' && moment.sentences[0] !== undefined && ids.includes(moment.id)
      ? [choiceOf(desk, { moment, place: 0, sentence: moment.sentences[0] }, moment.id)]
      : [],
  )
  return err({
    kind: 'several-sentences',
    flag: '--belongs-to',
    words,
    found: named,
    choose: '--belongs-to with its reference, the first on the line, or more of its words.',
  })
}

/** The line that keeps the wish, with all that finds the sentence again. */
const lineFor = (desk: Desk, history: History, found: Found): Result<CorrectionLine, Trouble> => {
  const { wish, read } = desk.options
  const { moment, place, sentence } = found
  const where = {
    moment: moment.id,
    sentence: place + 1,
    text: sentence.text,
    author: moment.by,
    date: dayOf(moment.at, read.timeZone),
  }
  if (wish.kind === 'belongs-to') {
    if (wish.words === null) return ok({ ...where, belongsTo: null })
    const to = findTarget(desk, history, found, wish.words)
    return to.ok ? ok({ ...where, belongsTo: to.value }) : to
  }
  const before = sentenceBefore(history.moments, found)
  const { mentor, mentee } = desk.gathered.names
  return ok({
    ...where,
    ...wish.said,
    ...(before === null ? {} : { before }),
    people: [mentor, mentee],
  })
}

const saysTheSame = (one: CorrectionLine, other: CorrectionLine): boolean => {
  if (isLink(one) || isLink(other)) return isLink(one) && isLink(other) && one.belongsTo === other.belongsTo
  const said = ({ acts, specific, need, outcome }: typeof one): string =>
    JSON.stringify([acts.toSorted(), specific, need, outcome])
  return said(one) === said(other)
}

/** Whether what counts now for this sentence says just what the line would. */
const isKept = ({ gathered, options, so }: Desk, found: Found, line: CorrectionLine): boolean => {
  const correcting = correctingOf(options.file, so, gathered.messages, options.read.timeZone)
  const standing = correcting
    .of(found.moment)
    .find((placed) =>
      placed.kind === 'acts' ? !isLink(line) && placed.sentence === found.place : isLink(line),
    )
  const last = so.lines.find(({ line }) => line === standing?.lines.at(-1))
  return last !== undefined && saysTheSame(last, line)
}

const show = (change: Change, { gathered, options }: Desk, asOf: Instant): void => {
  const { read } = options
  const output = { isTTY: process.stdout.isTTY, columns: process.stdout.columns }
  const isAscii = read.ascii || isPlainLocale(process.env)
  const to = listenerOf({ ...gathered.names, asOf, timeZone: read.timeZone })
  const lines = correctionLines(change, to, columnsOf(output, read.width, process.env) - (isAscii ? 2 : 0))
  process.stdout.write(paintLines(isAscii ? linesToAscii(lines) : lines, coloursOf(output, process.env)))
}

const correct = async (desk: Desk, asOf: Instant): Promise<Result<null, Trouble>> => {
  const { options, so } = desk
  const before = historyWith(desk, so.lines)
  const found = findOne(desk, before)
  if (!found.ok) return found
  const line = lineFor(desk, before, found.value)
  if (!line.ok) return line
  const isNew = !isKept(desk, found.value, line.value)
  const kept = isNew ? await keepCorrection(options.file, line.value) : ok(null)
  if (!kept.ok) return kept
  const next = Math.max(0, ...so.lines.map(({ line }) => line), ...so.problems.map(({ line }) => line)) + 1
  const after = isNew ? historyWith(desk, [...so.lines, { ...line.value, line: next }]) : before
  show({ found: found.value, line: line.value, before, after, file: options.file, isNew }, desk, asOf)
  return ok(null)
}

const run = async (options: CorrectOptions): Promise<number> => {
  const asOf = Date.now()
  const refuse = (trouble: Trouble): number => {
    complain(trouble, options.read.ascii)
    return usageTroubles.has(trouble.kind) ? USAGE : NOT_DONE
  }
  const so = await correctionsSoFar(options.file)
  if (!so.ok) return refuse(so.error)
  const gathered = await gather(options.read, asOf, () => {})
  if (!gathered.ok) return refuse(gathered.error.trouble)
  nameProblems(so.value.problems, options.read.ascii)
  const done = await correct({ gathered: gathered.value, options, so: so.value }, asOf)
  return done.ok ? 0 : refuse(done.error)
}

/** `perennial correct`: what a sentence does after all, kept in a file. Answers the exit code. */
export const correctVerb = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(correctHelp)
    return 0
  }
  const options = parseCorrectOptions(args)
  if (options.ok) return run(options.value)
  complain(options.error)
  return USAGE
}
