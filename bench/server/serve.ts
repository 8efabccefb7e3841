import { pino } from 'pino'
import { parseConfig, readEnv } from '@perennial/server/config'
import { start } from '@perennial/server/start'
import { identifyByHeader } from '../../server/test/identify.ts'
import { serveBare } from './bare.ts'
import { reachBy } from '@perennial/server/database/roles'

// A process of its own: Perennial on one port, the bare handler on another, the same database below both.
const config = parseConfig(readEnv())
if (!config.ok || config.value.databaseUrl === null) throw new Error('expected DATABASE_URL')
const log = pino({ level: config.value.logLevel }, pino.destination('/dev/null'))
// A hundred people ask for more here than so many may: what would be measured are refusals.
const unlimited = { person: 1e9, address: 1e9 }
const perennial = await start(config.value, log, { identify: identifyByHeader, limits: unlimited })
const bare = await serveBare(reachBy(config.value.databaseUrl))
process.send?.({ perennial: perennial.port, bare: bare.port })
process.on('message', () => {
  void Promise.all([bare.stop(), perennial.stop()]).then(() => process.exit(0))
})
