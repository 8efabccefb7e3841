import type { Transaction } from '../database/query.ts'
import type { Jobs } from '../outbox/outbox.ts'
import { forgetAccount, forgetSide, type ForgetAccount, type ForgetSide } from './forget.ts'

/** What erasing leaves to be done in the other family, as the owner, each in a transaction of its own. */
export const eraseJobs = {
  'forget-side': (tx: Transaction, payload: unknown) => forgetSide(tx, payload as ForgetSide),
  'forget-account': (tx: Transaction, payload: unknown) => forgetAccount(tx, payload as ForgetAccount),
} as const satisfies Jobs
