import { Pool, types as builtIn, type ClientConfig, type CustomTypesConfig } from 'pg'
import type { PersonId } from '../person/person.ts'
import { GatheringSocket } from './gathering-socket.ts'
import { onClient, type Transaction } from './query.ts'

/** How the server reaches its database: as a role that owns nothing, for one person at a time. */
export type Database = {
  /** Runs work in a transaction that sees and changes only what is this person's. */
  readonly asPerson: <T>(person: PersonId, work: (tx: Transaction) => Promise<T>) => Promise<T>
  /** The same for nobody: only what is open to everybody, such as looking up an invitation by its code. */
  readonly asNobody: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>
  /** Runs work as the owner, past row-level security: for jobs that are nobody's, never for a request's reads. */
  readonly asOwner: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>
  readonly isReady: () => Promise<boolean>
  /** The connections that serve requests, as they are now. */
  readonly pool: () => { readonly total: number; readonly idle: number; readonly waiting: number }
  readonly close: () => Promise<void>
}

/** PostgreSQL's timestamptz by its number in the catalogue: instants are milliseconds throughout Perennial. */
const TIMESTAMPTZ = 1184
const BIGINT = 20

const types: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return (text: string) => Date.parse(text)
    if (oid === BIGINT) return Number
    return builtIn.getTypeParser(oid, format)
  }) as CustomTypesConfig['getTypeParser'],
}

const QUERY_SECONDS = 30

/** Statements of one transaction are sent without waiting for each other's answers where the code does not. */
const poolOf = (config: ClientConfig, max: number, onError: (error: Error) => void): Pool => {
  const pool = new Pool({
    ...config,
    max,
    types,
    pipeline: true,
    stream: () => new GatheringSocket(),
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 60_000,
    query_timeout: QUERY_SECONDS * 1000,
  })
  // An idle connection that dies with its server is replaced by the next that is needed.
  pool.on('error', onError)
  return pool
}

const BEGIN = { name: 'begin', text: 'begin' }
const ACT_AS = { name: 'act-as', text: 'select act_as($1)' }

/** @throws what `work` throws, after the transaction was taken back */
const transact = async <T>(
  pool: Pool,
  person: PersonId | null,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  // A connection that dies while it is in use says so here too; its statements fail by themselves.
  const onDeath = (error: Error): void => void (broken = error)
  client.on('error', onDeath)
  try {
    const opening = [
      client.query(BEGIN),
      ...(person === null ? [] : [client.query({ ...ACT_AS, values: [person] })]),
    ]
    const [result] = await Promise.all([work(onClient(client)), ...opening])
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('the database took the transaction back')
    return result
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => (broken = failed))
    throw error
  } finally {
    client.off('error', onDeath)
    client.release(broken)
  }
}

export type Reach = { readonly owner: ClientConfig; readonly app: ClientConfig }

export const openDatabase = (
  { owner, app }: Reach,
  onError: (error: Error) => void,
  connections = 10,
): Database => {
  const apps = poolOf(app, connections, onError)
  const owners = poolOf(owner, 2, onError)
  return {
    asPerson: (person, work) => transact(apps, person, work),
    asNobody: (work) => transact(apps, null, work),
    asOwner: (work) => transact(owners, null, work),
    isReady: async () => {
      try {
        await apps.query('select 1')
        return true
      } catch (error) {
        onError(error as Error)
        return false
      }
    },
    pool: () => ({ total: apps.totalCount, idle: apps.idleCount, waiting: apps.waitingCount }),
    close: async () => {
      await Promise.all([apps.end(), owners.end()])
    },
  }
}
