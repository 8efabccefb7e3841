import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse } from 'hono/utils/cookie'
import type { Pool } from 'pg'
import type { Clock } from '../clock.ts'
import type { Viewer } from '../http/env.ts'
import type { Scope } from '../http/route.ts'
import type { PersonId } from '../person/person.ts'
import { hashOf } from './code.ts'

/** The name of the session's cookie; browsers take one that begins with __Secure- by https alone. */
export const cookieName = (isSecure: boolean): string =>
  `${isSecure ? '__Secure-' : ''}perennial.session_token`

const signatureOf = (token: string, secret: string): string =>
  createHmac('sha256', secret).update(token).digest('base64')

/** A session's token as its cookie carries it: followed by a signature (HMAC-SHA-256), as better-auth writes it. */
export const signed = (token: string, secret: string): string =>
  encodeURIComponent(`${token}.${signatureOf(token, secret)}`)

/** The token that a cookie carries; null where its signature is not ours. */
export const unsigned = (value: string, secret: string): string | null => {
  const end = value.lastIndexOf('.')
  if (end < 1) return null
  const token = value.slice(0, end)
  const [found, expected] = [value.slice(end + 1), signatureOf(token, secret)].map((text) =>
    Buffer.from(text),
  )
  if (found === undefined || expected === undefined || found.length !== expected.length) return null
  return timingSafeEqual(found, expected) ? token : null
}

/** A token that somebody made for a program of theirs. */
export type TokenUse = { readonly person: PersonId; readonly token: string }

export type Identifying = {
  readonly pool: Pool
  readonly secret: string
  readonly isSecure: boolean
  readonly clock: Clock
  readonly onTokenUse: (use: TokenUse) => Promise<void>
}

const SESSION = {
  name: 'session',
  text: 'select "userId" as person from auth."session" where "token" = $1 and "expiresAt" > $2',
}
const TOKEN = {
  name: 'token-key',
  text: `select person_id as person, token_id as token, scopes from public.token_key
    where hash = $1 and (expires_at is null or expires_at > $2)`,
}

const BEARER = /^Bearer +(\S+) *$/i

/** Who sent a request, by one indexed query: the person of its token if it has one, else of its session. */
export const identifier =
  ({ pool, secret, isSecure, clock, onTokenUse }: Identifying) =>
  async ({ headers }: Request): Promise<Viewer | null> => {
    const authorization = headers.get('authorization')
    const now = new Date(clock())
    if (authorization !== null) {
      const token = BEARER.exec(authorization)?.[1]
      return token === undefined ? null : byToken(pool, token, now, onTokenUse)
    }
    const name = cookieName(isSecure)
    const cookie = parse(headers.get('cookie') ?? '', name)[name]
    const token = cookie === undefined ? null : unsigned(cookie, secret)
    return token === null ? null : bySession(pool, token, now)
  }

const bySession = async (pool: Pool, token: string, now: Date): Promise<Viewer | null> => {
  const { rows } = await pool.query<{ person: PersonId }>({ ...SESSION, values: [token, now] })
  return rows[0] ? { person: rows[0].person, scopes: null } : null
}

const byToken = async (
  pool: Pool,
  token: string,
  now: Date,
  onTokenUse: Identifying['onTokenUse'],
): Promise<Viewer | null> => {
  const { rows } = await pool.query<TokenUse & { scopes: Scope[] }>({
    ...TOKEN,
    values: [hashOf(token), now],
  })
  if (rows[0] === undefined) return null
  await onTokenUse(rows[0])
  return { person: rows[0].person, scopes: rows[0].scopes }
}
