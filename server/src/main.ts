import { pino } from 'pino'
import { parseConfig, readEnv } from './config.ts'
import { DatabaseError } from './database/trouble.ts'
import { start } from './start.ts'

const WRONG_CONFIG = 2
const NOT_STARTED = 1

const config = parseConfig(readEnv())
if (!config.ok) {
  for (const { name, found, expected } of config.error)
    process.stderr.write(`${name}: found ${found}, expected ${expected}\n`)
  process.exit(WRONG_CONFIG)
}

const log = pino({ level: config.value.logLevel }, pino.destination(2))

try {
  const running = await start(config.value, log)
  process.stdout.write(`Perennial answers at ${config.value.publicUrl}\n`)
  if (running.welcome !== null)
    process.stdout.write(
      `Nobody has an account yet. Make the first one here, within a day:\n${running.welcome}\n`,
    )
  let isStopping = false
  const stop = (signal: string): void => {
    if (isStopping) return
    isStopping = true
    log.info({ signal }, 'stopping')
    void running.stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal))
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(NOT_STARTED)
}
