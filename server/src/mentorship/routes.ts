import { z } from '@hono/zod-openapi'
import { otherSide } from '@perennial/core/side'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import type { PersonId } from '../person/person.ts'
import { personOf } from '../person/store.ts'
import type { Mentorship, MentorshipId, Seat } from './mentorship.ts'
import { inSeat, viewerOf } from './seat.ts'
import { inEachSeat, insertMembership, insertMentorship } from './store.ts'
import { found } from '../http/problem.ts'
import { timeZoneSchema } from './time-zone.ts'

export const mentorshipParams = z.object({
  mentorship: z.uuid().openapi({ param: { name: 'mentorship', in: 'path' } }),
})

export const nameSchema = z.string().trim().min(1).max(200)

export const sideSchema = z.enum(['mentor', 'mentee'])

export const mentorshipSchema = z
  .object({
    id: z.uuid(),
    as: sideSchema,
    mentor: z.object({ name: z.string(), isMe: z.boolean() }),
    mentee: z.object({ name: z.string(), isMe: z.boolean() }),
    timeZone: z.string(),
    createdAt: instantSchema,
    acceptedAt: instantSchema.nullable(),
    sample: z.string().nullable().openapi({ description: 'Which sample it is; null for a real one' }),
  })
  .openapi('Mentorship')

const iso = (at: number): string => new Date(at).toISOString()

export const mentorshipJson = ({ mentorship, side }: Seat): z.infer<typeof mentorshipSchema> => ({
  id: mentorship.id,
  as: side,
  mentor: { name: mentorship.mentorName, isMe: side === 'mentor' },
  mentee: { name: mentorship.menteeName, isMe: side === 'mentee' },
  timeZone: mentorship.timeZone,
  createdAt: iso(mentorship.createdAt),
  acceptedAt: mentorship.acceptedAt === null ? null : iso(mentorship.acceptedAt),
  sample: mentorship.sample ?? null,
})

const list = route('person', 'read', {
  method: 'get',
  path: '/api/mentorships',
  summary: 'My mentorships',
  responses: {
    200: json(z.object({ mentorships: z.array(mentorshipSchema) }), 'All that are mine, oldest first'),
  },
})

const create = route('person', 'write', {
  method: 'post',
  path: '/api/mentorships',
  summary: 'Propose a mentorship, or begin one for myself alone',
  request: {
    body: json(
      z.object({ as: sideSchema, with: nameSchema, timeZone: timeZoneSchema.optional() }),
      'The side I am on, and what the other is called',
    ),
  },
  responses: { 201: json(mentorshipSchema, 'The mentorship') },
})

const show = route('pair', 'read', {
  method: 'get',
  path: '/api/mentorships/{mentorship}',
  summary: 'One mentorship',
  request: { params: mentorshipParams },
  responses: { 200: json(mentorshipSchema, 'The mentorship') },
})

type Proposed = {
  readonly as: 'mentor' | 'mentee'
  readonly with: string
  readonly timeZone?: string | undefined
}

const proposal = (
  body: Proposed,
  me: { readonly id: PersonId; readonly name: string; readonly timeZone: string },
  ids: { readonly mentorship: MentorshipId; readonly other: PersonId },
  now: number,
): Seat => {
  const people = { [body.as]: me.id, [otherSide(body.as)]: ids.other }
  const names = { [body.as]: me.name, [otherSide(body.as)]: body.with }
  const mentorship: Mentorship = {
    id: ids.mentorship,
    mentorId: people['mentor'] as PersonId,
    menteeId: people['mentee'] as PersonId,
    mentorName: names['mentor'] as string,
    menteeName: names['mentee'] as string,
    timeZone: body.timeZone ?? me.timeZone,
    proposedBy: me.id,
    acceptedAt: null,
    createdAt: now,
  }
  return { mentorship, side: body.as, person: me.id }
}

export const mentorshipRoutes = (parts: Parts) =>
  router()
    .openapi(list, async (c) => {
      const { person } = viewerOf(c)
      const mentorships = await parts.database.asPerson(person, (tx) =>
        inEachSeat(tx, person, async (seat) => mentorshipJson(seat)),
      )
      return c.json({ mentorships: [...mentorships] }, 200)
    })
    .openapi(create, async (c) => {
      const { person } = viewerOf(c)
      const ids = { mentorship: parts.newId() as MentorshipId, other: parts.newId() as PersonId }
      const seat = await parts.database.asPerson(person, async (tx) => {
        const me = found(await personOf(tx, person))
        const proposed = proposal(c.req.valid('json'), me, ids, parts.clock())
        await insertMentorship(tx, proposed.mentorship)
        await insertMembership(tx, person, proposed)
        return proposed
      })
      return c.json(mentorshipJson(seat), 201)
    })
    .openapi(show, async (c) =>
      c.json(
        await inSeat(c, parts, c.req.valid('param').mentorship, async (_, seat) => mentorshipJson(seat)),
        200,
      ),
    )
