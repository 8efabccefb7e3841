import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { closedFolder, findPrograms, MAJOR, reachable, runAs, type Programs, type RunAs } from './programs.ts'
import { DatabaseError } from './trouble.ts'

/** PostgreSQL as a part of Perennial: its own data folder, reached through a socket of its own. */
export type Embedded = {
  /** How its owner reaches it. */
  readonly owner: pg.ClientConfig
  readonly pid: () => number | undefined
  readonly stop: () => Promise<void>
}

export type EmbeddedOptions = {
  readonly dataFolder: string
  readonly password: string
  /** What PostgreSQL says while it runs. */
  readonly onLine: (line: string) => void
}

export const OWNER = 'perennial'
const START_SECONDS = 60
const STOP_SECONDS = 20

const clusterIn = (dataFolder: string): string => join(dataFolder, 'database')

type Place = { readonly programs: Programs; readonly as: RunAs; readonly cluster: string; readonly sockets: string }

const own = (folder: string, as: RunAs): void => {
  if (as !== null) chownSync(folder, as.uid, as.gid)
}

const makePlace = async (dataFolder: string): Promise<Place> => {
  const as = runAs()
  const closed = as === null ? null : closedFolder(join(dataFolder, 'database', 'x'))
  if (closed !== null && closed !== clusterIn(dataFolder))
    throw new DatabaseError({ kind: 'closed-folder', folder: closed, data: dataFolder })
  const cluster = clusterIn(dataFolder)
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  own(cluster, as)
  const sockets = mkdtempSync(join(tmpdir(), 'perennial-'))
  own(sockets, as)
  return { programs: reachable(await programsHere(), as, dataFolder), as, cluster, sockets }
}

const programsHere = async (): Promise<Programs> => {
  try {
    return await findPrograms()
  } catch (cause) {
    throw new DatabaseError({ kind: 'no-platform', platform: `${process.platform} ${process.arch}` })
  }
}

const ids = (as: RunAs): { uid?: number; gid?: number } => (as === null ? {} : { uid: as.uid, gid: as.gid })

const initialise = ({ programs, as, cluster, sockets }: Place, password: string): void => {
  const passwordFile = join(sockets, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (as !== null) chownSync(passwordFile, as.uid, as.gid)
  const made = spawnSync(
    programs.initdb,
    [
      ...['-D', cluster, '-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions'],
    ],
    { ...ids(as), encoding: 'utf8', cwd: sockets },
  )
  rmSync(passwordFile)
  if (made.status !== 0) throw new DatabaseError({ kind: 'not-starting', said: made.stderr || String(made.error) })
}

const checkMajor = ({ cluster }: Place, dataFolder: string): void => {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== MAJOR)
    throw new DatabaseError({ kind: 'other-major', data: dataFolder, found, expected: MAJOR })
}

