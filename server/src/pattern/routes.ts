import { z } from '@hono/zod-openapi'
import { isAgainst } from '@perennial/core/pattern/all'
import { shownTo } from '@perennial/core/disclosure'
import type { Instant } from '@perennial/core/instant'
import { patternIds } from '@perennial/core/pattern/id'
import type { Pattern } from '@perennial/core/pattern/pattern'
import type { Side } from '@perennial/core/side'
import { findingsJson, strengthsJson } from '@perennial/voice/account-json'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import type { Transaction } from '../database/query.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { momentBy } from '../moment/moment-by.ts'
import { record } from '../moment/record.ts'
import { tellSeat, tellUnanswered } from '../reading/account.ts'
import { evidenceSchema } from '../reading/routes.ts'
import { isMuted, mutePattern, setAsideBy, unmutePattern, type About } from '../reading/set-aside.ts'
import { disputesOf, type Dispute } from './store.ts'

const everybody = ['mentor', 'mentee', 'both'] as const satisfies readonly About[]
const aboutSchema = z.enum(everybody)

const patternWords = z.object({ title: z.string(), facts: z.string(), offer: z.string().nullable() })

const evidenceCount = z.number().int().openapi({ description: 'How many moments it rests on' })

export const findingSchema = z
  .looseObject({
    id: z.string(),
    by: aboutSchema,
    since: instantSchema,
    strength: z.number(),
    shown: z.enum(['own', 'ask-for', 'facts']).openapi({
      description: 'own: about me; ask-for: what I can ask for; facts: what happened, about the other',
    }),
    words: patternWords,
    start: z
      .object({ do: z.string(), draft: z.string() })
      .nullable()
      .openapi({ description: 'What I could do about it, with words to start from' }),
    seenByOther: z
      .object({ from: instantSchema, isSeen: z.boolean(), words: patternWords })
      .nullable()
      .openapi({
        description: 'What the other is told of it and from when, while it is about me and stands',
      }),
    evidence: z.array(evidenceSchema),
    evidenceCount,
  })
  .openapi('Pattern', { description: 'As under `patterns` of a reading, with words for me' })

export const strengthSchema = z
  .looseObject({
    id: z.string(),
    by: aboutSchema,
    since: instantSchema,
    words: z.object({ title: z.string(), facts: z.string(), more: z.string() }),
    evidence: z.array(evidenceSchema),
    evidenceCount,
  })
  .openapi('Strength')

const answeredSchema = findingSchema
  .extend({
    isMuted: z.boolean().openapi({ description: 'Whether I do not want to be told' }),
    because: z
      .object({ text: z.string(), at: instantSchema, isMine: z.boolean(), moment: z.uuid() })
      .nullable()
      .openapi({ description: 'Why one of the two said that it is wrong; mine may be withdrawn' }),
  })
  .openapi('AnsweredPattern')

const path = '/api/mentorships/{mentorship}/patterns'

