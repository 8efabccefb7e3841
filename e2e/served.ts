import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { parseConfig, type Config } from '../server/src/config.ts'
import { start, type Given } from '../server/src/start.ts'
import { CLUSTER, testSecrets } from '../server/test/cluster.ts'
import { addressOf, cloneTemplate } from '../server/test/database.ts'
import { buildWeb } from '../web/build.ts'

/** A Perennial as anybody starts it, on a data folder that is thrown away. */
export type Served = {
  readonly url: string
  /** The link that the terminal tells. */
  readonly welcome: string
  /** Ends it, and starts it on the same folder and port. */
  readonly restart: () => Promise<void>
  /** Ends it. @returns how to start it again */
  readonly pause: () => Promise<() => Promise<void>>
  readonly stop: () => Promise<void>
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })

/** Where it keeps: in a run of tests a database of their PostgreSQL, which need not be made anew; else one of its own. */
const storeOf = async (): Promise<{
  readonly chosen: Partial<Config>
  readonly forget: () => Promise<void>
}> => {
  if (process.env[CLUSTER] === undefined) return { chosen: {}, forget: async () => undefined }
  const { database, drop } = await cloneTemplate()
  return { chosen: { ...testSecrets, databaseUrl: addressOf(database) }, forget: drop }
}

/** @param environment what is set beside the usual, as whoever runs it would */
export const serve = async (given: Given = {}, environment: NodeJS.ProcessEnv = {}): Promise<Served> => {
  await buildWeb()
  const folder = mkdtempSync(join(tmpdir(), 'perennial-e2e-'))
  chmodSync(folder, 0o711)
  const config = parseConfig(environment)
  if (!config.ok) throw new Error('the usual configuration is wrong')
  const port = await freePort()
  const url = `http://localhost:${port}`
  const store = await storeOf()
  const place = { dataFolder: folder, isDataFolderChosen: true, port, publicUrl: url }
  const chosen = { ...config.value, ...place, ...store.chosen }
  const begin = () => start(chosen, pino({ level: 'silent' }), given)
  let running = await begin()
  const pause = async () => {
    await running.stop()
    return async () => void (running = await begin())
  }
  return {
    url,
    welcome: running.welcome ?? '',
    pause,
    restart: async () => (await pause())(),
    stop: async () => {
      await running.stop()
      await store.forget()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
