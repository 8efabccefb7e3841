import { z } from '@hono/zod-openapi'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { json, route } from '../http/route.ts'

const statusSchema = z.object({ status: z.literal('ok') })

const health = route('anyone', 'read', {
  method: 'get',
  path: '/api/health',
  summary: 'Whether the server is alive',
  responses: { 200: json(statusSchema, 'It is') },
})

const ready = route('anyone', 'read', {
  method: 'get',
  path: '/api/ready',
  summary: 'Whether the server can answer, its database included',
  responses: { 200: json(statusSchema, 'It can; 503 while it cannot') },
})

export const healthRoutes = ({ database }: Parts) =>
  router()
    .openapi(health, (c) => c.json({ status: 'ok' } as const, 200))
    .openapi(ready, async (c) => {
      if (!(await database.isReady())) throw new Refused({ kind: 'database-away' })
      return c.json({ status: 'ok' } as const, 200)
    })