const list = route('pair', 'read', {
  method: 'get',
  path,
  summary: 'What a friend would notice, as far as it is for me to see',
  request: { params: mentorshipParams },
  responses: {
    200: json(
      z.object({
        patterns: z.array(findingSchema),
        strengths: z.array(strengthSchema),
        answered: z
          .array(answeredSchema)
          .openapi({ description: 'Those that would stand, were they not muted by me or disputed' }),
      }),
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
    body: json(
      z.object({
        because: z.string().trim().min(1).max(2000),
        by: aboutSchema.optional().openapi({
          description: 'Whose conduct it is about, where it stands for each; mine when left out',
        }),
      }),
      'Why it is wrong',
    ),
  },
  responses: { 204: { description: 'Kept beside it, and it is raised no more' } },
})

const aboutQuery = z.object({
  by: aboutSchema
    .optional()
    .openapi({ description: 'Whose conduct it is about; all of its kind when left out' }),
})

const mute = route('pair', 'write', {
  method: 'put',
  path: `${path}/{pattern}/mute`,
  summary: 'Do not tell me this',
  request: { params: patternParams, query: aboutQuery },
  responses: { 204: { description: 'I am not told any more; the other is, as before' } },
})

const unmute = route('pair', 'write', {
  method: 'delete',
  path: `${path}/{pattern}/mute`,
  summary: 'Tell me again',
  request: { params: patternParams, query: aboutQuery },
  responses: { 204: { description: 'I am told again' } },
})

const aboutOf = ({ by }: z.infer<typeof aboutQuery>): readonly About[] =>
  by === undefined ? everybody : [by]

/** A dispute of the other is for me where its pattern was, when they spoke. */
const mayKnow = (dispute: Dispute, found: Pattern, side: Side): boolean =>
  dispute.by === side || shownTo(found, side, dispute.at) !== null

const becauseJson = ({ because, at, by, moment }: Dispute, side: Side) => ({
  text: because,
  at: new Date(at).toISOString(),
  isMine: by === side,
  moment,
})

const answeredJson = async (
  tx: Transaction,
  seat: Seat,
  now: Instant,
): Promise<readonly z.infer<typeof answeredSchema>[]> => {
  const { side, mentorship } = seat
  const [account, disputes, aside] = await Promise.all([
    tellUnanswered(tx, seat, now),
    disputesOf(tx, mentorship.id),
    setAsideBy(tx, seat.person, seat.mentorship.id, now),
  ])
  const { patterns } = account.reading
  return findingsJson(account).flatMap((told) => {
    const dispute = disputes.findLast((each) => isAgainst(each, told))
    const isUntold = isMuted(aside, told.id, told.by)
    const found = patterns.find(({ id, by }) => id === told.id && by === told.by)
    if (dispute !== undefined && found !== undefined && !mayKnow(dispute, found, side)) return []
    const because = dispute === undefined ? null : becauseJson(dispute, side)
    return isUntold || because !== null ? [{ ...told, isMuted: isUntold, because }] : []
  })
}

export const patternRoutes = (parts: Parts) =>
  router()
    .openapi(list, async (c) => {
      const now = parts.clock()
      const told = await inSeat(c, parts, c.req.valid('param').mentorship, async (tx, seat) => {
        const { account } = await tellSeat(tx, seat, { asOf: now, withSettled: false }, now)
        const answered = [...(await answeredJson(tx, seat, now))]
        return { patterns: findingsJson(account), strengths: strengthsJson(account), answered }
      })
      return c.json(told, 200)
    })
    .openapi(dispute, async (c) => {
      const { mentorship, pattern } = c.req.valid('param')
      const { because, by } = c.req.valid('json')
      const now = parts.clock()
      await inSeat(c, parts, mentorship, async (tx, seat) => {
        const { account } = await tellSeat(tx, seat, { asOf: now, withSettled: false }, now)
        // What I may not see yet I cannot speak of: the answer must not tell that it is there.
        const found = findingsJson(account).find(
          (each) => each.id === pattern && (by === undefined || each.by === by),
        )
        if (found === undefined) throw new Refused({ kind: 'not-found' })
        const detail = { kind: 'disputed', pattern, of: found.by, because } as const
        await record(tx, seat.mentorship, momentBy(seat, parts, { at: now, detail }))
      })
      return c.body(null, 204)
    })
    .openapi(mute, async (c) => {
      const { mentorship, pattern } = c.req.valid('param')
      await inSeat(c, parts, mentorship, (tx, seat) =>
        mutePattern(tx, seat, pattern, aboutOf(c.req.valid('query')), parts.clock()),
      )
      return c.body(null, 204)
    })
    .openapi(unmute, async (c) => {
      const { mentorship, pattern } = c.req.valid('param')
      await inSeat(c, parts, mentorship, (tx, seat) =>
        unmutePattern(tx, seat, pattern, aboutOf(c.req.valid('query'))),
      )
      return c.body(null, 204)
    })
