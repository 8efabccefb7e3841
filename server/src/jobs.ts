import { eraseJobs } from './erase/jobs.ts'
import type { Jobs } from './outbox/outbox.ts'

/** What each kind of job in the outbox does: features add theirs here. */
export const jobs: Jobs = { ...eraseJobs }
