import { z } from '@hono/zod-openapi'
import type { Loop } from '@perennial/core/loop/loop'
import { toldLoopsJson } from '@perennial/voice/account-json'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { momentBy } from '../moment/moment-by.ts'
import { record } from '../moment/record.ts'
import { tellSeat } from '../reading/account.ts'
import { evidenceSchema } from '../reading/routes.ts'

export const loopSchema = z
  .looseObject({
    id: z.string(),
    kind: z.string(),
    about: z.string(),
    step: z.string(),
    turn: z.enum(['mentor', 'mentee']).nullable(),
    owes: z.string().nullable(),
    openedAt: instantSchema,
    moments: z.array(evidenceSchema),
    momentCount: z.number().int().openapi({ description: 'How many moments it is made of' }),
    words: z
      .object({ what: z.string(), about: z.string(), since: z.string(), due: z.string(), facts: z.string() })
      .nullable()
      .openapi({ description: 'What the turn is, said to me; null where it is nobody’s' }),
  })
  .openapi('Loop', { description: 'As under `loops` of a reading' })

const path = '/api/mentorships/{mentorship}/loops'

const list = route('pair', 'read', {
  method: 'get',
  path,
  summary: 'What was opened between the two and wants closing',
  request: {
    params: mentorshipParams,
    query: z.object({ which: z.enum(['open', 'all']).default('open') }),
  },
  responses: { 200: json(z.object({ loops: z.array(loopSchema) }), 'In the order they opened') },
})

const loopParams = mentorshipParams.extend({ loop: z.string().min(1).max(200) })

const edit = route('pair', 'write', {
  method: 'post',
  path: `${path}/{loop}/edits`,
  summary: 'Close a loop by hand, or release the other from it',
  description: 'Close what is done already; release what you no longer wait for.',
  request: {
    params: loopParams,
    body: json(z.object({ edit: z.enum(['close', 'release']) }), 'What to do with it'),
  },
  responses: { 204: { description: 'It is settled' } },
})

const openLoopOf = (loops: readonly Loop[], id: string): Loop => {
  const loop = loops.find((each) => each.id === id)
  if (loop === undefined) throw new Refused({ kind: 'not-found' })
  return loop
}

export const loopRoutes = (parts: Parts) =>
  router()
    .openapi(list, async (c) => {
      const now = parts.clock()
      const wanted = { asOf: now, withSettled: c.req.valid('query').which === 'all' }
      const { account } = await inSeat(c, parts, c.req.valid('param').mentorship, (tx, seat) =>
        tellSeat(tx, seat, wanted, now),
      )
      return c.json({ loops: toldLoopsJson(account) }, 200)
    })
    .openapi(edit, async (c) => {
      const { mentorship, loop: id } = c.req.valid('param')
      const now = parts.clock()
      await inSeat(c, parts, mentorship, async (tx, seat) => {
        const { account } = await tellSeat(tx, seat, { asOf: now, withSettled: false }, now)
        const loop = openLoopOf(account.reading.loops, id)
        const detail = { kind: 'loop-edited', loop: loop.id, edit: c.req.valid('json').edit } as const
        await record(tx, seat.mentorship, momentBy(seat, parts, { at: now, detail }))
      })
      return c.body(null, 204)
    })
