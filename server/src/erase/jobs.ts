import type { Logger } from 'pino'
import type { Instant } from '@perennial/core/instant'
import type { Database } from '../database/database.ts'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import { forgetAccount, forgetSide, type ForgetAccount, type ForgetSide } from './forget.ts'

/** What erasing leaves to be done in the other family, as the owner, each in a transaction of its own. */
export const eraseJobs = {
  'forget-side': (tx: Transaction, payload: unknown) => forgetSide(tx, payload as ForgetSide),
  'forget-account': (tx: Transaction, payload: unknown) => forgetAccount(tx, payload as ForgetAccount),
} as const

type Kind = keyof typeof eraseJobs
type Row = { readonly job_id: string; readonly kind: Kind; readonly payload: unknown }

const ADD = statement(
  'outbox-add',
  'insert into outbox (job_id, kind, payload, created_at) values ($1, $2, $3, $4)',
)
const TAKE = statement(
  'erase-take',
  `select job_id, kind, payload from outbox where kind = any($1) and job_id <> all($2)
   order by created_at, job_id limit 1 for update skip locked`,
)
const DONE = statement('erase-done', 'delete from outbox where job_id = $1')

/** Leaves a job behind in the transaction of the command that it belongs to. */
export const leaveJob = async (
  tx: Transaction,
  job: { readonly id: string; readonly kind: Kind; readonly payload: ForgetSide | ForgetAccount },
  now: Instant,
): Promise<void> => {
  await tx.rows(ADD, [job.id, job.kind, JSON.stringify(job.payload), instantToSql(now)])
}

type Outcome = { readonly isDone: boolean; readonly id: string }

const doNext = (database: Database, log: Logger, failed: readonly string[]): Promise<Outcome | null> => {
  let taken: Row | null = null
  return database
    .asOwner(async (tx): Promise<Outcome | null> => {
      taken = await tx.row<Row>(TAKE, [Object.keys(eraseJobs), [...failed]])
      if (taken === null) return null
      await eraseJobs[taken.kind](tx, taken.payload)
      await tx.rows(DONE, [taken.job_id])
      return { isDone: true, id: taken.job_id }
    })
    .catch((error: Error) => {
      if (taken === null) throw error
      log.error({ kind: taken.kind, code: (error as { code?: unknown }).code }, 'erasing waits')
      return { isDone: false, id: taken.job_id }
    })
}

/** Does all the erasing that waits. @returns how many jobs are still to be done */
export const finishErasing = async (database: Database, log: Logger): Promise<number> => {
  const failed: string[] = []
  for (;;) {
    const outcome = await doNext(database, log, failed)
    if (outcome === null) return failed.length
    if (!outcome.isDone) failed.push(outcome.id)
  }
}
