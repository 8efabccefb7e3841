import { z } from '@hono/zod-openapi'
import { patternIds } from '@perennial/core/pattern/id'
import { findingsJson, strengthsJson } from '@perennial/voice/account-json'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { momentBy } from '../moment/moment-by.ts'
import { record } from '../moment/record.ts'
import { tellSeat } from '../reading/account.ts'
import { mutePattern, unmutePattern } from '../reading/set-aside.ts'

const findingSchema = z
  .looseObject({
    id: z.string(),
    by: z.enum(['mentor', 'mentee', 'both']),
    since: instantSchema,
    strength: z.number(),
    shown: z.enum(['own', 'ask-for', 'facts']).openapi({
      description: 'own: about me; ask-for: what I can ask for; facts: what happened, about the other',
    }),
    words: z.object({ title: z.string(), facts: z.string(), offer: z.string().nullable() }),
  })
  .openapi('Pattern', { description: 'As under `patterns` of a reading, with words for me' })

const strengthSchema = z
  .looseObject({
    id: z.string(),
    by: z.enum(['mentor', 'mentee', 'both']),
    since: instantSchema,
    words: z.object({ title: z.string(), facts: z.string() }),
  })
  .openapi('Strength')

const path = '/api/mentorships/{mentorship}/patterns'

const list = route('pair', 'read', {
  method: 'get',
  path,
  summary: 'What a friend would notice, as far as it is for me to see',
  request: { params: mentorshipParams },
  responses: {
    200: json(
      z.object({ patterns: z.array(findingSchema), strengths: z.array(strengthSchema) }),
      'Those about me first',
    ),
  },
})

const patternParams = mentorshipParams.extend({ pattern: z.enum(patternIds) })

const dispute = route('pair', 'write', {
  method: 'post',
  path: `${path}/{pattern}/dispute`,
  summary: 'This is wrong, because…',
  request: {
    params: patternParams,
    body: json(z.object({ because: z.string().trim().min(1).max(2000) }), 'Why it is wrong'),
  },
  responses: { 204: { description: 'Kept beside it, and it is raised no more' } },
})

const mute = route('pair', 'write', {
  method: 'put',
  path: `${path}/{pattern}/mute`,
  summary: 'Do not tell me this',
  request: { params: patternParams },
  responses: { 204: { description: 'I am not told any more; the other is, as before' } },
})

const unmute = route('pair', 'write', {
  method: 'delete',
  path: `${path}/{pattern}/mute`,
  summary: 'Tell me again',
  request: { params: patternParams },
  responses: { 204: { description: 'I am told again' } },
})

export const patternRoutes = (parts: Parts) =>
  router()
    .openapi(list, async (c) => {
      const now = parts.clock()
      const { account } = await inSeat(c, parts, c.req.valid('param').mentorship, (tx, seat) =>
        tellSeat(tx, seat, { asOf: now, withSettled: false }, now),
      )
      return c.json({ patterns: findingsJson(account), strengths: strengthsJson(account) }, 200)
    })
    .openapi(dispute, async (c) => {
      const { mentorship, pattern } = c.req.valid('param')
      const { because } = c.req.valid('json')
      const now = parts.clock()
      await inSeat(c, parts, mentorship, async (tx, seat) => {
        const { account } = await tellSeat(tx, seat, { asOf: now, withSettled: false }, now)
        // What I may not see yet I cannot speak of: the answer must not tell that it is there.
        if (findingsJson(account).every(({ id }) => id !== pattern)) throw new Refused({ kind: 'not-found' })
        const detail = { kind: 'disputed', pattern, because } as const
        await record(tx, seat.mentorship, momentBy(seat, parts, { at: now, detail }))
      })
      return c.body(null, 204)
    })
    .openapi(mute, async (c) => {
      const { mentorship, pattern } = c.req.valid('param')
      await inSeat(c, parts, mentorship, (tx, seat) => mutePattern(tx, seat, pattern, parts.clock()))
      return c.body(null, 204)
    })
    .openapi(unmute, async (c) => {
      const { mentorship, pattern } = c.req.valid('param')
      await inSeat(c, parts, mentorship, (tx, seat) => unmutePattern(tx, seat, pattern))
      return c.body(null, 204)
    })
