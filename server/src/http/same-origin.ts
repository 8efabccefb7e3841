import type { MiddlewareHandler } from 'hono'
import { Refused } from '../errors.ts'
import type { Env } from './env.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change that carries a cookie must come from Perennial's own pages: browsers say so in Sec-Fetch-Site and Origin.
 * A request with a token carries no cookie and cannot be forged by another site.
 */
export const sameOrigin = (publicUrl: string): MiddlewareHandler<Env> => {
  const own = new URL(publicUrl).origin
  return async (c, next) => {
    if (!SAFE.has(c.req.method) && c.req.header('cookie') !== undefined && !isOwn(c.req.raw.headers, own))
      throw new Refused({ kind: 'foreign-origin' })
    await next()
  }
}

const isOwn = (headers: Headers, own: string): boolean => {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return headers.get('origin') === own
}
