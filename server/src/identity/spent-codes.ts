import type { Pool } from 'pg'
import type { Clock } from '../clock.ts'
import { hashOf } from './code.ts'

/** Codes of second factors that were entered: each opens once, though it holds for a minute and a half. */
export type SpentCodes = {
  /** @returns false when it was entered before */
  readonly spend: (account: string, code: string) => Promise<boolean>
}

const KEPT_MS = 300_000

const FORGET = { name: 'code-forget', text: 'delete from auth.spent_code where "userId" = $1 and at <= $2' }
const SPEND = {
  name: 'code-spend',
  text: `insert into auth.spent_code ("userId", hash, at) values ($1, $2, $3) on conflict do nothing returning hash`,
}

export const spentCodesOf = (pool: Pool, clock: Clock): SpentCodes => ({
  spend: async (account, code) => {
    const now = clock()
    await pool.query({ ...FORGET, values: [account, new Date(now - KEPT_MS)] })
    const { rows } = await pool.query({
      ...SPEND,
      values: [account, hashOf(`${account} ${code}`), new Date(now)],
    })
    return rows.length > 0
  },
})
