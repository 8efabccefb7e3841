import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Env } from './env.ts'

/** Gives each request an id and one line in the log: where, how it ended, how long it took. Never a word of anybody. */
export const requestId =
  (log: Logger): MiddlewareHandler<Env> =>
  async (c, next) => {
    const id = randomUUID()
    const started = performance.now()
    c.set('requestId', id)
    c.set('log', log.child({ request: id }))
    c.header('X-Request-Id', id)
    await next()
    c.get('log').info(
      {
        method: c.req.method,
        route: routePath(c, -1),
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    )
  }
