import { z } from '@hono/zod-openapi'
import { acts } from '@perennial/core/sentence'
import type { MomentId } from '@perennial/core/moment'
import type { Transaction } from '../database/query.ts'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { found } from '../http/problem.ts'
import { instantSchema, json, route } from '../http/route.ts'
import type { MentorshipId, Seat } from '../mentorship/mentorship.ts'
import { mentorshipParams, sideSchema } from '../mentorship/routes.ts'
import { askInSeat, inSeat, takeSeatAsking, viewerOf } from '../mentorship/seat.ts'
import { linkJson, linkSchema } from './link-routes.ts'
import { linksOf } from './links.ts'
import { pageOfMoments, type HeardMoment } from './listed.ts'
import type { MomentDetail, RecordedMoment } from './moment.ts'
import { momentBy, OWN_SOURCE, type Made } from './moment-by.ts'
import { meet, record, recordMet } from './record.ts'
import { pageWanted, type Page } from './page.ts'
import { momentById, momentByRef, type MomentKey } from './store.ts'

const MOST_LETTERS = 100_000

const actSchema = z.enum(acts)

const momentSchema = z
  .object({
    id: z.uuid(),
    at: instantSchema,
    by: sideSchema,
    kind: z.string(),
    channel: z.string(),
    source: z.string(),
    text: z.string(),
    replyTo: z.uuid().nullable(),
    isMine: z.boolean().openapi({ description: 'Whether I recorded it, and may withdraw it' }),
    sentences: z.array(
      z.object({ text: z.string(), acts: z.array(z.object({ act: actSchema, confidence: z.number() })) }),
    ),
  })
  .openapi('Moment')

const momentJson = ({ moment, sentences }: HeardMoment, seat: Seat): z.infer<typeof momentSchema> => ({
  id: moment.id,
  at: new Date(moment.at).toISOString(),
  by: moment.by,
  kind: moment.detail.kind,
  channel: moment.channel,
  source: moment.source,
  text: moment.text,
  replyTo: moment.replyTo,
  isMine: moment.authorId === seat.person,
  sentences: sentences.map(({ text, acts: heard }) => ({ text, acts: [...heard] })),
})

export const pageSchema = z.object({
  moments: z.array(
    momentSchema.extend({
      belongsTo: linkSchema.nullable().openapi({ description: 'The moment it answers or speaks of' }),
    }),
  ),
  next: z.string().nullable(),
  previous: z.string().nullable(),
})

export const pageJson = (page: Page, seat: Seat): z.infer<typeof pageSchema> => {
  const links = linksOf(page.loops)
  const moments = page.moments.map((each) => {
    const link = links.get(each.moment.id)
    return { ...momentJson(each, seat), belongsTo: link === undefined ? null : linkJson(link) }
  })
  return { moments, next: page.next, previous: page.previous }
}

const pageQuery = z
  .object({
    before: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: 'The `next` of a page: what came earlier' }),
    after: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: 'The `previous` of a page: what came later' }),
    around: instantSchema
      .optional()
      .openapi({ description: 'An instant: the moments up to it, and some that followed' }),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  })
  .refine((query) => [query.before, query.after, query.around].filter(Boolean).length < 2, {
    message: 'one of before, after and around',
  })

const list = route('pair', 'read', {
  method: 'get',
  path: '/api/mentorships/{mentorship}/moments',
  summary: 'What passed between the two, newest first',
  request: { params: mentorshipParams, query: pageQuery },
  responses: {
    200: json(
      pageSchema,
      'A page; `next` is null where nothing is earlier, `previous` where nothing is later',
    ),
  },
})

const meetingSchema = z.object({
  kind: z.enum(['held', 'missed', 'moved', 'cancelled']),
  at: instantSchema,
  minutes: z.number().int().min(0).max(10_000).optional(),
})

const newMoment = z
  .object({
    at: instantSchema.optional().openapi({ description: 'When it passed; now when left out' }),
    by: sideSchema.optional().openapi({ description: 'Whose words; mine when left out' }),
    text: z.string().max(MOST_LETTERS).default(''),
    meeting: meetingSchema.optional(),
    channel: z.string().min(1).max(100).default('chat'),
    ref: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .openapi({ description: 'The same each time the same thing is sent' }),
    replyTo: z.uuid().optional(),
  })
  .refine(({ text, meeting }) => text.trim() !== '' || meeting !== undefined, {
    message: 'some words, or a meeting',
    path: ['text'],
  })
  .openapi('NewMoment')

type NewMoment = z.infer<typeof newMoment>

const add = route('pair', 'write', {
  method: 'post',
  path: '/api/mentorships/{mentorship}/moments',
  summary: 'Tell what happened',
  request: { params: mentorshipParams, body: json(newMoment, 'What passed') },
  responses: {
    200: json(momentSchema, 'It was recorded before; nothing changed'),
    201: json(momentSchema, 'It is kept'),
  },
})

