import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import {
  ensureCluster,
  forgetStranger,
  makePlace,
  OWNER,
  postmasterOf,
  runningOn,
  type Place,
} from './cluster.ts'
import { endPostmaster, PORT, runPostmaster } from './postmaster.ts'
import { DatabaseError } from './trouble.ts'

/** PostgreSQL as a part of Perennial: its own data folder, reached through a socket of its own. */
export type Embedded = {
  /** How its owner reaches it. */
  readonly owner: ClientConfig
  readonly pid: () => number | undefined
  readonly stop: () => Promise<void>
}

export type EmbeddedOptions = {
  readonly dataFolder: string
  readonly password: string
  /** What PostgreSQL says while it runs. */
  readonly onLine: (line: string) => void
  /** Whether a crash may take what was acknowledged: of a cluster that the tests throw away. */
  readonly isLasting?: boolean
}

/** Whoever serves a data folder holds this advisory lock for as long as it is connected. */
export const SERVER_LOCK = 5_063_621

const isServed = async (config: ClientConfig): Promise<boolean> => {
  const client = new Client(config)
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
  if (await isServed(running))
    throw new DatabaseError({ kind: 'already-running', data: dataFolder, pid: found.pid })
  await endPostmaster(found.pid)
}

/** A postmaster that is run again whenever it ends without having been asked to. */
class Keeper {
  private child: ChildProcess
  private isOver = false
  private reviving: Promise<void> = Promise.resolve()
  private readonly again: () => Promise<ChildProcess>
  private readonly onLine: (line: string) => void

  constructor(child: ChildProcess, again: () => Promise<ChildProcess>, onLine: (line: string) => void) {
    this.child = child
    this.again = again
    this.onLine = onLine
    this.watch()
  }

  get pid(): number | undefined {
    return this.child.pid
  }

  private watch(): void {
    this.child.once('exit', () => {
      this.reviving = this.revive()
    })
  }

  private async revive(): Promise<void> {
    if (this.isOver) return
    this.onLine('PostgreSQL ended unexpectedly; it is started again')
    try {
      this.child = await this.again()
      this.watch()
    } catch (error) {
      // The last processes of the dead one may still hold its memory for a moment.
      this.onLine(String(error))
      await wait(500)
      await this.revive()
    }
  }

  async stop(): Promise<void> {
    this.isOver = true
    // One that is being started anew would outlive whoever keeps it.
    await this.reviving
    const { pid, exitCode, signalCode } = this.child
    if (pid !== undefined && exitCode === null && signalCode === null) await endPostmaster(pid)
  }
}

const ownerOf = ({ sockets }: Place, password: string): ClientConfig => ({
  host: sockets,
  port: PORT,
  user: OWNER,
  password,
  database: OWNER,
})

/**
 * Starts PostgreSQL on a data folder, made on first use. A killed one recovers from its log; one that dies while it
 * runs is started again.
 * @throws DatabaseError with what to do
 */
export const startEmbedded = async ({
  dataFolder,
  password,
  onLine,
  isLasting = true,
}: EmbeddedOptions): Promise<Embedded> => {
  const place = await makePlace(dataFolder, isLasting)
  const owner = ownerOf(place, password)
  const runIt = (): Promise<ChildProcess> => runPostmaster(place, owner, onLine)
  const clean = (): void => rmSync(place.sockets, { recursive: true, force: true })
  try {
    ensureCluster(place, dataFolder, password)
    forgetStranger(dataFolder)
    await endLeftBehind(dataFolder, password)
    const keeper = new Keeper(await runIt(), runIt, onLine)
    return {
      owner,
      pid: () => keeper.pid,
      stop: async () => {
        await keeper.stop()
        clean()
      },
    }
  } catch (error) {
    clean()
    throw error
  }
}
