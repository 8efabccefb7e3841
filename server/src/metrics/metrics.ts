import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Instant } from '@perennial/core/instant'
import type { Database } from '../database/database.ts'
import type { Env } from '../http/env.ts'
import { lagAt } from '../sweep/store.ts'

/** What is measured of a server, in a registry of its own; never anything of anybody's. */
export type Metrics = {
  readonly request: (labels: { method: string; route: string; status: number }, seconds: number) => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

const gauge = (
  registry: Registry,
  name: string,
  help: string,
  value: () => number | Promise<number>,
): Gauge =>
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await value())
    },
  })

const poolGauges = (registry: Registry, database: Database): void => {
  gauge(
    registry,
    'perennial_database_connections',
    'Connections to the database',
    () => database.pool().total,
  )
  gauge(
    registry,
    'perennial_database_connections_idle',
    'Connections nobody uses',
    () => database.pool().idle,
  )
  gauge(registry, 'perennial_database_waiting', 'Requests that wait for one', () => database.pool().waiting)
}

// Told as not a number while the database is away: the other figures still come.
const sweepGauges = (registry: Registry, database: Database, clock: () => Instant): void => {
  const lag = () => database.asOwner((tx) => lagAt(tx, clock())).catch(() => null)
  gauge(
    registry,
    'perennial_sweep_waiting',
    'Mentorships whose next change has come',
    async () => (await lag())?.waiting ?? NaN,
  )
  gauge(registry, 'perennial_sweep_lag_seconds', 'How long the first of them waits', async () => {
    const found = await lag()
    if (found === null) return NaN
    return found.since === null ? 0 : (clock() - found.since) / 1000
  })
}

export const openMetrics = (database: Database, clock: () => Instant): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'perennial_request_seconds',
    help: 'Requests by route, method and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  poolGauges(registry, database)
  sweepGauges(registry, database, clock)
  return {
    request: (labels, seconds) => requests.observe(labels, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

const NO_ROUTE = 'none'

/** The route as it is defined, beneath what stands around all requests; the screens are one. */
const routeOf = (c: Context<Env>): string =>
  matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? NO_ROUTE

/** Notes each request with its route as it is defined: never an id, and nothing for what does not exist. */
export const measured =
  (metrics: Metrics): MiddlewareHandler<Env> =>
  async (c, next) => {
    const started = performance.now()
    await next()
    const { method } = c.req
    const route = c.res.status === 404 ? NO_ROUTE : routeOf(c)
    metrics.request({ method, route, status: c.res.status }, (performance.now() - started) / 1000)
  }
