import type { Pool } from 'pg'
import type { Clock } from '../clock.ts'
import { hashOf, newCode } from './code.ts'

/** The one-time link by which the first account is made. */
export type Welcome = {
  /** A new code in the place of every other. */
  readonly issue: () => Promise<string>
  /** Uses a code up. @returns false where it is none, or no more */
  readonly take: (code: string) => Promise<boolean>
  /** Gives a code back that led to nothing. */
  readonly giveBack: (code: string) => Promise<void>
}

const DAY = 86_400_000

const INSERT = 'insert into auth.welcome (hash, expires_at) values ($1, $2) on conflict (hash) do nothing'

export const welcomeOf = (pool: Pool, clock: Clock): Welcome => {
  const keep = async (code: string): Promise<void> => {
    await pool.query(INSERT, [hashOf(code), new Date(clock() + DAY)])
  }
  return {
    issue: async () => {
      const code = newCode()
      await pool.query('delete from auth.welcome')
      await keep(code)
      return code
    },
    take: async (code) => {
      const { rowCount } = await pool.query('delete from auth.welcome where hash = $1 and expires_at > $2', [
        hashOf(code),
        new Date(clock()),
      ])
      return rowCount === 1
    },
    giveBack: keep,
  }
}
