import { run } from '@perennial/server/run'
import { startHelp } from './help.ts'
import { serverVerb } from './verb.ts'

/** `perennial start`: runs the server until it is told to stop. */
export const startVerb = serverVerb({ help: startHelp, work: () => run() })
