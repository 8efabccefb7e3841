import { z } from '@hono/zod-openapi'
import type { MomentId } from '@perennial/core/moment'
import { phases, type Phase } from '@perennial/core/phase'
import { phaseOf } from '@perennial/core/phase-of'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import type { Transaction } from '../database/query.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import { mentorshipParams, sideSchema } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { momentBy } from '../moment/moment-by.ts'
import type { MomentDetail, RecordedMoment } from '../moment/moment.ts'
import { currentStanding, record } from '../moment/record.ts'
import { phaseChangesOf, type PhaseChange } from './store.ts'

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
  responses: {
    201: json(
      z.object({ moments: z.array(z.uuid()).openapi({ description: 'Withdraw these to undo it' }) }),
      'It holds from now on',
    ),
  },
})

const chosenSchema = z
  .object({
    moment: z.uuid(),
    to: z.enum(phases),
    at: instantSchema,
    by: sideSchema,
    isMine: z.boolean().openapi({ description: 'Whether I chose it, and may undo it' }),
    until: instantSchema.nullable(),
    reason: z.string().nullable(),
    goodbye: z.object({ moment: z.uuid(), text: z.string() }).nullable(),
  })
  .openapi('ChosenPhase')

export const phaseSchema = z.object({ phase: z.enum(phases), chosen: z.array(chosenSchema) })

const show = route('pair', 'read', {
  method: 'get',
  path: '/api/mentorships/{mentorship}/phase',
  summary: 'The phase the two are in, and those they chose',
  request: { params: mentorshipParams },
  responses: { 200: json(phaseSchema, 'What they chose, oldest first') },
})

const chosenJson = (change: PhaseChange, { person }: Seat): z.infer<typeof chosenSchema> => ({
  moment: change.moment,
  to: change.detail.to,
  at: new Date(change.at).toISOString(),
  by: change.by,
  isMine: change.author === person,
  until: change.detail.until === undefined ? null : new Date(change.detail.until).toISOString(),
  reason: change.detail.reason ?? null,
  goodbye:
    change.goodbye === null || change.words === null ? null : { moment: change.goodbye, text: change.words },
})

export const phaseJson = (
  phase: Phase,
  changes: readonly PhaseChange[],
  seat: Seat,
): z.infer<typeof phaseSchema> => ({ phase, chosen: changes.map((each) => chosenJson(each, seat)) })

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

const sayGoodbye = async (
  tx: Transaction,
  seat: Seat,
  parts: Parts,
  text: string,
): Promise<RecordedMoment> => {
  const goodbye = momentBy(seat, parts, { at: parts.clock(), detail: { kind: 'said' }, text })
  await record(tx, seat.mentorship, goodbye)
  return goodbye
}

const changePhase = async (
  tx: Transaction,
  seat: Seat,
  parts: Parts,
  body: Change,
): Promise<readonly MomentId[]> => {
  const goodbye = body.goodbye === undefined ? null : await sayGoodbye(tx, seat, parts, body.goodbye)
  const made = { at: goodbye?.at ?? parts.clock(), detail: detailOf(body), replyTo: goodbye?.id ?? null }
  const change = momentBy(seat, parts, made)
  await record(tx, seat.mentorship, change)
  return [change, ...(goodbye === null ? [] : [goodbye])].map(({ id }) => id)
}

export const phaseRoutes = (parts: Parts) =>
  router()
    .openapi(show, async (c) => {
      const now = parts.clock()
      const told = await inSeat(c, parts, c.req.valid('param').mentorship, async (tx, seat) => {
        const { id } = seat.mentorship
        const [{ journal }, changes] = await Promise.all([
          currentStanding(tx, seat.mentorship, now),
          phaseChangesOf(tx, id),
        ])
        return phaseJson(phaseOf(journal.state, now), changes, seat)
      })
      return c.json(told, 200)
    })
    .openapi(change, async (c) => {
      const body = c.req.valid('json')
      checkUntil(body, parts.clock())
      const moments = await inSeat(c, parts, c.req.valid('param').mentorship, (tx, seat) =>
        changePhase(tx, seat, parts, body),
      )
      return c.json({ moments: [...moments] }, 201)
    })
