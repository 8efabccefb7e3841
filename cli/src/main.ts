import { sayTrouble } from '@perennial/voice/say'
import { harmless } from './harmless.ts'
import { help } from './help.ts'

type Verb = (args: readonly string[]) => Promise<number>

/** Verbs are loaded when they are called for, so that each starts quickly. */
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  read: async () => (await import('./read.ts')).readVerb,
  coach: async () => (await import('./coach.ts')).coachVerb,
  correct: async () => (await import('./correct.ts')).correctVerb,
  corrections: async () => (await import('./corrections.ts')).correctionsVerb,
  acts: async () => (await import('./acts.ts')).actsVerb,
  import: async () => (await import('./remote/import.ts')).importVerb,
  export: async () => (await import('./remote/export.ts')).exportVerb,
  start: async () => (await import('./server/start.ts')).startVerb,
  backup: async () => (await import('./server/backup.ts')).backupVerb,
  restore: async () => (await import('./server/restore.ts')).restoreVerb,
  doctor: async () => (await import('./server/doctor.ts')).doctorVerb,
  sweep: async () => (await import('./server/sweep.ts')).sweepVerb,
}

const USAGE = 2

const say = (text: string, to: NodeJS.WriteStream, code: number): number => {
  to.write(text)
  return code
}

const dispatch = async ([verb, ...args]: readonly string[]): Promise<number> => {
  if (verb === undefined) return say(help, process.stderr, USAGE)
  if (verb === '--help' || verb === '-h' || verb === 'help') return say(help, process.stdout, 0)
  const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (load === undefined)
    return say(
      `${harmless(sayTrouble({ kind: 'unknown-verb', verb, verbs: Object.keys(verbs) }))}\n`,
      process.stderr,
      USAGE,
    )
  return (await load())(args)
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await dispatch(process.argv.slice(2))
