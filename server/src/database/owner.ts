import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import type { Config } from '../config.ts'
import { dataFolderOf } from '../data-folder.ts'
import { runningOn } from './cluster.ts'
import { SERVER_LOCK, startEmbedded } from './embedded.ts'
import { reachBy } from './roles.ts'
import { derived, type Secrets } from './secrets.ts'
import { DatabaseError } from './trouble.ts'

/** The database as its owner reaches it, for as long as the work on it lasts. */
export type Owned = AsyncDisposable & {
  readonly owner: ClientConfig
  /** Whether a server works on it at the same time. */
  readonly isServed: boolean
}

const connected = async (owner: ClientConfig): Promise<Client> => {
  const client = new Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Runs the embedded PostgreSQL for this work alone; a server that starts meanwhile is told that the folder is in use. */
const startOwn = async (dataFolder: string, password: string): Promise<Owned> => {
  const embedded = await startEmbedded({ dataFolder, password, onLine: () => undefined })
  const hold = await connected(embedded.owner)
  await hold.query('select pg_advisory_lock($1)', [SERVER_LOCK])
  return {
    owner: embedded.owner,
    isServed: false,
    [Symbol.asyncDispose]: async () => {
      await hold.end()
      await embedded.stop()
    },
  }
}

export const hasCluster = (dataFolder: string): boolean => existsSync(join(dataFolder, 'database/PG_VERSION'))

/**
 * Reaches the database for work outside of requests: the one at DATABASE_URL, the one a server runs at this moment,
 * else the data folder's own, run for as long as it is used.
 * @param mayBeNew whether a data folder without a database gets one
 * @throws DatabaseError with what to do
 */
export const reachOwner = async (config: Config, secrets: Secrets, mayBeNew = false): Promise<Owned> => {
  if (config.databaseUrl !== null)
    return {
      owner: reachBy(config.databaseUrl),
      isServed: true,
      [Symbol.asyncDispose]: async () => undefined,
    }
  const dataFolder = dataFolderOf(config)
  if (!mayBeNew && !hasCluster(dataFolder)) throw new DatabaseError({ kind: 'no-data', data: dataFolder })
  const password = derived(secrets, 'embedded database')
  const running = mayBeNew ? null : runningOn(dataFolder, password)
  return running === null
    ? startOwn(dataFolder, password)
    : { owner: running, isServed: true, [Symbol.asyncDispose]: async () => undefined }
}

/** Runs work on one connection of the owner's. */
export const withClient = async <T>(
  owner: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> => {
  const client = await connected(owner)
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
