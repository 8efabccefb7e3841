import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { closedFolder, findPrograms, MAJOR, reachable, runAs, type Programs, type RunAs } from './programs.ts'
import { DatabaseError } from './trouble.ts'

/** Where a cluster lives and who runs it. */
export type Place = {
  readonly programs: Programs
  readonly as: RunAs
  readonly cluster: string
  /** The folder of its socket, new at every start. */
  readonly sockets: string
  /** Whether what is acknowledged must outlast a crash; a cluster of the tests is thrown away. */
  readonly isLasting: boolean
}

export const OWNER = 'perennial'

const clusterIn = (dataFolder: string): string => join(dataFolder, 'database')

const own = (path: string, as: RunAs): void => {
  if (as !== null) chownSync(path, as.uid, as.gid)
}

export const idsOf = (as: RunAs): { uid?: number; gid?: number } =>
  as === null ? {} : { uid: as.uid, gid: as.gid }

const programsHere = async (): Promise<Programs> => {
  try {
    return await findPrograms()
  } catch {
    throw new DatabaseError({ kind: 'no-platform', platform: `${process.platform} ${process.arch}` })
  }
}

const checkWay = (dataFolder: string, as: RunAs): void => {
  const closed = as === null ? null : closedFolder(clusterIn(dataFolder))
  if (closed !== null) throw new DatabaseError({ kind: 'closed-folder', folder: closed, data: dataFolder })
}

/** Makes ready where the cluster of a data folder is, or will be. */
export const makePlace = async (dataFolder: string, isLasting = true): Promise<Place> => {
  const as = runAs()
  mkdirSync(dataFolder, { recursive: true })
  checkWay(dataFolder, as)
  const cluster = clusterIn(dataFolder)
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  own(cluster, as)
  const sockets = mkdtempSync(join(tmpdir(), 'perennial-'))
  own(sockets, as)
  return { programs: reachable(await programsHere(), as, dataFolder), as, cluster, sockets, isLasting }
}

const initialise = ({ programs, as, cluster, sockets, isLasting }: Place, password: string): void => {
  const passwordFile = join(sockets, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  own(passwordFile, as)
  const owner = ['-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const letters = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions']
  const made = spawnSync(
    programs.initdb,
    ['-D', cluster, ...owner, ...letters, ...(isLasting ? [] : ['--no-sync'])],
    {
      ...idsOf(as),
      encoding: 'utf8',
      cwd: sockets,
    },
  )
  rmSync(passwordFile)
  if (made.status !== 0)
    throw new DatabaseError({ kind: 'not-starting', said: made.stderr || String(made.error) })
}

/** Makes the cluster where there is none; one of another major version is left as it is. */
export const ensureCluster = (place: Place, dataFolder: string, password: string): void => {
  const file = join(place.cluster, 'PG_VERSION')
  if (!existsSync(file)) return initialise(place, password)
  const found = readFileSync(file, 'utf8').trim()
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

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What a process was started as; null where the system does not tell. */
const commandOf = (pid: number): string | null => {
  try {
    return existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    // Gone meanwhile, or there is no ps: then it counts as what it was taken for.
    return null
  }
}

type Postmaster = NonNullable<ReturnType<typeof postmasterOf>>

/** A process number is given again, in a container at almost every start: what a killed postmaster left may name a stranger. */
const isStranger = (dataFolder: string, { pid }: Postmaster): boolean => {
  const command = commandOf(pid)
  return command !== null && !command.includes(clusterIn(dataFolder))
}

/** Lets the file name us where it names a stranger: PostgreSQL takes the number of whoever starts it for stale. */
export const forgetStranger = (dataFolder: string): void => {
  const found = postmasterOf(dataFolder)
  if (found === null || !isAlive(found.pid) || !isStranger(dataFolder, found)) return
  const file = join(clusterIn(dataFolder), 'postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [process.pid, ...rest].join('\n'))
}

/** How to reach the PostgreSQL that runs on a data folder at this moment; null when none does. */
export const runningOn = (dataFolder: string, password: string): ClientConfig | null => {
  const found = postmasterOf(dataFolder)
  return found && isAlive(found.pid) && !isStranger(dataFolder, found)
    ? { host: found.sockets, port: found.port, user: OWNER, password, database: OWNER }
    : null
}
