import type { Instant } from '@perennial/core/instant'
import type { Database } from '../database/database.ts'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'

/** What a command left to be done in the other family; doing it twice must come to the same as doing it once. */
export type Job = (tx: Transaction, payload: unknown) => Promise<void>
export type Jobs = Readonly<Record<string, Job>>

type Row = {
  readonly job_id: string
  readonly kind: string
  readonly payload: unknown
  readonly tries: number
}

const LEAVE = statement(
  'outbox-leave',
  'insert into outbox (job_id, kind, payload, created_at) values ($1, $2, $3, $4)',
)
const TAKE = statement(
  'outbox-take',
  `select job_id, kind, payload, tries from outbox
   where (due_at is null or due_at <= $1) and kind = any($2)
   order by created_at, job_id limit 1 for update skip locked`,
)
const DONE = statement('outbox-done', 'delete from outbox where job_id = $1')
const FAILED = statement(
  'outbox-failed',
  'update outbox set tries = tries + 1, due_at = $2, trouble = $3 where job_id = $1',
)

/** Leaves a job behind in the transaction of the command that it belongs to. */
export const leaveJob = async (
  tx: Transaction,
  job: { readonly id: string; readonly kind: string; readonly payload: unknown },
  now: Instant,
): Promise<void> => {
  await tx.rows(LEAVE, [job.id, job.kind, JSON.stringify(job.payload), instantToSql(now)])
}

const FIRST_WAIT = 10_000
const LONGEST_WAIT = 3_600_000

const waitAfter = (tries: number): number => Math.min(FIRST_WAIT * 2 ** tries, LONGEST_WAIT)

/** A trouble as a word that holds nothing of anybody: what PostgreSQL or the program calls it. */
const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') return code
  return error instanceof Error ? error.name : typeof error
}

class JobFailed extends Error {
  readonly row: Row

  constructor(row: Row, cause: unknown) {
    super(`the job ${row.kind} failed`, { cause })
    this.row = row
  }
}

/** Does the oldest job that is due and known here, and forgets it, in one transaction. @returns false when there is none */
const doNext = (database: Database, jobs: Jobs, now: Instant): Promise<boolean> =>
  database.asOwner(async (tx) => {
    const row = await tx.row<Row>(TAKE, [instantToSql(now), Object.keys(jobs)])
    if (row === null) return false
    try {
      await jobs[row.kind]?.(tx, row.payload)
      await tx.rows(DONE, [row.job_id])
    } catch (error) {
      throw new JobFailed(row, error)
    }
    return true
  })

const putOff = async (database: Database, { row, cause }: JobFailed, now: Instant): Promise<void> => {
  const due = instantToSql(now + waitAfter(row.tries))
  await database.asOwner((tx) => tx.rows(FAILED, [row.job_id, due, codeOf(cause)]))
}

export type Done = { readonly done: number; readonly failed: readonly string[] }

/** Does what lies in the outbox, oldest first, at most so many; what fails waits, and holds nothing else up. */
export const emptyOutbox = async (
  database: Database,
  jobs: Jobs,
  now: Instant,
  most: number,
): Promise<Done> => {
  let done = 0
  const failed: string[] = []
  while (done + failed.length < most) {
    try {
      if (!(await doNext(database, jobs, now))) break
      done++
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error
      await putOff(database, error, now)
      failed.push(`${error.row.kind}: ${codeOf(error.cause)}`)
    }
  }
  return { done, failed }
}
