import { parseArgs, type ParseArgsConfig } from 'node:util'
import { harmlessLines } from '../harmless.ts'
import { firstSentence } from '../read-options.ts'
import { NotDone } from './ask.ts'
import { placeIn, type Place } from './place.ts'

const NOT_DONE = 1
const USAGE = 2

export const say = (line: string): void => void process.stdout.write(`${harmlessLines(line)}\n`)

const complain = (line: string, code: number): number => {
  process.stderr.write(`${harmlessLines(line)}\n`)
  return code
}

/** What was asked for wrongly: said with how it should be. */
export class WrongUsage extends Error {}

export type Words = {
  readonly files: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

type Shape = {
  readonly help: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  readonly work: (place: Place, words: Words) => Promise<number>
}

const wordsOf = (args: readonly string[], options: Shape['options']): Words => {
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
  return { files: positionals, options: values as Words['options'] }
}

const sayTrouble = (error: unknown): number => {
  if (error instanceof WrongUsage) return complain(error.message, USAGE)
  if (error instanceof NotDone) return complain(error.message, NOT_DONE)
  const { code, message } = error as { readonly code?: unknown; readonly message: string }
  if (typeof code === 'string') return complain(`This could not be done: ${message}.`, NOT_DONE)
  throw error
}

const run = async (args: readonly string[], { options, work }: Shape): Promise<number> => {
  let words: Words
  try {
    words = wordsOf(args, options)
  } catch (error) {
    return complain(firstSentence(error), USAGE)
  }
  const place = placeIn(process.env)
  if (!place.ok) return complain(place.error.join('\n'), USAGE)
  return work(place.value, words).catch(sayTrouble)
}

/** A verb that asks a running server, with a token. Answers the exit code. */
export const remoteVerb =
  (shape: Shape) =>
  async (args: readonly string[]): Promise<number> => {
    if (!args.includes('--help') && !args.includes('-h')) return run(args, shape)
    process.stdout.write(shape.help)
    return 0
  }
