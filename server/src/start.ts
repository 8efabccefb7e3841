import { randomUUIDv7 } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import { Client, type ClientConfig } from 'pg'
import type { Logger } from 'pino'
import { buildApp } from './app.ts'
import { startChores } from './chores.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase, type Database } from './database/database.ts'
import { SERVER_LOCK, startEmbedded, type Embedded } from './database/embedded.ts'
import { migrate } from './database/migrate.ts'
import { closedFolder, runAs } from './database/programs.ts'
import { usualLimits } from './http/rate-limit.ts'
import { APP, AUTH, ensureRoles, reachAs } from './database/roles.ts'
import { derived, secretsOf, type Secrets } from './database/secrets.ts'
import { openIdentity, type Identity } from './identity/identity.ts'
import { openMailer } from './mail/mailer.ts'
import { readWebFiles } from './web/files.ts'
import { serveWeb } from './web/serve.ts'

/** A Perennial that answers. */
export type Running = {
  readonly port: number
  /** Where the first account is made; null where there is one. */
  readonly welcome: string | null
  readonly stop: () => Promise<void>
}

const WEB_FOLDER = join(import.meta.dirname, '../../web/dist')
const SYSTEM_FOLDER = '/var/lib/perennial'

/** The folder chosen; else `./data`, or the system's own place where PostgreSQL, which never runs as root, can't pass. */
export const dataFolderOf = ({ dataFolder, isDataFolderChosen }: Config): string => {
  const isClosed = runAs() !== null && closedFolder(join(dataFolder, 'database')) !== null
  return isDataFolderChosen || existsSync(dataFolder) || !isClosed ? dataFolder : SYSTEM_FOLDER
}

type Store = { readonly owner: ClientConfig; readonly embedded: Embedded | null }

const openStore = async (
  config: Config,
  dataFolder: string,
  secrets: Secrets,
  log: Logger,
): Promise<Store> => {
  if (config.databaseUrl !== null) return { owner: { connectionString: config.databaseUrl }, embedded: null }
  const password = derived(secrets, 'embedded database')
  const database = log.child({ from: 'postgresql' })
  const embedded = await startEmbedded({
    dataFolder,
    password,
    onLine: (line) => database.warn({ line }, 'said'),
  })
  return { owner: embedded.owner, embedded }
}

/** Migrates, and holds the folder for as long as this connection lives. */
const prepare = async (owner: ClientConfig, secrets: Secrets, log: Logger): Promise<void> => {
  const client = new Client(owner)
  await client.connect()
  try {
    await ensureRoles(client, secrets)
    const applied = await migrate(client)
    if (applied.length > 0) log.info({ applied }, 'schema brought up to date')
  } finally {
    await client.end()
  }
}

const identityOf = (
  config: Config,
  secrets: Secrets,
  owner: ClientConfig,
  database: Database,
  log: Logger,
): Identity =>
  openIdentity({
    ...config,
    reach: reachAs(owner, AUTH, secrets),
    database,
    secret: derived(secrets, 'sessions'),
    clock: systemClock,
    newId: randomUUIDv7,
    mailer: config.mail && openMailer(config.mail),
    log,
    print: (line) => void process.stdout.write(`${line}\n`),
  })

/** Until there is an account, each start tells a new link to make it with. */
const welcomeLink = async ({ accounts, welcome }: Identity, { publicUrl }: Config): Promise<string | null> =>
  (await accounts.areThereAny()) ? null : `${publicUrl}/welcome/${await welcome.issue()}`

/** The lock that says this data folder is served; held again whenever the database comes back. */
const holdFolder = async (owner: ClientConfig): Promise<() => Promise<void>> => {
  let client: Client | null = null
  let isOver = false
  const hold = async (): Promise<void> => {
    const next = new Client(owner)
    next.on('error', () => undefined)
    next.once('end', () => {
      if (!isOver) setTimeout(() => void hold().catch(() => undefined), 1000).unref()
    })
    await next.connect()
    await next.query('select pg_try_advisory_lock($1)', [SERVER_LOCK])
    client = next
  }
  await hold()
  return async () => {
    isOver = true
    await client?.end()
  }
}

const listen = (app: ReturnType<typeof buildApp>, { host, port }: Config): Promise<ServerType> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server))
    server.once('error', reject)
  })

const DRAIN_SECONDS = 10

const close = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, DRAIN_SECONDS * 1000).unref()
  })

/**
 * Starts Perennial: database, schema, then the port; ends in the opposite order.
 * @throws DatabaseError with what to do where the database cannot be had
 */
export const start = async (config: Config, log: Logger): Promise<Running> => {
  const dataFolder = dataFolderOf(config)
  const secrets = secretsOf(config.secret, dataFolder)
  const { owner, embedded } = await openStore(config, dataFolder, secrets, log)
  await prepare(owner, secrets, log)
  const release = embedded === null ? async () => undefined : await holdFolder(owner)
  const onError = (error: Error): void => log.warn({ err: error }, 'the database did not answer')
  const database: Database = openDatabase({ owner, app: reachAs(owner, APP, secrets) }, onError)
  const identity = identityOf(config, secrets, owner, database, log)
  const welcome = await welcomeLink(identity, config)
  const app = buildApp({
    database,
    clock: systemClock,
    log,
    publicUrl: config.publicUrl,
    newId: randomUUIDv7,
    limits: usualLimits,
    identify: identity.identify,
    identity,
  })
  serveWeb(app, readWebFiles(WEB_FOLDER))
  const server = await listen(app, config)
  const endChores = startChores({ database, clock: systemClock, log })
  const address = server.address()
  return {
    welcome,
    port: typeof address === 'object' && address !== null ? address.port : config.port,
    stop: async () => {
      endChores()
      await close(server)
      await identity.close()
      await database.close()
      await release()
      await embedded?.stop()
    },
  }
}
