import type { Instant } from '@perennial/core/instant'
import type { Config } from '../config.ts'
import { dataFolderOf } from '../data-folder.ts'
import { openDatabase, type Database } from '../database/database.ts'
import { hasCluster, reachOwner } from '../database/owner.ts'
import { APP, reachAs } from '../database/roles.ts'
import { secretsOf } from '../database/secrets.ts'
import { DatabaseError } from '../database/trouble.ts'
import { expireImports } from '../import/store.ts'
import { jobs } from '../jobs.ts'
import { emptyOutbox, type Done } from '../outbox/outbox.ts'
import { sweep } from './sweep.ts'
import { verify, type Verified } from './verify.ts'

const withDatabase = async <T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> => {
  const dataFolder = dataFolderOf(config)
  if (config.databaseUrl === null && !hasCluster(dataFolder))
    throw new DatabaseError({ kind: 'no-data', data: dataFolder })
  const secrets = secretsOf(config.secret, dataFolder)
  await using owned = await reachOwner(config, secrets)
  const { owner } = owned
  const database = openDatabase({ owner, app: reachAs(owner, APP, secrets) }, () => undefined)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const AT_ONCE = 500

const sweepUntilDone = async (database: Database, now: Instant): Promise<number> => {
  let visited = 0
  for (;;) {
    const more = (await sweep(database, now, AT_ONCE)) ?? 0
    visited += more
    if (more < AT_ONCE) return visited
  }
}

/** All that is due, all that lies in the outbox, and all uploads that nobody confirmed in time. */
export const sweepAll = (config: Config, now: Instant): Promise<Done & { readonly visited: number }> =>
  withDatabase(config, async (database) => {
    const visited = await sweepUntilDone(database, now)
    await database.asOwner((tx) => expireImports(tx, now))
    return { visited, ...(await emptyOutbox(database, jobs, now, Infinity)) }
  })

export const verifyAll = (config: Config, now: Instant, mend: boolean): Promise<Verified> =>
  withDatabase(config, (database) => verify(database, now, mend))
