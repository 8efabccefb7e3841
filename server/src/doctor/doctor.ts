import type { Config } from '../config.ts'
import { dataFolderOf } from '../data-folder.ts'
import { reachOwner } from '../database/owner.ts'
import { secretsOf } from '../database/secrets.ts'
import { DatabaseError } from '../database/trouble.ts'
import { checkDatabase } from './database.ts'
import { fine, wrong, type Finding } from './finding.ts'
import { checkFolder, isReachable } from './folder.ts'

/** Looks Perennial over, running or not; changes nothing. */
export const examine = async (config: Config): Promise<readonly Finding[]> => {
  const dataFolder = dataFolderOf(config)
  const folder = checkFolder(config, dataFolder)
  if (!isReachable(config, dataFolder)) return folder
  const secrets = secretsOf(config.secret, dataFolder)
  try {
    await using owned = await reachOwner(config, secrets)
    const how = owned.isServed ? 'running' : 'not running; started for this look alone'
    const server =
      config.databaseUrl === null
        ? fine('server', how)
        : fine('server', 'not told: the database is elsewhere')
    return [...folder, server, ...(await checkDatabase(owned.owner, secrets))]
  } catch (error) {
    const says =
      error instanceof DatabaseError ? error.message : `cannot be reached: ${(error as Error).message}`
    return [...folder, wrong('PostgreSQL', says)]
  }
}
