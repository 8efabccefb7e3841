import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Database } from './database/database.ts'
import { finishErasing } from './erase/jobs.ts'
import { expireImports } from './import/store.ts'

const EVERY_MS = 10 * 60_000

type Needed = { readonly database: Database; readonly clock: Clock; readonly log: Logger }

/** What must be done though nobody asks: finishing what was erased, forgetting uploads nobody confirmed. */
export const doChores = async ({ database, clock, log }: Needed): Promise<void> => {
  await finishErasing(database, log)
  await database.asOwner((tx) => expireImports(tx, clock()))
}

/** Does them now and from time to time. @returns what ends it */
export const startChores = (needed: Needed): (() => void) => {
  const attempt = (): void =>
    void doChores(needed).catch((error: Error) => needed.log.warn({ err: error }, 'chores wait'))
  attempt()
  const timer = setInterval(attempt, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
