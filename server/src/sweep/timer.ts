import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { expireImports } from '../import/store.ts'
import { emptyOutbox, type Jobs } from '../outbox/outbox.ts'
import { sweep } from './sweep.ts'

const EVERY_SECONDS = 5
const MOST_AT_ONCE = 200

/** One round: what is due, what lies in the outbox, and uploads that nobody confirmed in time. @returns whether more may be waiting */
export const round = async (database: Database, jobs: Jobs, clock: Clock, log: Logger): Promise<boolean> => {
  const visited = await sweep(database, clock(), MOST_AT_ONCE)
  await database.asOwner((tx) => expireImports(tx, clock()))
  const { done, failed } = await emptyOutbox(database, jobs, clock(), MOST_AT_ONCE)
  if (failed.length > 0) log.error({ failed }, 'jobs that failed are tried again later')
  if (done > 0 || (visited ?? 0) > 0) log.debug({ visited, done }, 'swept')
  return visited === MOST_AT_ONCE || done === MOST_AT_ONCE
}

/** Sweeps by itself while the server runs; of several servers, one at a time. @returns how to end it */
export const keepSweeping = (
  database: Database,
  jobs: Jobs,
  clock: Clock,
  log: Logger,
): (() => Promise<void>) => {
  const over = new AbortController()
  const run = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const isMore = await round(database, jobs, clock, log).catch((error: Error) => {
        // The database may be away; what is due stays due.
        log.warn({ err: error }, 'not swept')
        return false
      })
      if (!isMore)
        await wait(EVERY_SECONDS * 1000, undefined, { signal: over.signal, ref: false }).catch(
          () => undefined,
        )
    }
  }
  const running = run()
  return async () => {
    over.abort()
    await running
  }
}
