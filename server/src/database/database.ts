import { Pool, types as builtIn, type ClientConfig, type CustomTypesConfig, type PoolClient } from 'pg'
import type { PersonId } from '../person/person.ts'
import { GatheringSocket } from './gathering-socket.ts'
import { onClient, type Transaction } from './query.ts'

/** How the server reaches its database: as a role that owns nothing, for one person at a time. */
export type Database = {
  /** Runs work in a transaction that sees and changes only what is this person's. */
  readonly asPerson: <T>(person: PersonId, work: (tx: Transaction) => Promise<T>) => Promise<T>
  /**
   * The same where all is asked before the first answer is waited for: the transaction goes to the database, its end
   * with it, in one round. A statement that comes later is refused.
   */
  readonly askAsPerson: <T>(person: PersonId, ask: (tx: Transaction) => Promise<T>) => Promise<T>
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

const begin = (client: PoolClient, person: PersonId | null): Promise<unknown> =>
  Promise.all([client.query(BEGIN), person === null ? null : client.query({ ...ACT_AS, values: [person] })])

type Work<T> = (tx: Transaction) => Promise<T>

/** What a transaction came to, and what is still under way on its connection. */
type Done<T> = { readonly result: T; readonly rest: Promise<unknown> | null }

/** Work of as many rounds as it needs. */
const inTurns = async <T>(client: PoolClient, person: PersonId | null, work: Work<T>): Promise<Done<T>> => {
  const opening = begin(client, person)
  const { tx, end } = onClient(client)
  const [result] = await Promise.all([work(tx), opening])
  const { ending, rest } = end()
  await ending
  return { result, rest }
}

/** Work of one round. */
const atOnce = async <T>(client: PoolClient, person: PersonId, ask: Work<T>): Promise<Done<T>> => {
  const opening = begin(client, person)
  const { tx, end } = onClient(client)
  const asked = ask(tx)
  tx.last()
  // Why a statement failed tells more than that the end failed for it.
  const [result] = await Promise.all([asked, opening])
  const { ending, rest } = end()
  await ending
  return { result, rest }
}

/** @throws what `work` throws, after the transaction was taken back */
const transact = async <T>(pool: Pool, run: (client: PoolClient) => Promise<Done<T>>): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  // A connection that dies while it is in use says so here too; its statements fail by themselves.
  const onDeath = (error: Error): void => void (broken = error)
  client.on('error', onDeath)
  const giveBack = (): void => {
    client.off('error', onDeath)
    client.release(broken)
  }
  try {
    const { result, rest } = await run(client)
    if (rest === null) giveBack()
    else void rest.then(giveBack)
    return result
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => (broken = failed))
    giveBack()
    throw error
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
    asPerson: (person, work) => transact(apps, (client) => inTurns(client, person, work)),
    askAsPerson: (person, ask) => transact(apps, (client) => atOnce(client, person, ask)),
    asNobody: (work) => transact(apps, (client) => inTurns(client, null, work)),
    asOwner: (work) => transact(owners, (client) => inTurns(client, null, work)),
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
