import { z } from '@hono/zod-openapi'
import { audit } from '../audit/audit.ts'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { NO_STORE } from '../http/no-store.ts'
import { found } from '../http/problem.ts'
import { instantSchema, json, route, scopes } from '../http/route.ts'
import { hashOf, newCode } from '../identity/code.ts'
import { viewerOf } from '../mentorship/seat.ts'
import { nameSchema } from '../person/schema.ts'
import { deleteToken, insertToken, tokensOf, type Token } from './store.ts'

const scopeSchema = z.enum(scopes)

const tokenSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(scopeSchema),
    createdAt: instantSchema,
    expiresAt: instantSchema.nullable(),
    lastUsedOn: z.iso.date().nullable(),
  })
  .openapi('Token')

const list = route('person', 'account', {
  method: 'get',
  path: '/api/me/tokens',
  summary: 'The tokens I made for programs of mine',
  responses: {
    200: json(z.object({ tokens: z.array(tokenSchema) }), 'Oldest first; their secrets are kept nowhere'),
  },
})

const MOST_DAYS = 3660

const make = route('person', 'account', {
  method: 'post',
  path: '/api/me/tokens',
  summary: 'Make a token for a program of mine',
  description: 'Only with a session: a token makes no other.',
  request: {
    body: json(
      z.object({
        name: nameSchema,
        scopes: z.array(scopeSchema).min(1).max(scopes.length),
        days: z.number().int().min(1).max(MOST_DAYS).nullable().default(365).openapi({
          description: 'How long it works; null: until I revoke it',
        }),
      }),
      'What it is called and may do',
    ),
  },
  responses: {
    201: json(
      tokenSchema.extend({ token: z.string() }),
      'The token, told this once: `Authorization: Bearer …`',
    ),
  },
})

const revoke = route('person', 'account', {
  method: 'delete',
  path: '/api/me/tokens/{token}',
  summary: 'Revoke a token',
  request: { params: z.object({ token: z.uuid().openapi({ param: { name: 'token', in: 'path' } }) }) },
  responses: { 204: { description: 'It opens nothing any more' } },
})

const tokenJson = ({ createdAt, expiresAt, scopes, ...rest }: Token): z.infer<typeof tokenSchema> => ({
  ...rest,
  scopes: [...scopes],
  createdAt: new Date(createdAt).toISOString(),
  expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
})

const DAY = 86_400_000

/** What a token begins with, so that one that leaks is known for what it is. */
const PREFIX = 'perennial_'

export const tokenRoutes = (parts: Parts) =>
  router()
    .openapi(list, async (c) => {
      const { person } = viewerOf(c)
      const tokens = await parts.database.asPerson(person, (tx) => tokensOf(tx, person))
      return c.json({ tokens: tokens.map(tokenJson) }, 200)
    })
    .openapi(make, async (c) => {
      const { person, scopes: mine } = viewerOf(c)
      if (mine !== null) throw new Refused({ kind: 'session-only' })
      const { name, scopes: allowed, days } = c.req.valid('json')
      const createdAt = parts.clock()
      const expiresAt = days === null ? null : createdAt + days * DAY
      const made: Token = {
        id: parts.newId(),
        name,
        scopes: [...new Set(allowed)],
        createdAt,
        expiresAt,
        lastUsedOn: null,
      }
      const token = `${PREFIX}${newCode()}`
      await parts.database.asPerson(person, async (tx) => {
        await insertToken(tx, person, made, hashOf(token))
        await audit(tx, parts, person, { action: 'token-made', by: person, detail: { token: made.id, name } })
      })
      c.header('Cache-Control', NO_STORE)
      return c.json({ ...tokenJson(made), token }, 201)
    })
    .openapi(revoke, async (c) => {
      const { person } = viewerOf(c)
      const { token } = c.req.valid('param')
      await parts.database.asPerson(person, async (tx) => {
        const name = found(await deleteToken(tx, person, token))
        await audit(tx, parts, person, { action: 'token-revoked', by: person, detail: { token, name } })
      })
      return c.body(null, 204)
    })