const withdraw = route('pair', 'write', {
  method: 'delete',
  path: '/api/mentorships/{mentorship}/moments/{moment}',
  summary: 'Withdraw a moment I recorded',
  request: { params: mentorshipParams.extend({ moment: z.uuid() }) },
  responses: { 204: { description: 'It counts no longer, and is shown to nobody' } },
})

const correct = route('pair', 'write', {
  method: 'put',
  path: '/api/mentorships/{mentorship}/moments/{moment}/sentences/{sentence}/acts',
  summary: 'Say what a sentence does after all',
  request: {
    params: mentorshipParams.extend({
      moment: z.uuid(),
      sentence: z.coerce.number().int().min(0).max(10_000),
    }),
    body: json(
      z.object({ acts: z.array(actSchema).max(acts.length) }),
      'What it does; an empty list: nothing',
    ),
  },
  responses: { 204: { description: 'It counts at once, and always wins' } },
})

const AHEAD = 5 * 60_000

const instantOf = (at: string | undefined, now: number): number => {
  const instant = at === undefined ? now : Date.parse(at)
  if (instant > now + AHEAD)
    throw new Refused({
      kind: 'invalid',
      problems: [{ pointer: '/at', found: 'an instant still ahead', expected: 'one that has passed' }],
    })
  return instant
}

const detailOf = ({ meeting }: NewMoment): MomentDetail =>
  meeting === undefined
    ? { kind: 'said' }
    : {
        kind: 'meeting',
        meeting: {
          kind: meeting.kind,
          at: Date.parse(meeting.at),
          ...(meeting.minutes === undefined ? {} : { minutes: meeting.minutes }),
        },
      }

const keyOf = ({ at, ref }: NewMoment, { newId, clock }: Parts): MomentKey => {
  const id = newId() as MomentId
  return { id, at: instantOf(at, clock()), source: OWN_SOURCE, ref: ref ?? id }
}

const madeOf = (body: NewMoment, seat: Seat): Omit<Made, 'at'> => ({
  by: body.by ?? seat.side,
  detail: detailOf(body),
  channel: body.channel,
  text: body.text,
  replyTo: (body.replyTo ?? null) as MomentId | null,
})

/** What is kept under the source and reference of a moment, as the journal shows it. */
const keptBy = async (tx: Transaction, seat: Seat, { source, ref }: RecordedMoment): Promise<HeardMoment> => {
  const moment = found(await momentByRef(tx, seat.mentorship.id, source, ref))
  const [shown] = await pageOfMoments(tx, seat.mentorship.id, { at: moment.at + 1, id: moment.id }, 20).then(
    (page) => page.filter((each) => each.moment.id === moment.id),
  )
  return shown ?? { moment, sentences: [] }
}

export const momentRoutes = (parts: Parts) =>
  router()
    .openapi(list, async (c) => {
      const wanted = c.req.valid('query')
      const { mentorship } = c.req.valid('param')
      const { seat, answer } = await askInSeat(c, parts, mentorship, (tx, id) => pageWanted(tx, id, wanted))
      return c.json(pageJson(answer, seat), 200)
    })
    .openapi(add, async (c) => {
      const body = c.req.valid('json')
      const { person } = viewerOf(c)
      const id = c.req.valid('param').mentorship as MentorshipId
      const key = keyOf(body, parts)
      const [isNew, shown] = await parts.database.asPerson(person, async (tx) => {
        const { seat, answer } = await takeSeatAsking(tx, person, id, () => meet(tx, id, key))
        const moment = momentBy(seat, parts, { ...madeOf(body, seat), ...key })
        const { isNew, sentences } = await recordMet(tx, seat.mentorship, moment, answer, true)
        const shown = sentences === null ? await keptBy(tx, seat, moment) : { moment, sentences }
        return [isNew, momentJson(shown, seat)] as const
      })
      return isNew ? c.json(shown, 201) : c.json(shown, 200)
    })
    .openapi(withdraw, async (c) => {
      const { mentorship, moment: id } = c.req.valid('param')
      await inSeat(c, parts, mentorship, async (tx, seat) => {
        const moment = found(await momentById(tx, seat.mentorship.id, id as MomentId))
        if (moment.authorId !== seat.person) throw new Refused({ kind: 'not-found' })
        const detail = { kind: 'withdrawn', moment: moment.id } as const
        const made = { at: parts.clock(), detail, ref: `withdrawn:${moment.id}` }
        await record(tx, seat.mentorship, momentBy(seat, parts, made))
      })
      return c.body(null, 204)
    })
    .openapi(correct, async (c) => {
      const { mentorship, moment: id, sentence } = c.req.valid('param')
      const { acts: named } = c.req.valid('json')
      await inSeat(c, parts, mentorship, async (tx, seat) => {
        const moment = found(await momentById(tx, seat.mentorship.id, id as MomentId))
        const correction = { kind: 'acts', moment: moment.id, sentence, acts: named } as const
        const made = { at: parts.clock(), detail: { kind: 'corrected', correction } } as const
        await record(tx, seat.mentorship, momentBy(seat, parts, made))
      })
      return c.body(null, 204)
    })