/** The postmaster that holds a cluster, by the file it keeps there: its process, port and folder of sockets. */
export const postmasterOf = (
  dataFolder: string,
): { readonly pid: number; readonly port: number; readonly sockets: string } | null => {
  const file = join(clusterIn(dataFolder), 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port, sockets] = readFileSync(file, 'utf8').split('\n')
  return sockets ? { pid: Number(pid), port: Number(port), sockets } : null
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** How to reach the PostgreSQL that runs on a data folder at this moment; null when none does. */
export const runningOn = (dataFolder: string, password: string): pg.ClientConfig | null => {
  const found = postmasterOf(dataFolder)
  return found && isAlive(found.pid)
    ? { host: found.sockets, port: found.port, user: OWNER, password, database: OWNER }
    : null
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const untilGone = async (pid: number, seconds: number): Promise<boolean> => {
  for (let waited = 0; waited < seconds * 20; waited++) {
    if (!isAlive(pid)) return true
    await wait(50)
  }
  return false
}

/** Ends a postmaster: connections are closed and everything written (SIGINT), at once if it hangs (SIGQUIT). */
const end = async (pid: number): Promise<void> => {
  signal(pid, 'SIGINT')
  if (await untilGone(pid, STOP_SECONDS)) return
  signal(pid, 'SIGQUIT')
  await untilGone(pid, STOP_SECONDS)
}

/** One server a folder holds this lock for as long as it is connected. */
export const SERVER_LOCK = 5_063_621

const isServed = async (config: pg.ClientConfig): Promise<boolean> => {
  const client = new pg.Client(config)
  try {
    await client.connect()
    const { rows } = await client.query('select pg_try_advisory_lock($1) as free', [SERVER_LOCK])
    return rows[0]?.free === false
  } finally {
    await client.end()
  }
}

/** A PostgreSQL left behind by a killed server is ended, so that this one owns its own; one in use is left alone. */
const endLeftBehind = async (dataFolder: string, password: string): Promise<void> => {
  const running = runningOn(dataFolder, password)
  const found = postmasterOf(dataFolder)
  if (running === null || found === null) return
  if (await isServed(running)) throw new DatabaseError({ kind: 'already-running', data: dataFolder, pid: found.pid })
  await end(found.pid)
}

const PORT = 5432

const run = ({ programs, as, cluster, sockets }: Place, onLine: (line: string) => void): ChildProcess => {
  const child = spawn(
    programs.postgres,
    [
      ...['-D', cluster, '-c', 'listen_addresses=', '-c', `port=${PORT}`],
      ...['-c', `unix_socket_directories=${sockets}`, '-c', 'unix_socket_permissions=0777'],
      ...['-c', 'fsync=on', '-c', 'synchronous_commit=on', '-c', 'full_page_writes=on'],
      ...['-c', 'shared_buffers=128MB', '-c', 'max_connections=60'],
      ...['-c', 'log_min_messages=warning', '-c', 'log_statement=none', '-c', 'log_min_error_statement=panic'],
    ],
    // A group of its own: Ctrl-C in the terminal reaches Perennial alone, which then ends it in order.
    { ...ids(as), detached: true, cwd: sockets, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim() !== '') onLine(line)
    })
  return child
}

const isReady = async (owner: pg.ClientConfig): Promise<boolean> => {
  const client = new pg.Client({ ...owner, database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [OWNER])
    if (rows.length === 0) await client.query(`create database ${OWNER}`)
    return true
  } catch {
    // Not listening yet, or still recovering: asked again until the time is up.
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const untilReady = async (child: ChildProcess, owner: pg.ClientConfig, said: readonly string[]): Promise<void> => {
  const until = performance.now() + START_SECONDS * 1000
  while (child.exitCode === null && performance.now() < until) {
    if (await isReady(owner)) return
    await wait(50)
  }
  child.kill('SIGQUIT')
  throw new DatabaseError({ kind: 'not-starting', said: said.slice(-20).join('\n') })
}

const startOnce = async (place: Place, owner: pg.ClientConfig, onLine: (line: string) => void): Promise<ChildProcess> => {
  const said: string[] = []
  const child = run(place, (line) => {
    if (said.push(line) > 100) said.shift()
    onLine(line)
  })
  await untilReady(child, owner, said)
  return child
}

/**
 * Starts PostgreSQL on a data folder, made on first use. A killed one recovers from its log; one that dies while it
 * runs is started again.
 * @throws DatabaseError with what to do
 */
export const startEmbedded = async ({ dataFolder, password, onLine }: EmbeddedOptions): Promise<Embedded> => {
  const place = await makePlace(dataFolder)
  if (existsSync(join(place.cluster, 'PG_VERSION'))) checkMajor(place, dataFolder)
  else initialise(place, password)
  await endLeftBehind(dataFolder, password)
  chmodSync(place.cluster, 0o700)
  const owner = { host: place.sockets, port: PORT, user: OWNER, password, database: OWNER }
  let child = await startOnce(place, owner, onLine)
  let isStopping = false
  const watch = (): void => {
    child.once('exit', () => {
      if (!isStopping) void again()
    })
  }
  const again = async (): Promise<void> => {
    onLine('PostgreSQL ended unexpectedly; starting it again')
    while (!isStopping) {
      try {
        child = await startOnce(place, owner, onLine)
        return watch()
      } catch (error) {
        // The dead one's last processes may still hold its memory for a moment.
        onLine(String(error))
        await wait(500)
      }
    }
  }
  watch()
  return {
    owner,
    pid: () => child.pid,
    stop: async () => {
      isStopping = true
      if (child.pid !== undefined && child.exitCode === null) await end(child.pid)
      rmSync(place.sockets, { recursive: true, force: true })
    },
  }
}
