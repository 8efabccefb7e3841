import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { idsOf, isAlive, OWNER, type Place } from './cluster.ts'
import { DatabaseError } from './trouble.ts'

const START_SECONDS = 60
const STOP_SECONDS = 20
export const PORT = 5432

const settings = ({ sockets, isLasting }: Place): readonly string[] =>
  Object.entries({
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: sockets,
    fsync: isLasting ? 'on' : 'off',
    synchronous_commit: isLasting ? 'on' : 'off',
    full_page_writes: isLasting ? 'on' : 'off',
    shared_buffers: '128MB',
    max_connections: '60',
    // Never a word of anybody's text: statements and their values stay out of what PostgreSQL says.
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_min_messages: 'fatal',
    log_error_verbosity: 'terse',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

const run = (place: Place, onLine: (line: string) => void): ChildProcess => {
  const { programs, as, cluster, sockets } = place
  // A group of its own: Ctrl-C in the terminal reaches Perennial alone, which then ends it in order.
  const child = spawn(programs.postgres, ['-D', cluster, ...settings(place)], {
    ...idsOf(as),
    detached: true,
    cwd: sockets,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim() !== '') onLine(line)
    })
  return child
}

const answers = async (owner: ClientConfig): Promise<boolean> => {
  const client = new Client({ ...owner, database: 'postgres' })
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

/** What it says while the last processes of one that was killed still hold its memory: a matter of moments. */
const HELD = /shared memory block|shared memory segment|lock file ".*" already exists/

type Attempt = { readonly child: ChildProcess; readonly answered: boolean; readonly said: string }

const attempt = async (
  place: Place,
  owner: ClientConfig,
  onLine: (line: string) => void,
  until: number,
): Promise<Attempt> => {
  const said: string[] = []
  const child = run(place, (line) => {
    if (said.push(line) > 20) said.shift()
    onLine(line)
  })
  const result = (answered: boolean): Attempt => ({ child, answered, said: said.join('\n') })
  while (child.exitCode === null && child.signalCode === null && performance.now() < until) {
    if (await answers(owner)) return result(true)
    await wait(50)
  }
  child.kill('SIGQUIT')
  return result(false)
}

/**
 * Runs PostgreSQL on a cluster until it answers.
 * @throws DatabaseError with what it said when it does not
 */
export const runPostmaster = async (
  place: Place,
  owner: ClientConfig,
  onLine: (line: string) => void,
): Promise<ChildProcess> => {
  const until = performance.now() + START_SECONDS * 1000
  for (;;) {
    const { child, answered, said } = await attempt(place, owner, onLine, until)
    if (answered) return child
    if (!HELD.test(said) || performance.now() > until) throw new DatabaseError({ kind: 'not-starting', said })
    await wait(100)
  }
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const untilGone = async (pid: number): Promise<boolean> => {
  for (let waited = 0; waited < STOP_SECONDS * 20; waited++) {
    if (!isAlive(pid)) return true
    await wait(50)
  }
  return false
}

/** Ends a postmaster: connections are closed and everything written (SIGINT); at once where it hangs (SIGQUIT). */
export const endPostmaster = async (pid: number): Promise<void> => {
  signal(pid, 'SIGINT')
  if (await untilGone(pid)) return
  signal(pid, 'SIGQUIT')
  await untilGone(pid)
}
