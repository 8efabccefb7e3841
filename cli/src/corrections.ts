import { readdir, readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@perennial/core/result'
import { ordinaryIn, trainingLines, type Training } from '@perennial/journal/training-lines'
import type { Trouble } from '@perennial/voice/en/errors'
import { catalogueFor } from '@perennial/voice/say'
import { correctionsFrom } from './corrections-file.ts'
import { harmless } from './harmless.ts'
import { correctionsHelp } from './help.ts'
import { firstSentence } from './read-options.ts'
import { complain, nameProblems } from './shell.ts'

const USAGE = 2
const NOT_DONE = 1

type Options = { readonly file: string; readonly names: readonly string[] }

const flags = { names: { type: 'string', multiple: true } } as const

const parseFlags = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true })

const misused = (found: string): Result<never, Trouble> => err({ kind: 'bad-usage', found })

const parseOptions = (args: readonly string[]): Result<Options, Trouble> => {
  let parsed: ReturnType<typeof parseFlags>
  try {
    parsed = parseFlags(args)
  } catch (error) {
    return misused(firstSentence(error))
  }
  const [what, file, ...rest] = parsed.positionals
  if (what !== 'export') return misused('Expected what to do: perennial corrections export FILE.')
  if (file === undefined || rest.length > 0) return misused('Expected one corrections file.')
  const names = (parsed.values.names ?? []).flatMap((list) => list.split(','))
  return ok({ file, names: names.map((name) => name.trim()).filter((name) => name !== '') })
}

/** Our own sentences, which show what words anybody uses. */
const sentences = new URL('../../language/train/sentences/', import.meta.url)

const ownSentences = async (): Promise<readonly string[]> => {
  const names = (await readdir(sentences)).filter((name) => name.endsWith('.jsonl'))
  return Promise.all(names.map((name) => readFile(new URL(name, sentences), 'utf8')))
}

const say = ({ lines, replaced, kept, wordless }: Training): void => {
  const { correcting } = catalogueFor('en-GB')
  const words = [
    correcting.exported(lines.length),
    correcting.replaced(replaced),
    correcting.stayed(kept),
    ...(wordless.length === 0 ? [] : [correcting.wordless(wordless)]),
    correcting.lookOver,
  ]
  for (const each of words) process.stderr.write(`${harmless(each)}\n`)
}

const run = async ({ file, names }: Options): Promise<number> => {
  const corrections = await correctionsFrom(file)
  if (!corrections.ok) {
    complain(corrections.error)
    return NOT_DONE
  }
  nameProblems(corrections.value.problems)
  const training = trainingLines(corrections.value.lines, names, ordinaryIn(await ownSentences()))
  if (training.lines.length === 0) {
    complain({ kind: 'no-corrections', file })
    return NOT_DONE
  }
  for (const line of training.lines) process.stdout.write(`${line}\n`)
  say(training)
  return 0
}

/** `perennial corrections export`: what was corrected, without names, to teach with. Answers the exit code. */
export const correctionsVerb = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(correctionsHelp)
    return 0
  }
  const options = parseOptions(args)
  if (options.ok) return run(options.value)
  complain(options.error)
  return USAGE
}
