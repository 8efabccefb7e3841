import { pino } from 'pino'
import { parseConfig, readEnv } from '../src/config.ts'
import { start } from '../src/start.ts'
import { identifyByHeader } from './identify.ts'

// The real server in a process of its own, for tests that kill it: a header says who asks. Its port is its first line.
const config = parseConfig(readEnv())
if (!config.ok) throw new Error(JSON.stringify(config.error))
const log = pino({ level: config.value.logLevel }, pino.destination(2))
const running = await start(config.value, log, { identify: identifyByHeader })
process.on('SIGTERM', () => void running.stop().then(() => process.exit(0)))
process.stdout.write(`${running.port}\n`)
