import { z } from '@hono/zod-openapi'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import { viewerOf } from '../mentorship/seat.ts'
import type { PersonId } from '../person/person.ts'
import { actions } from './audit.ts'
import { pageOfAudit, type Written } from './store.ts'

const entrySchema = z
  .object({
    id: z.uuid(),
    at: instantSchema,
    by: z.enum(['me', 'other', 'unknown']).openapi({ description: 'Who did it: I, the other of the pair' }),
    action: z.enum(actions),
    mentorship: z.uuid().nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .openapi('AuditEntry')

const list = route('person', 'account', {
  method: 'get',
  path: '/api/me/audit',
  summary: 'What was done with my account and with what concerns me, newest first',
  request: {
    query: z.object({
      before: z.uuid().optional().openapi({ description: 'The `next` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
  },
  responses: {
    200: json(
      z.object({ entries: z.array(entrySchema), next: z.uuid().nullable() }),
      'A page; `next` is null on the last',
    ),
  },
})

const entryJson = ({ at, by, detail, ...rest }: Written, me: PersonId): z.infer<typeof entrySchema> => ({
  ...rest,
  at: new Date(at).toISOString(),
  by: by === null ? 'unknown' : by === me ? 'me' : 'other',
  detail: { ...detail },
})

export const auditRoutes = (parts: Parts) =>
  router().openapi(list, async (c) => {
    const { person } = viewerOf(c)
    const { before = null, limit } = c.req.valid('query')
    const page = await parts.database.asPerson(person, (tx) => pageOfAudit(tx, person, before, limit + 1))
    const entries = page.slice(0, limit).map((written) => entryJson(written, person))
    return c.json({ entries, next: page.length > limit ? (entries.at(-1)?.id ?? null) : null }, 200)
  })
