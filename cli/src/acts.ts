import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { acts as allActs, type Sentence } from '@perennial/core/sentence'
import { err, ok, type Result } from '@perennial/core/result'
import type { Side } from '@perennial/core/side'
import { readMessage } from '@perennial/language/read-message'
import { sayTrouble } from '@perennial/voice/say'
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

/** The line with what its text does; all other fields stay as they were, in their order. */
export const withActs = ({ fields, text, author }: Input): Fields => {
  const sentences = readMessage(text, author, { at: 0, timeZone: 'UTC', open: [] })
  const found = new Set(sentences.flatMap(({ acts }) => acts.map(({ act }) => act)))
  const ask = mainAsk(sentences)
  return {
    ...fields,
    acts: allActs.filter((act) => found.has(act)),
    ...(ask === undefined ? {} : { specific: ask.specific, need: ask.need }),
  }
}

const untilDrained = (): Promise<void> =>
  new Promise((resolve) => process.stdout.once('drain', () => resolve()))

const work = async (): Promise<number> => {
  let line = 0
  let bad = 0
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line++
    if (text.trim() === '') continue
    const input = parseInput(line === 1 ? text.replace(/^\uFEFF/, '') : text)
    if (!input.ok) {
      bad++
      process.stderr.write(`${JSON.stringify({ error: input.error, line })}\n`)
    } else if (!process.stdout.write(`${JSON.stringify(withActs(input.value))}\n`)) await untilDrained()
  }
  return bad > 0 ? 1 : 0
}

/** `perennial acts`: JSON Lines in, the same lines with their acts out. Answers the exit code. */
export const actsVerb = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(actsHelp)
    return 0
  }
  try {
    parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, strict: true })
  } catch (error) {
    process.stderr.write(
      `${sayTrouble({ kind: 'bad-usage', found: error instanceof Error ? error.message : String(error) })}\n`,
    )
    return 2
  }
  return work()
}
