import { parseArgs, type ParseArgsConfig } from 'node:util'
import { parseConfig, readEnv, type Config } from '@perennial/server/config'
import { BackupError } from '@perennial/server/backup/trouble'
import { DatabaseError } from '@perennial/server/database/trouble'
import { harmlessLines } from '../harmless.ts'
import { firstSentence } from '../read-options.ts'

const USAGE = 2
export const NOT_DONE = 1

export const say = (line: string): void => void process.stdout.write(`${harmlessLines(line)}\n`)

const complain = (line: string, code: number): number => {
  process.stderr.write(`${harmlessLines(line)}\n`)
  return code
}

/** What went wrong where that is no bug of ours: said plainly. */
const sayTrouble = (error: unknown): number => {
  if (error instanceof BackupError || error instanceof DatabaseError) return complain(error.message, NOT_DONE)
  const { code, message } = error as { code?: unknown; message: string }
  if (code === 'EACCES' || code === 'EPERM')
    return complain(`${message}\nRun this as whoever runs the server.`, NOT_DONE)
  if (typeof code === 'string')
    return complain(`This could not be done: ${message} (${code}). perennial doctor may tell why.`, NOT_DONE)
  throw error
}

/** The words and flags of a verb that works on the server's own data. */
export type Words = { readonly flags: ReadonlySet<string>; readonly file: string }

type Shape = {
  readonly help: string
  /** The flags it knows; each is on or off. */
  readonly flags?: readonly string[]
  readonly takesFile?: boolean
  readonly work: (config: Config, words: Words) => Promise<number>
}

const optionsOf = (flags: readonly string[]): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }]))

const wordsOf = (args: readonly string[], { flags = [], takesFile = false }: Shape): Words => {
  const parsed = parseArgs({ args: [...args], options: optionsOf(flags), allowPositionals: true })
  const [file = '', ...rest] = parsed.positionals
  if (takesFile && file === '') throw new TypeError('Expected the name of a file.')
  if (rest.length > 0 || (!takesFile && file !== ''))
    throw new TypeError(`“${takesFile ? rest[0] : file}” was not expected.`)
  return { flags: new Set(Object.keys(parsed.values)), file }
}

const run = async (args: readonly string[], shape: Shape): Promise<number> => {
  let words: Words
  try {
    words = wordsOf(args, shape)
  } catch (error) {
    return complain(firstSentence(error), USAGE)
  }
  const config = parseConfig(readEnv())
  if (!config.ok)
    return complain(
      config.error
        .map(({ name, found, expected }) => `${name}: found ${found}, expected ${expected}`)
        .join('\n'),
      USAGE,
    )
  return shape.work(config.value, words).catch(sayTrouble)
}

/** A verb that works on the data folder or DATABASE_URL. Answers the exit code. */
export const serverVerb =
  (shape: Shape) =>
  async (args: readonly string[]): Promise<number> => {
    if (!args.includes('--help') && !args.includes('-h')) return run(args, shape)
    process.stdout.write(shape.help)
    return 0
  }
