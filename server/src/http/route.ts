import { createRoute, z, type RouteConfig } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { Refused } from '../errors.ts'
import type { Env } from './env.ts'

/**
 * Who may call a route:
 * - `anyone`, signed in or not
 * - `person`: whoever is signed in, for what is theirs alone
 * - `pair`: the two of the mentorship named in the path; to everybody else it does not exist
 */
export const policies = ['anyone', 'person', 'pair'] as const
export type Policy = (typeof policies)[number]

/** What a token may be allowed; somebody signed in by session may do all of it. */
export const scopes = ['read', 'write', 'export', 'account'] as const
export type Scope = (typeof scopes)[number]

const signedIn =
  (scope: Scope): MiddlewareHandler<Env> =>
  async (c, next) => {
    const viewer = c.get('viewer')
    if (viewer === null) throw new Refused({ kind: 'not-signed-in' })
    if (viewer.scopes !== null && !viewer.scopes.includes(scope))
      throw new Refused({ kind: 'missing-scope', scope })
    await next()
  }

const isJson = (type: string): boolean => /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)

const isBodySent = (c: Context<Env>): boolean =>
  Number(c.req.header('content-length') ?? 0) > 0 || c.req.header('transfer-encoding') !== undefined

/** A body that does not say that it is JSON would pass unread. */
const jsonAlone: MiddlewareHandler<Env> = async (c, next) => {
  const type = c.req.header('content-type')
  if (type === undefined ? isBodySent(c) : !isJson(type))
    throw new Refused({
      kind: 'wrong-type',
      found: type === undefined ? 'no Content-Type' : 'another Content-Type',
    })
  await next()
}

const through: MiddlewareHandler<Env> = async (_, next) => next()

const takesJson = ({ request }: RouteConfig): boolean =>
  request?.body !== undefined && 'application/json' in request.body.content

/** A body that is described is needed: without it, its checks would be passed over. */
const needingBody = <const R extends RouteConfig>(config: R): R =>
  takesJson(config)
    ? { ...config, request: { ...config.request, body: { ...config.request?.body, required: true } } }
    : config

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), found: z.string(), expected: z.string() })).optional(),
  })
  .openapi('Problem')

/** One definition of a route: who may call it, what goes in, what comes out. Whatever goes wrong is a Problem. */
export const route = <const R extends RouteConfig>(policy: Policy, scope: Scope, config: R) =>
  createRoute({
    ...needingBody(config),
    middleware: [
      policy === 'anyone' ? through : signedIn(scope),
      takesJson(config) ? jsonAlone : through,
    ] as const,
    'x-policy': policy,
    'x-scope': scope,
  })

/** A JSON body or answer. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

export const instantSchema = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .openapi({ description: 'ISO 8601, with its offset', example: '2026-03-02T09:15:00Z' })
