import { parseConfig, readEnv, type Config } from './config.ts'
import { DatabaseError } from './database/trouble.ts'
import { giveBackMemory } from './give-back-memory.ts'
import { openLog } from './log.ts'
import { start } from './start.ts'

const WRONG_CONFIG = 2
const NOT_STARTED = 1

const complain = (text: string, code: number): number => {
  process.stderr.write(`${text}\n`)
  return code
}

/** What kept the server from starting, for whoever runs it; anything else is a bug and is thrown. */
const sayWhyNot = (error: unknown, { host, port }: Config): string => {
  if (error instanceof DatabaseError) return error.message
  const { code } = error as { code?: unknown }
  if (code === 'EADDRINUSE')
    return `Another program listens on ${host}:${port}. Stop it, or choose another: PERENNIAL_PORT=8001 npm start`
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return `Perennial may not listen on ${host}:${port}. Choose another PERENNIAL_HOST or PERENNIAL_PORT.`
  throw error
}

const untilSignal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve(signal))
  })

/** Whoever starts it by hand reads the link, not a line for each request. */
const quietly = () => (process.stderr.isTTY ? { PERENNIAL_LOG: 'warn' } : {})

/** The first pages are served before it stands still for a moment. */
const AFTER_START = 1500

/** Runs the server until it is asked to end. @returns the code to exit with */
export const run = async (): Promise<number> => {
  const config = parseConfig({ ...quietly(), ...readEnv() })
  if (!config.ok)
    return complain(
      config.error.map((each) => `${each.name}: found ${each.found}, expected ${each.expected}`).join('\n'),
      WRONG_CONFIG,
    )
  const log = openLog(config.value.logLevel)
  try {
    const signalled = untilSignal()
    const running = await start(config.value, log)
    process.stdout.write(`Perennial answers at ${config.value.publicUrl}\n`)
    if (running.welcome !== null)
      process.stdout.write(
        `Nobody has an account yet. Make the first one here, within a day:\n${running.welcome}\n`,
      )
    setTimeout(giveBackMemory, AFTER_START).unref()
    log.info({ signal: await signalled }, 'stopping')
    await running.stop()
    return 0
  } catch (error) {
    return complain(sayWhyNot(error, config.value), NOT_STARTED)
  }
}
