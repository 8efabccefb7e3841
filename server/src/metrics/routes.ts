import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { route } from '../http/route.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** A request that came from this machine itself and through no proxy. */
const isLoopback = (c: Context): boolean => {
  if (c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined) return false
  try {
    return LOOPBACK.has(getConnInfo(c).remote.address ?? '')
  } catch {
    // No connection below: whoever asks is not known.
    return false
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const hasToken = (c: Context, token: string): boolean => {
  const [, given] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? []
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

const show = route('anyone', 'read', {
  method: 'get',
  path: '/api/metrics',
  summary: 'Figures for Prometheus: requests, database connections, the sweep',
  description:
    'With PERENNIAL_METRICS_TOKEN as a bearer token; without one set, from the machine itself alone.',
  responses: {
    200: { description: 'The figures', content: { 'text/plain': { schema: z.string() } } },
  },
})

/** Without a token, only the machine itself may ask; to all others there is nothing here. */
export const metricsRoutes = ({ metrics }: Parts) =>
  router().openapi(show, async (c) => {
    if (metrics === undefined) throw new Refused({ kind: 'not-found' })
    const { figures, token } = metrics
    if (!(token === null ? isLoopback(c) : hasToken(c, token))) throw new Refused({ kind: 'not-found' })
    return c.text(await figures.text(), 200, { 'Content-Type': figures.contentType })
  })
