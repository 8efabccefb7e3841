import type { Pool } from 'pg'
import type { Clock } from '../clock.ts'
import { hashOf } from './code.ts'

/** Wrong passwords counted by the address they were for: who guesses from many places is held as well. */
export type Guesses = {
  readonly areTooMany: (email: string) => Promise<boolean>
  readonly note: (email: string) => Promise<void>
  readonly forget: (email: string) => Promise<void>
}

const MOST = 50
const HOUR = 3_600_000

const COUNT = { name: 'guess', text: 'select count from auth.guess where hash = $1 and since > $2' }
const NOTE = {
  name: 'guess-note',
  text: `insert into auth.guess as known (hash, count, since) values ($1, 1, $2)
    on conflict (hash) do update set
      count = case when known.since > $3 then known.count + 1 else 1 end,
      since = case when known.since > $3 then known.since else excluded.since end`,
}
const FORGET = { name: 'guess-forget', text: 'delete from auth.guess where hash = $1 or since <= $2' }

export const guessesOf = (pool: Pool, clock: Clock): Guesses => {
  const key = (email: string): string => hashOf(email.trim().toLowerCase())
  const hourAgo = (): Date => new Date(clock() - HOUR)
  return {
    areTooMany: async (email) => {
      const { rows } = await pool.query<{ count: number }>({ ...COUNT, values: [key(email), hourAgo()] })
      return (rows[0]?.count ?? 0) >= MOST
    },
    note: async (email) => {
      await pool.query({ ...NOTE, values: [key(email), new Date(clock()), hourAgo()] })
    },
    forget: async (email) => {
      await pool.query({ ...FORGET, values: [key(email), hourAgo()] })
    },
  }
}
