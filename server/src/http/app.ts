import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { Refused, type Trouble } from '../errors.ts'
import { measured, type Metrics } from '../metrics/metrics.ts'
import type { Env, Viewer } from './env.ts'
import { fieldProblems } from './fields.ts'
import { problem } from './problem.ts'
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
  /** What is measured, and the token that shows it elsewhere than on the machine itself. */
  readonly metrics?: { readonly figures: Metrics; readonly token: string | null }
}

export const MOST_BYTES = 1_000_000

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
  return isDatabaseAway(error) ? { kind: 'database-away' } : null
}

// Class 08: connection; 57P: shut down by somebody; 53: out of room or connections.
const AWAY = /^(?:08|57P0|53)/
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])

const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string' && (AWAY.test(code) || AWAY_CODES.has(code))) return true
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

/** The frame around every request: ids, limits, headers, who is asking, and one answer for all that goes wrong. */
export const frame = ({ log, publicUrl, identify, metrics }: Parts): OpenAPIHono<Env> => {
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
  app.use(
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => problem(c, { kind: 'too-large', most: MOST_BYTES }) }),
  )
  app.use('/api/*', sameOrigin(publicUrl))
  app.use('/api/*', etag())
  app.use('/api/*', async (c, next) => {
    c.set('viewer', await identify(c.req.raw))
    await next()
    c.header('Cache-Control', 'private, no-cache', { append: false })
  })
  app.notFound((c) => problem(c, { kind: 'not-found' }))
  app.onError((error, c) => {
    const trouble = troubleOf(error)
    if (trouble !== null) return problem(c, trouble)
    c.get('log').error({ err: error }, 'a bug')
    return c.json({ type: '/api#bug', title: 'Something went wrong on our side', status: 500 }, 500)
  })
  return app
}
