import { z } from '@hono/zod-openapi'
import { phases } from '@perennial/core/phase'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import type { Transaction } from '../database/query.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { momentBy } from '../moment/moment-by.ts'
import type { MomentDetail } from '../moment/moment.ts'
import { record } from '../moment/record.ts'

const words = z.string().trim().min(1).max(5000)

const changeSchema = z
  .object({
    to: z.enum(phases).exclude(['proposed']),
    until: instantSchema.optional().openapi({ description: 'When a rest ends; needed for resting' }),
    reason: words.optional().openapi({ description: 'For parting: no fault needed' }),
    goodbye: words.optional().openapi({ description: 'Last words to the other, kept in the journal' }),
  })
  .refine(({ to, until }) => to !== 'resting' || until !== undefined, {
    message: 'the day the rest ends',
    path: ['until'],
  })
  .openapi('PhaseChange')

type Change = z.infer<typeof changeSchema>

const change = route('pair', 'write', {
  method: 'post',
  path: '/api/mentorships/{mentorship}/phase',
  summary: 'Rest, reach the goal, go on, or part with a goodbye',
  request: { params: mentorshipParams, body: json(changeSchema, 'The phase that begins now') },
  responses: { 204: { description: 'It holds from now on' } },
})

const detailOf = ({ to, until, reason }: Change): MomentDetail => ({
  kind: 'phase-changed',
  to,
  ...(until === undefined ? {} : { until: Date.parse(until) }),
  ...(reason === undefined ? {} : { reason }),
})

const checkUntil = ({ until }: Change, now: number): void => {
  if (until !== undefined && Date.parse(until) <= now)
    throw new Refused({
      kind: 'invalid',
      problems: [{ pointer: '/until', found: 'an instant that has passed', expected: 'one still ahead' }],
    })
}

const changePhase = async (tx: Transaction, seat: Seat, parts: Parts, body: Change): Promise<void> => {
  const now = parts.clock()
  if (body.goodbye !== undefined) {
    const goodbye = { at: now, detail: { kind: 'said' }, text: body.goodbye } as const
    await record(tx, seat.mentorship, momentBy(seat, parts, goodbye))
  }
  await record(tx, seat.mentorship, momentBy(seat, parts, { at: now, detail: detailOf(body) }))
}

export const phaseRoutes = (parts: Parts) =>
  router().openapi(change, async (c) => {
    const body = c.req.valid('json')
    checkUntil(body, parts.clock())
    await inSeat(c, parts, c.req.valid('param').mentorship, (tx, seat) => changePhase(tx, seat, parts, body))
    return c.body(null, 204)
  })
