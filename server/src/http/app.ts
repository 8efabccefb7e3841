import { createHash } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { Refused, type Trouble } from '../errors.ts'
import type { Identity } from '../identity/identity.ts'
import type { Live } from '../live/live.ts'
import { callerOf } from './address.ts'
import { measured, type Metrics } from '../metrics/metrics.ts'
import type { Env, Viewer } from './env.ts'
import { fieldProblems } from './fields.ts'
import { idempotency } from './idempotency.ts'
import { NO_STORE } from './no-store.ts'
import { problem } from './problem.ts'
import { rateLimit, type Limits } from './rate-limit.ts'
import { requestId } from './request-id.ts'
import { sameOrigin } from './same-origin.ts'

/** What every feature is built with. */
export type Parts = {
  readonly database: Database
  readonly clock: Clock
  readonly log: Logger
  readonly publicUrl: string
  /** A new id (UUIDv7), later ones sorting after earlier ones. */
  readonly newId: () => string
  /** Who sent a request; null for somebody not signed in. */
  readonly identify: (request: Request) => Promise<Viewer | null>
  readonly limits: Limits
  readonly identity: Identity
  readonly live: Live
  /** What is measured, and the token that shows it elsewhere than on the machine itself. */
  readonly metrics?: { readonly figures: Metrics; readonly token: string | null }
}

export const MOST_BYTES = 1_000_000
/** Of files that are sent to be imported, with the form around them. */
export const MOST_UPLOAD = 50_000_000

const limitTo = (most: number) =>
  bodyLimit({ maxSize: most, onError: (c) => problem(c, { kind: 'too-large', most }) })

const isUpload = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  method === 'POST' && path === '/api/imports'

/** A router whose requests are checked against their definition; what is wrong is named field by field. */
export const router = (): OpenAPIHono<Env> =>
  new OpenAPIHono<Env>({
    defaultHook: (result, c) =>
      result.success ? undefined : problem(c, { kind: 'invalid', problems: fieldProblems(result) }),
  })

/** What a thrown error is to whoever sent the request; anything unknown is a bug of ours. */
const troubleOf = (error: unknown): Trouble | null => {
  if (error instanceof Refused) return error.trouble
  if (
    error instanceof SyntaxError ||
    (error instanceof Error && error.message === 'Malformed JSON in request body')
  )
    return { kind: 'not-json' }
  if (isDatabaseAway(error)) return { kind: 'database-away' }
  return codeOf(error) === NO_TEXT ? { kind: 'invalid', problems: [noText] } : null
}

// "Character not in repertoire": U+0000, which PostgreSQL's text cannot hold.
const NO_TEXT = '22021'
const noText = { pointer: '', found: 'the character U+0000', expected: 'text without it' }

const codeOf = (error: unknown): string | null => {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined
  return typeof code === 'string' ? code : null
}

// Class 08: connection; 57P: shut down by somebody; 53: out of room or connections.
const AWAY = /^(?:08|57P0|53)/
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])

const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  if (code !== null && (AWAY.test(code) || AWAY_CODES.has(code))) return true
  return /connection terminated|timeout exceeded when trying to connect|Client has encountered|Query read timeout/i.test(
    error.message,
  )
}

const HALF_A_YEAR = 'max-age=15552000'

const contentSecurity = {
  defaultSrc: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
}

/** A JSON answer is tagged where its text is at hand: read out of the response again it would become a stream. */
const tagJson: MiddlewareHandler<Env> = async (c, next) => {
  c.json = ((value: unknown, status?: ContentfulStatusCode, headers?: Record<string, string>) => {
    const text = Buffer.from(JSON.stringify(value))
    c.header('Content-Type', 'application/json')
    c.header('ETag', `"${createHash('sha1').update(text).digest('hex')}"`)
    c.header('Vary', 'Accept-Encoding')
    return c.body(text, status, headers)
  }) as unknown as typeof c.json
  await next()
}

/** At once: an answer is small, and a thread would take longer to be asked. */
const digestOf = (body: Uint8Array): ArrayBuffer =>
  new Uint8Array(createHash('sha1').update(body).digest()).buffer

/** The frame around every request: ids, limits, headers, who is asking, and one answer for all that goes wrong. */
export const frame = (parts: Parts): OpenAPIHono<Env> => {
  const { log, publicUrl, identify, identity, limits, metrics } = parts
  const app = router()
  app.use(requestId(log))
  if (metrics !== undefined) app.use(measured(metrics.figures))
  app.use(
    secureHeaders({
      contentSecurityPolicy: contentSecurity,
      xFrameOptions: 'DENY',
      // Told over plain http, a browser would refuse the same address without a certificate from then on.
      strictTransportSecurity: publicUrl.startsWith('https:') && HALF_A_YEAR,
      referrerPolicy: 'same-origin',
    }),
  )
  const [limit, uploadLimit] = [limitTo(MOST_BYTES), limitTo(MOST_UPLOAD)]
  app.use((c, next) => (isUpload(c.req) ? uploadLimit : limit)(c, next))
  app.use('/api/*', sameOrigin(publicUrl))
  app.use('/api/*', compress({ contentTypeFilter: (type) => type.startsWith('application/json') }))
  const tagged = etag({ generateDigest: digestOf })
  // A tag is made of a whole answer; what stays open never is one.
  app.use('/api/*', (c, next) => (c.req.path === '/api/events' ? next() : tagged(c, next)))
  app.use('/api/*', tagJson)
  app.use('/api/*', async (c, next) => {
    c.set('viewer', await identify(c.req.raw))
    await next()
    const { headers } = c.res
    if (headers.get('Cache-Control') !== NO_STORE) headers.set('Cache-Control', 'private, no-cache')
  })
  app.use(
    '/api/*',
    rateLimit(limits, (c) => callerOf(c, identity.trustedProxies)),
  )
  app.use('/api/*', idempotency(parts))
  app.notFound((c) => problem(c, { kind: 'not-found' }))
  app.onError((error, c) => {
    const trouble = troubleOf(error)
    if (trouble !== null) return problem(c, trouble)
    c.get('log').error({ err: error }, 'a bug')
    return c.json({ type: '/api#bug', title: 'Something went wrong on our side', status: 500 }, 500)
  })
  return app
}
