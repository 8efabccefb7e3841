import { join } from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import { Client, type ClientConfig } from 'pg'
import type { Logger } from 'pino'
import { buildApp, type Api } from './app.ts'
import { newId } from './new-id.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { dataFolderOf } from './data-folder.ts'
import { openDatabase } from './database/database.ts'
import { SERVER_LOCK, startEmbedded, type Embedded } from './database/embedded.ts'
import { migrate } from './database/migrate.ts'
import { APP, AUTH, ensureRoles, reachAs, reachBy } from './database/roles.ts'
import type { Parts } from './http/app.ts'
import { usualLimits } from './http/rate-limit.ts'
import { jobs } from './jobs.ts'
import { openLive } from './live/live.ts'
import { levelOfLine } from './log.ts'
import { openMetrics } from './metrics/metrics.ts'
import { keepSweeping } from './sweep/timer.ts'
import { derived, secretsOf, type Secrets } from './database/secrets.ts'
import { openIdentity, type Identity } from './identity/identity.ts'
import { openMailer } from './mail/mailer.ts'
import { standNow } from './reading/now.ts'
import { readAskedFirst } from './web/asked-first.ts'
import { readWebFiles, type WebFile } from './web/files.ts'
import { serveWeb } from './web/serve.ts'

/** A Perennial that answers. */
export type Running = {
  readonly port: number
  /** Where the first account is made; null where there is one. */
  readonly welcome: string | null
  readonly stop: () => Promise<void>
}

const WEB_FOLDER = join(import.meta.dirname, '../../web/dist')

type Store = { readonly owner: ClientConfig; readonly embedded: Embedded | null }

const openStore = async (
  config: Config,
  dataFolder: string,
  secrets: Secrets,
  log: Logger,
): Promise<Store> => {
  if (config.databaseUrl !== null) return { owner: reachBy(config.databaseUrl), embedded: null }
  const password = derived(secrets, 'embedded database')
  const database = log.child({ from: 'postgresql' })
  const embedded = await startEmbedded({
    dataFolder,
    password,
    onLine: (line) => database[levelOfLine(line)]({ line }, 'said'),
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

type IdentityParts = Pick<Parts, 'database' | 'clock' | 'log'> & {
  readonly config: Config
  readonly secrets: Secrets
  readonly owner: ClientConfig
}

const identityOf = ({ config, secrets, owner, database, clock, log }: IdentityParts): Identity =>
  openIdentity({
    ...config,
    reach: reachAs(owner, AUTH, secrets),
    database,
    secret: derived(secrets, 'sessions'),
    clock,
    newId,
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

const listen = (app: Api, { host, port }: Config): Promise<ServerType> =>
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

const portOf = (server: ServerType, asked: number): number => {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : asked
}

/** What a test or a bench gives in the place of the server's own. */
export type Given = Partial<Pick<Parts, 'identify' | 'clock' | 'limits'>>

/** Without them it is no less a server of the API, but nobody would guess why nothing shows. */
const screensIn = (folder: string, log: Logger): ReadonlyMap<string, WebFile> => {
  const files = readWebFiles(folder)
  if (files.size === 0) log.warn({ folder }, 'no screens here: `node web/build.ts` builds them')
  return files
}

/**
 * Starts Perennial: database, schema, then the port; ends, and undoes a start that failed, in the opposite order.
 * @throws DatabaseError with what to do where the database cannot be had
 */
export const start = async (config: Config, log: Logger, given: Given = {}): Promise<Running> => {
  await using undo = new AsyncDisposableStack()
  const dataFolder = dataFolderOf(config)
  const secrets = secretsOf(config.secret, dataFolder)
  const { owner, embedded } = await openStore(config, dataFolder, secrets, log)
  undo.defer(async () => embedded?.stop())
  await prepare(owner, secrets, log)
  if (embedded !== null) undo.defer(await holdFolder(owner))
  const onError = (error: Error): void => log.warn({ err: error }, 'the database did not answer')
  const database = openDatabase({ owner, app: reachAs(owner, APP, secrets) }, onError)
  undo.defer(() => database.close())
  const clock = given.clock ?? systemClock
  const identity = identityOf({ config, secrets, owner, database, clock, log })
  undo.defer(() => identity.close())
  const live = await openLive(reachAs(owner, APP, secrets), onError)
  undo.defer(() => live.close())
  const identify = given.identify ?? identity.identify
  const parts: Parts = {
    database,
    live,
    clock,
    log,
    publicUrl: config.publicUrl,
    newId,
    limits: given.limits ?? usualLimits,
    identify,
    identity,
    metrics: { figures: openMetrics(database, clock), token: config.metricsToken },
  }
  const app = buildApp(parts)
  serveWeb(app, {
    files: screensIn(WEB_FOLDER, log),
    askedFirst: readAskedFirst(WEB_FOLDER),
    identify,
    stand: (c, mentorship) => standNow(c, parts, mentorship),
  })
  const welcome = await welcomeLink(identity, config)
  undo.defer(keepSweeping(database, jobs, clock, log))
  const server = await listen(app, config)
  // Streams end first: a server closes once nobody is connected to it.
  undo.defer(() => close(server))
  undo.defer(() => live.close())
  const ending = undo.move()
  return { welcome, port: portOf(server, config.port), stop: () => ending.disposeAsync() }
}
