import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Instant } from '@perennial/core/instant'
import { Refused } from '../errors.ts'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import { NO_STORE } from './no-store.ts'
import type { PersonId } from '../person/person.ts'
import type { Parts } from './app.ts'
import type { Env } from './env.ts'

type Kept = {
  readonly request: string
  readonly status: number | null
  readonly body: string | null
  readonly headers: Record<string, string> | null
  readonly created_at: Instant
}

const CLAIM = statement(
  'idempotency-claim',
  `insert into idempotency (person_id, key, request, created_at) values ($1, $2, $3, $4)
   on conflict (person_id, key) do update set created_at = excluded.created_at
     where idempotency.status is null and idempotency.created_at < $5 and idempotency.request = excluded.request
   returning key`,
)
const LOOK = statement(
  'idempotency-look',
  'select request, status, body, headers, created_at from idempotency where person_id = $1 and key = $2',
)
const KEEP = statement(
  'idempotency-keep',
  'update idempotency set status = $3, body = $4, headers = $5 where person_id = $1 and key = $2',
)
const RELEASE = statement('idempotency-release', 'delete from idempotency where person_id = $1 and key = $2')

/** A request that never answered, its server killed, may be sent again after so long. */
const GIVEN_UP_MS = 60_000

const claim = async (
  tx: Transaction,
  person: PersonId,
  key: string,
  request: string,
  now: Instant,
): Promise<Kept | null> => {
  const before = instantToSql(now - GIVEN_UP_MS)
  if ((await tx.row(CLAIM, [person, key, request, instantToSql(now), before])) !== null) return null
  return tx.row<Kept>(LOOK, [person, key])
}

const replay = (kept: Kept, request: string): Response => {
  if (kept.request !== request) throw new Refused({ kind: 'key-reused' })
  if (kept.status === null) throw new Refused({ kind: 'in-progress' })
  return new Response(kept.body, { status: kept.status, headers: kept.headers ?? {} })
}

const hashOf = (method: string, path: string, body: ArrayBuffer): string =>
  createHash('sha256').update(`${method} ${path}\n`).update(new Uint8Array(body)).digest('hex')

const MOST_KEPT = 200_000

/**
 * A change sent with an `Idempotency-Key` is made once: the same key with the same request is answered as the first
 * time, with another request it is refused. Answers that failed on our side are not kept.
 */
export const idempotency =
  ({ database, clock }: Parts): MiddlewareHandler<Env> =>
  async (c, next) => {
    const key = c.req.header('idempotency-key')
    const viewer = c.get('viewer')
    if (key === undefined || viewer === null || c.req.method === 'GET' || c.req.method === 'HEAD')
      return next()
    if (key === '' || key.length > 200)
      throw new Refused({
        kind: 'invalid',
        problems: [
          { pointer: '', found: 'an Idempotency-Key of another length', expected: '1 to 200 letters' },
        ],
      })
    const { person } = viewer
    const request = hashOf(c.req.method, c.req.path, await c.req.raw.clone().arrayBuffer())
    const kept = await database.asPerson(person, (tx) => claim(tx, person, key, request, clock()))
    if (kept !== null) return replay(kept, request)
    await next()
    const body = await c.res.clone().text()
    // What tells a secret once is not kept for a second time.
    const isSecret = c.res.headers.get('cache-control') === NO_STORE
    const isKept = c.res.status < 500 && body.length <= MOST_KEPT && !isSecret
    const headers = { 'content-type': c.res.headers.get('content-type') ?? 'application/json' }
    await database.asPerson(person, (tx) =>
      isKept
        ? tx.rows(KEEP, [person, key, c.res.status, body === '' ? null : body, JSON.stringify(headers)])
        : tx.rows(RELEASE, [person, key]),
    )
  }
