import { z } from '@hono/zod-openapi'
import { DAY, type Instant } from '@perennial/core/instant'
import { quietEnds } from '@perennial/core/quiet-hours'
import { nudgesJson } from '@perennial/voice/account-json'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import type { Transaction } from '../database/query.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat, viewerOf } from '../mentorship/seat.ts'
import { inEachSeat } from '../mentorship/store.ts'
import { tellSeat } from '../reading/account.ts'
import { answerNudge, nudgeAnswers, type NudgeAnswer } from '../reading/set-aside.ts'

const nudgeSchema = z
  .object({
    id: z.string(),
    mentorship: z.uuid(),
    other: z.string().openapi({ description: 'What the other is called' }),
    do: z.string(),
    why: z.string(),
    draft: z.string().openapi({ description: 'Words to start from; ⟨…⟩ is for me to fill in' }),
    loop: z.string().nullable(),
    notBefore: instantSchema.openapi({
      description: 'When it may come to me by itself: now, or at the end of the quiet hours we agreed on',
    }),
    quietUntil: instantSchema.nullable().openapi({
      description: 'The end of the agreed quiet hours, while they last; what I write can wait till then',
    }),
  })
  .openapi('Nudge')

type NudgeJson = z.infer<typeof nudgeSchema>

const list = route('person', 'read', {
  method: 'get',
  path: '/api/nudges',
  summary: 'The kind things to do next, at most three, across all my mentorships',
  request: {
    query: z.object({
      of: z
        .enum(['people', 'samples'])
        .default('people')
        .openapi({ description: 'Samples nudge by themselves alone' }),
    }),
  },
  responses: { 200: json(z.object({ nudges: z.array(nudgeSchema) }), 'The kindest first') },
})

const answerSchema = z
  .object({
    answer: z.enum(nudgeAnswers),
    until: instantSchema
      .optional()
      .openapi({ description: 'For snoozed: when it may come again; a week when left out' }),
  })
  .openapi('NudgeAnswer')

const answer = route('pair', 'write', {
  method: 'put',
  path: '/api/mentorships/{mentorship}/nudges/{nudge}/answer',
  summary: 'Done, later, or not helpful',
  request: {
    params: mentorshipParams.extend({ nudge: z.string().min(1).max(300) }),
    body: json(answerSchema, 'What I say to it'),
  },
  responses: { 204: { description: 'It is not shown any more, or not before then' } },
})

const SNOOZE_DAYS = 7
/** What did not help is not said again for so long. */
const NOT_HELPFUL_DAYS = 90

const untilOf = (kind: NudgeAnswer, asked: string | undefined, now: Instant): Instant | null => {
  if (kind === 'done') return null
  if (kind === 'not-helpful') return now + NOT_HELPFUL_DAYS * DAY
  const until = asked === undefined ? now + SNOOZE_DAYS * DAY : Date.parse(asked)
  if (until <= now)
    throw new Refused({
      kind: 'invalid',
      problems: [{ pointer: '/until', found: 'an instant that has passed', expected: 'one still ahead' }],
    })
  return until
}

const MOST = 3

const nudgesOf = async (tx: Transaction, seat: Seat, now: Instant): Promise<readonly NudgeJson[]> => {
  const { account } = await tellSeat(tx, seat, { asOf: now, withSettled: false }, now)
  const { mentorship, side } = seat
  const other = side === 'mentor' ? mentorship.menteeName : mentorship.mentorName
  const ends = quietEnds(account.agreement.quietHours, now)
  const quietUntil = ends === null ? null : new Date(ends).toISOString()
  return nudgesJson(account).map(({ id, do: what, why, draft, loop, notBefore }) => ({
    id,
    mentorship: mentorship.id,
    other,
    do: what,
    why,
    draft,
    loop,
    notBefore,
    quietUntil,
  }))
}

/** One of each mentorship in turn, so that none of them fills the page. */
const takeTurns = (lists: readonly (readonly NudgeJson[])[]): readonly NudgeJson[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((each) => each[at] ?? [])).flat()
}

export const nudgeRoutes = (parts: Parts) =>
  router()
    .openapi(list, async (c) => {
      const { person } = viewerOf(c)
      const { of } = c.req.valid('query')
      const now = parts.clock()
      const isAskedFor = ({ mentorship }: Seat): boolean =>
        (mentorship.sample !== undefined) === (of === 'samples')
      const lists = await parts.database.asPerson(person, (tx) =>
        inEachSeat(tx, person, async (seat) => (isAskedFor(seat) ? nudgesOf(tx, seat, now) : [])),
      )
      return c.json({ nudges: takeTurns(lists).slice(0, MOST) }, 200)
    })
    .openapi(answer, async (c) => {
      const { mentorship, nudge } = c.req.valid('param')
      const { answer: kind, until } = c.req.valid('json')
      const now = parts.clock()
      await inSeat(c, parts, mentorship, (tx, seat) =>
        answerNudge(tx, seat, nudge, kind, untilOf(kind, until, now), now),
      )
      return c.body(null, 204)
    })
