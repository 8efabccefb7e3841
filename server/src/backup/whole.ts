import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '@perennial/core/instant'
import type { Config } from '../config.ts'
import { dataFolderOf } from '../data-folder.ts'
import { hasCluster, reachOwner, withClient } from '../database/owner.ts'
import { ensureRoles } from '../database/roles.ts'
import { derived, secretsOf, type Secrets } from '../database/secrets.ts'
import { DatabaseError } from '../database/trouble.ts'
import { version } from '../version.ts'
import { backup } from './backup.ts'
import type { Copied, Header } from './format.ts'
import { BackupReader } from './reader.ts'
import { readHeader, restore } from './restore.ts'

const markOf = (secrets: Secrets): string => derived(secrets, 'mark of a backup')

/** Backs up the whole of a Perennial, running or not. */
export const backupAll = async (config: Config, file: string, now: Instant): Promise<Copied> => {
  const dataFolder = dataFolderOf(config)
  if (config.databaseUrl === null && !hasCluster(dataFolder))
    throw new DatabaseError({ kind: 'no-data', data: dataFolder })
  const secrets = secretsOf(config.secret, dataFolder)
  await using owned = await reachOwner(config, secrets)
  return await backup(owned.owner, file, {
    perennial: version,
    at: new Date(now).toISOString(),
    secret: config.secret === null ? secrets.secret : null,
    secretMark: markOf(secrets),
  })
}

/** The secret the backup was made under goes with it, where neither the environment nor the folder has one. */
const secretsFor = (config: Config, dataFolder: string, { secret }: Header): Secrets => {
  const file = join(dataFolder, 'secret')
  if (config.secret === null && secret !== null && !existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
  }
  return secretsOf(config.secret, dataFolder)
}

export type Restored = Copied & {
  readonly madeAt: string
  readonly place: string
  /** Whether the secret here is the one it was made under; with another, people sign in anew. */
  readonly isSameSecret: boolean
}

const putBack = async (config: Config, reader: BackupReader, header: Header): Promise<Restored> => {
  const dataFolder = dataFolderOf(config)
  const place = config.databaseUrl === null ? dataFolder : 'the database at DATABASE_URL'
  const secrets = secretsFor(config, dataFolder, header)
  await using owned = await reachOwner(config, secrets, true)
  const copied = await withClient(owned.owner, async (client) => {
    await ensureRoles(client, secrets)
    return restore(client, reader, header, place)
  })
  return { ...copied, madeAt: header.at, place, isSameSecret: header.secretMark === markOf(secrets) }
}

/** Restores a backup into an empty place; where that fails, the place is as it was. */
export const restoreAll = async (config: Config, file: string): Promise<Restored> => {
  using reader = new BackupReader(file)
  const header = await readHeader(reader)
  const made = ['database', 'secret']
    .map((name) => join(dataFolderOf(config), name))
    .filter((path) => !existsSync(path))
  try {
    return await putBack(config, reader, header)
  } catch (error) {
    for (const path of made) rmSync(path, { recursive: true, force: true })
    throw error
  }
}
