import { z } from '@hono/zod-openapi'
import type { MomentId } from '@perennial/core/moment'
import { router, type Parts } from '../http/app.ts'
import { found } from '../http/problem.ts'
import { instantSchema, json, route } from '../http/route.ts'
import { mentorshipParams, sideSchema } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { openBefore, type Link } from './links.ts'
import { momentBy } from './moment-by.ts'
import { record } from './record.ts'
import { momentById } from './store.ts'

export const linkSchema = z
  .object({
    moment: z.uuid(),
    at: instantSchema,
    by: sideSchema,
    about: z.string().openapi({ description: 'Its words, cut to a line' }),
  })
  .openapi('Link')

export const linkJson = (link: Link): z.infer<typeof linkSchema> => ({
  ...link,
  at: new Date(link.at).toISOString(),
})

const couldBelong = route('pair', 'read', {
  method: 'get',
  path: '/api/mentorships/{mentorship}/moments/{moment}/belongs-to',
  summary: 'What was open when a moment passed: what it may belong to',
  request: { params: mentorshipParams.extend({ moment: z.uuid() }) },
  responses: { 200: json(z.object({ open: z.array(linkSchema) }), 'The newest first, a few') },
})

const link = route('pair', 'write', {
  method: 'put',
  path: '/api/mentorships/{mentorship}/moments/{moment}/belongs-to',
  summary: 'Say what a moment answers or speaks of',
  request: {
    params: mentorshipParams.extend({ moment: z.uuid() }),
    body: json(
      z.object({ moment: z.uuid().nullable() }),
      'The moment it belongs to; null: to none before it',
    ),
  },
  responses: { 204: { description: 'The loops are drawn anew' } },
})

export const linkRoutes = (parts: Parts) =>
  router()
    .openapi(couldBelong, async (c) => {
      const { mentorship, moment: id } = c.req.valid('param')
      const open = await inSeat(c, parts, mentorship, async (tx, seat) => {
        const moment = found(await momentById(tx, seat.mentorship.id, id as MomentId))
        return openBefore(tx, seat.mentorship.id, moment)
      })
      return c.json({ open: open.map(linkJson) }, 200)
    })
    .openapi(link, async (c) => {
      const { mentorship, moment: id } = c.req.valid('param')
      const { moment: to } = c.req.valid('json')
      await inSeat(c, parts, mentorship, async (tx, seat) => {
        const moment = found(await momentById(tx, seat.mentorship.id, id as MomentId))
        if (to !== null) found(await momentById(tx, seat.mentorship.id, to as MomentId))
        const correction = { kind: 'belongs-to', moment: moment.id, to: to as MomentId | null } as const
        const made = { at: parts.clock(), detail: { kind: 'corrected', correction } } as const
        await record(tx, seat.mentorship, momentBy(seat, parts, made))
      })
      return c.body(null, 204)
    })
