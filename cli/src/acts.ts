import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { correctSentence } from '@perennial/core/correction'
import { acts as allActs, type Sentence } from '@perennial/core/sentence'
import { err, ok, type Result } from '@perennial/core/result'
import type { Side } from '@perennial/core/side'
import { actsOf, correctionOfWords, type Corrections } from '@perennial/journal/corrections'
import { readMessage } from '@perennial/language/read-message'
import type { Trouble } from '@perennial/voice/en/errors'
import { sayTrouble } from '@perennial/voice/say'
import { correctionsFrom } from './corrections-file.ts'
import { actsHelp } from './help.ts'

type Fields = { readonly [field: string]: unknown }
type Input = { readonly fields: Fields; readonly text: string; readonly author: Side }

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parseJson = (line: string): Result<Fields, string> => {
  try {
    const value: unknown = JSON.parse(line)
    return isFields(value) ? ok(value) : err('expected an object like {"text": "…"}')
  } catch (error) {
    return err(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** One line of input; an error says what was expected. */
export const parseInput = (line: string): Result<Input, string> => {
  const fields = parseJson(line)
  if (!fields.ok) return fields
  const { text, author = 'mentee' } = fields.value
  if (typeof text !== 'string') return err('"text" is missing or no string')
  if (author !== 'mentor' && author !== 'mentee') return err('"author" is neither mentor nor mentee')
  return ok({ fields: fields.value, text, author })
}

/** The ask of several that a helper would take hold of: a specific one, else the first. */
const mainAsk = (sentences: readonly Sentence[]): Sentence['ask'] => {
  const asks = sentences.flatMap(({ ask }) => ask ?? [])
  return asks.find(({ specific }) => specific) ?? asks[0]
}

/** What people said of words, by who wrote them. */
export type CorrectionOf = ReturnType<typeof correctionOfWords>

const uncorrected: CorrectionOf = () => undefined

type Heard = { readonly sentences: readonly Sentence[]; readonly isCorrected: boolean }

/** The sentences, corrected one by one, or all of the text at once where its words are what was corrected. */
const hear = ({ text, author }: Input, correctionOf: CorrectionOf): Heard => {
  const read = readMessage(text, author, { at: 0, timeZone: 'UTC', open: [] })
  const whole = correctionOf(author, text)
  const [first] = read
  if (whole !== undefined && first !== undefined)
    return { sentences: [correctSentence(first, actsOf(whole))], isCorrected: true }
  const corrections = read.map((sentence) => correctionOf(author, sentence.text))
  const sentences = read.map((sentence, i) => {
    const correction = corrections[i]
    return correction === undefined ? sentence : correctSentence(sentence, actsOf(correction))
  })
  return { sentences, isCorrected: corrections.some((correction) => correction !== undefined) }
}

/** The line with what its text does; all other fields stay as they were, in their order. */
export const withActs = (input: Input, correctionOf: CorrectionOf = uncorrected): Fields => {
  const { sentences, isCorrected } = hear(input, correctionOf)
  const { fields } = input
  const found = new Set(sentences.flatMap(({ acts }) => acts.map(({ act }) => act)))
  const ask = mainAsk(sentences)
  const language = sentences.find((sentence) => sentence.language !== undefined)?.language
  return {
    ...fields,
    acts: allActs.filter((act) => found.has(act)),
    ...(ask === undefined ? {} : { specific: ask.specific, need: ask.need }),
    ...(language === undefined ? {} : { language }),
    ...(isCorrected ? { corrected: true } : {}),
  }
}

const untilDrained = (): Promise<void> =>
  new Promise((resolve) => process.stdout.once('drain', () => resolve()))

/** Names each bad line of the corrections, in the shape in which bad lines of the input are named. */
const nameBad = ({ problems }: Corrections): void => {
  for (const { file, line, found, expected } of problems)
    process.stderr.write(`${JSON.stringify({ error: `found ${found}, expected ${expected}`, line, file })}\n`)
}

const work = async (corrections: Corrections): Promise<number> => {
  const correctionOf = correctionOfWords(corrections.lines)
  let line = 0
  let bad = corrections.problems.length
  nameBad(corrections)
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line++
    if (text.trim() === '') continue
    const input = parseInput(line === 1 ? text.replace(/^\uFEFF/, '') : text)
    if (!input.ok) {
      bad++
      process.stderr.write(`${JSON.stringify({ error: input.error, line })}\n`)
    } else if (!process.stdout.write(`${JSON.stringify(withActs(input.value, correctionOf))}\n`))
      await untilDrained()
  }
  return bad > 0 ? 1 : 0
}

const parseFlags = (args: readonly string[]): Result<string | undefined, Trouble> => {
  const options = { json: { type: 'boolean' }, corrections: { type: 'string' } } as const
  try {
    return ok(parseArgs({ args: [...args], options, strict: true }).values.corrections)
  } catch (error) {
    return err({ kind: 'bad-usage', found: error instanceof Error ? error.message : String(error) })
  }
}

/** `perennial acts`: JSON Lines in, the same lines with their acts out. Answers the exit code. */
export const actsVerb = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(actsHelp)
    return 0
  }
  const file = parseFlags(args)
  const corrections = file.ok ? await correctionsFrom(file.value) : file
  if (corrections.ok) return work(corrections.value)
  process.stderr.write(`${sayTrouble(corrections.error)}\n`)
  return 2
}
