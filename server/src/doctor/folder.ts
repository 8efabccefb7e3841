import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { closedFolder, MAJOR, runAs } from '../database/programs.ts'
import { fine, notice, wrong, type Finding } from './finding.ts'

const mayWrite = (folder: string): boolean => {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

const folder = (dataFolder: string, isEmbedded: boolean): Finding => {
  const what = 'data folder'
  if (!existsSync(dataFolder))
    return wrong(what, `${dataFolder} is not there; set PERENNIAL_DATA to where it is`)
  if (!mayWrite(dataFolder))
    return wrong(what, `${dataFolder} is not yours to write; run as whoever runs the server`)
  const closed = isEmbedded && runAs() !== null ? closedFolder(join(dataFolder, 'database')) : null
  if (closed !== null)
    return wrong(what, `no other user may pass through ${closed}, and PostgreSQL never runs as root`)
  return fine(what, dataFolder)
}

const cluster = (dataFolder: string): Finding => {
  const what = 'database files'
  const file = join(dataFolder, 'database/PG_VERSION')
  if (!existsSync(file)) return wrong(what, `no database in ${dataFolder} yet; npm start makes it`)
  const found = readFileSync(file, 'utf8').trim()
  if (found !== MAJOR)
    return wrong(
      what,
      `made by PostgreSQL ${found}, this Perennial brings ${MAJOR}: back up with the old, restore here`,
    )
  const mode = statSync(join(dataFolder, 'database')).mode & 0o077
  return mode === 0
    ? fine(what, `PostgreSQL ${found}, closed to other users`)
    : wrong(what, `others may open them; chmod 700 ${join(dataFolder, 'database')}`)
}

const secret = (config: Config, dataFolder: string): Finding => {
  const what = 'secret'
  if (config.secret !== null) return fine(what, 'given by PERENNIAL_SECRET')
  const file = join(dataFolder, 'secret')
  if (!existsSync(file))
    return wrong(what, `${file} is not there; without it nobody stays signed in. Restore a backup`)
  const { mode } = statSync(file)
  return (mode & 0o077) === 0
    ? fine(what, `${file}, readable by its owner alone`)
    : wrong(what, `${file} may be read by others; chmod 600 ${file}`)
}

const LITTLE = 100_000_000
const ENOUGH = 1_000_000_000

const room = (dataFolder: string): Finding => {
  const what = 'disk room'
  const { bavail, bsize } = statfsSync(dataFolder)
  const free = bavail * bsize
  const says = `${(free / 1e9).toFixed(1)} GB free`
  if (free < LITTLE) return wrong(what, `${says}; PostgreSQL stops when there is none`)
  return free < ENOUGH ? notice(what, says) : fine(what, says)
}

/** What can be told without the database; with one elsewhere and a secret from the environment, no folder is needed. */
export const checkFolder = (config: Config, dataFolder: string): readonly Finding[] => {
  const isEmbedded = config.databaseUrl === null
  if (!isEmbedded && config.secret !== null && !existsSync(dataFolder)) return [secret(config, dataFolder)]
  const checks = [folder(dataFolder, isEmbedded)]
  if (!existsSync(dataFolder)) return checks
  if (isEmbedded) checks.push(cluster(dataFolder))
  return [...checks, secret(config, dataFolder), room(dataFolder)]
}

/** Whether the database can be asked: everything else is told without it. */
export const isReachable = (config: Config, dataFolder: string): boolean =>
  (config.secret !== null || existsSync(join(dataFolder, 'secret'))) &&
  (config.databaseUrl !== null ||
    [folder(dataFolder, true), cluster(dataFolder)].every(({ verdict }) => verdict !== 'wrong'))
