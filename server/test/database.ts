import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { Client, type ClientConfig } from 'pg'
import { openDatabase, type Database } from '../src/database/database.ts'
import { APP, AUTH, reachAs } from '../src/database/roles.ts'
import { CLUSTER, globalSetup, globalTeardown, TEMPLATE, testSecrets } from './cluster.ts'

/** A database of this test file's own, with how its owner and the app reach it. */
export type TestDatabase = {
  readonly database: Database
  readonly owner: ClientConfig
  readonly app: ClientConfig
  /** How the role that knows passwords reaches it. */
  readonly auth: ClientConfig
  /** Ends something before the database is dropped. */
  readonly onClose: (close: () => Promise<void>) => void
}

const endings: (() => Promise<void>)[] = []

/** What was begun last ends first: a database before the PostgreSQL it is in. */
const atEnd = (end: () => Promise<void>): void => {
  if (endings.push(end) > 1) return
  after(async () => {
    for (const each of endings.toReversed()) await each()
  })
}

/** The PostgreSQL of the run; a file tested by itself starts one of its own. */
const clusterOwner = async (): Promise<ClientConfig> => {
  if (process.env[CLUSTER] === undefined) {
    await globalSetup()
    atEnd(globalTeardown)
  }
  return JSON.parse(process.env[CLUSTER] ?? '') as ClientConfig
}

/** A database as its address, as DATABASE_URL would name it. */
export const addressOf = ({ host, port, user, password, database }: ClientConfig): string =>
  `postgres://${user}:${encodeURIComponent(String(password))}@localhost/${database}?host=${host}&port=${port}`

/** Runs one statement as somebody; for what only a test may do. */
export const runAs = async (config: ClientConfig, text: string, values: readonly unknown[] = []) => {
  const client = new Client(config)
  await client.connect()
  try {
    return (await client.query(text, [...values])).rows
  } finally {
    await client.end()
  }
}

/** A database without a schema; with a name, owned by a role that is no superuser. */
export const openEmptyDatabase = async (role?: string): Promise<ClientConfig> => {
  const cluster = await clusterOwner()
  const name = `test_${randomBytes(6).toString('hex')}`
  if (role !== undefined)
    await runAs(cluster, `create role ${role}_${name} login createrole password 'for tests'`)
  await runAs(cluster, `create database ${name} ${role === undefined ? '' : `owner ${role}_${name}`}`)
  atEnd(async () => {
    await runAs(cluster, `drop database ${name} with (force)`)
    if (role !== undefined) await runAs(cluster, `drop role ${role}_${name}`)
  })
  return {
    ...cluster,
    database: name,
    ...(role === undefined ? {} : { user: `${role}_${name}`, password: 'for tests' }),
  }
}

/** A database with the schema, as its owner reaches it. */
export const cloneTemplate = async (): Promise<{
  readonly database: ClientConfig
  readonly drop: () => Promise<void>
}> => {
  const cluster = await clusterOwner()
  const name = `test_${randomBytes(6).toString('hex')}`
  await runAs(cluster, `create database ${name} template ${TEMPLATE}`)
  return {
    database: { ...cluster, database: name },
    drop: async () => void (await runAs(cluster, `drop database ${name} with (force)`)),
  }
}

export const openTestDatabase = async (): Promise<TestDatabase> => {
  const { database: owner, drop } = await cloneTemplate()
  const app = reachAs(owner, APP, testSecrets)
  const errors: Error[] = []
  const database = openDatabase({ owner, app }, (error) => errors.push(error), 4)
  const closings: (() => Promise<void>)[] = [database.close]
  atEnd(async () => {
    for (const close of closings) await close()
    await drop()
  })
  return {
    database,
    owner,
    app,
    auth: reachAs(owner, AUTH, testSecrets),
    onClose: (close) => closings.unshift(close),
  }
}
