import { join } from 'node:path'
import { evalLanguage } from './language/run.ts'
import { runReadings } from './readings/run.ts'
import { evaluateRhythm } from './rhythm/run.ts'

const ownConversations = ['../samples', './conversations', './held-out', './unseen'].map((folder) =>
  join(import.meta.dirname, folder),
)

type Verb = (args: readonly string[]) => void | Promise<void>

const verbs: Readonly<Record<string, Verb>> = {
  language: evalLanguage,
  readings: (args) => {
    const folders = args.filter((arg) => arg !== '--why')
    return runReadings(folders.length > 0 ? folders : ownConversations, args.includes('--why'))
  },
  rhythm: evaluateRhythm,
}

const [name = '', ...args] = process.argv.slice(2)
const verb = verbs[name]
if (verb === undefined) {
  console.error(
    `Expected one of: ${Object.keys(verbs).join(', ')}; found: ${name === '' ? 'nothing' : name}.`,
  )
  process.exitCode = 2
} else await verb(args)
