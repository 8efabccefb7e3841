import { z } from '@hono/zod-openapi'
import type { Instant } from '@perennial/core/instant'
import type { Moment } from '@perennial/core/moment'
import { acts } from '@perennial/core/sentence'
import { openTurns } from '@perennial/core/turn'
import {
  coachContext,
  ledgerOf,
  newestAsk,
  readAsked,
  timesAskedBefore,
} from '@perennial/journal/coach-context'
import { coach, LONGEST_DRAFT } from '@perennial/language/coach/coach'
import { readMessage } from '@perennial/language/read-message'
import { coachListenerOf } from '@perennial/voice/coach-listener'
import { coachingToJson } from '@perennial/voice/coaching-json'
import { sayCoaching } from '@perennial/voice/say-coaching'
import { acceptedIn } from '../agreement/store.ts'
import type { Transaction } from '../database/query.ts'
import { router, type Parts } from '../http/app.ts'
import { json, route } from '../http/route.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { agreementAt } from '../moment/journal-keeper.ts'
import { currentStanding } from '../moment/record.ts'
import { pageOfMoments, type HeardMoment } from '../moment/listed.ts'

const draftSchema = z
  .object({
    draft: z.string().trim().min(1).max(LONGEST_DRAFT),
    replyTo: z
      .string()
      .max(LONGEST_DRAFT)
      .optional()
      .openapi({ description: 'The words that are being answered' }),
  })
  .openapi('Draft')

const coachingSchema = z
  .looseObject({
    silent: z.boolean(),
    words: z.object({
      strong: z.string().nullable(),
      heading: z.string(),
      remarks: z.array(
        z.object({
          kind: z.string(),
          says: z.string(),
          why: z.string().nullable(),
          about: z.string(),
          add: z.string(),
        }),
      ),
      shape: z.string().nullable(),
      quiet: z.string().nullable(),
    }),
  })
  .openapi('Coaching', { description: 'The object that `perennial coach --json` prints, with words for me' })

const path = '/api/mentorships/{mentorship}'

const coachRoute = route('pair', 'read', {
  method: 'post',
  path: `${path}/coaching`,
  summary: 'What would make a draft easier to answer; nothing when it is good',
  description: 'The draft is read and forgotten.',
  request: { params: mentorshipParams, body: json(draftSchema, 'The draft as it is so far') },
  responses: { 200: json(coachingSchema, 'What the coach says') },
})

const heardSchema = z.object({
  sentences: z.array(
    z.object({
      text: z.string(),
      acts: z.array(z.object({ act: z.enum(acts), confidence: z.number() })),
      language: z.string().nullable(),
    }),
  ),
})

const hear = route('pair', 'read', {
  method: 'post',
  path: `${path}/hearing`,
  summary: 'What words of mine would be heard to do, before they are told',
  request: {
    params: mentorshipParams,
    body: json(z.object({ text: z.string().max(100_000) }), 'The words so far'),
  },
  responses: { 200: json(heardSchema, 'Sentence by sentence; nothing is kept') },
})

const NEWEST = 60

const saidOf = ({ moment, sentences }: HeardMoment): readonly Moment[] =>
  moment.detail.kind === 'said'
    ? [{ id: moment.id, at: moment.at, by: moment.by, visibility: 'shared', kind: 'said', sentences }]
    : []

const contextFor = async (
  tx: Transaction,
  { mentorship, side }: Seat,
  replyTo: string | undefined,
  at: Instant,
) => {
  const [{ journal }, page, accepted] = await Promise.all([
    currentStanding(tx, mentorship, at),
    pageOfMoments(tx, mentorship.id, null, NEWEST),
    acceptedIn(tx, mentorship.id),
  ])
  const { state } = journal
  const moments = page.toReversed().flatMap(saidOf)
  const { timeZone } = mentorship
  const asked =
    replyTo === undefined ? newestAsk(state, moments, side) : readAsked(replyTo, { by: side, at, timeZone })
  const drafting = { by: side, at, timeZone, asked }
  const ledger = ledgerOf(state, agreementAt(accepted, at), drafting, timesAskedBefore(moments, side, asked))
  return coachContext(drafting, { state, ledger })
}

export const coachingRoutes = (parts: Parts) =>
  router()
    .openapi(coachRoute, async (c) => {
      const { draft, replyTo } = c.req.valid('json')
      const at = parts.clock()
      const told = await inSeat(c, parts, c.req.valid('param').mentorship, async (tx, seat) => {
        const { mentorship, side } = seat
        const context = await contextFor(tx, seat, replyTo, at)
        const coaching = coach(draft, side, context)
        const otherName = side === 'mentor' ? mentorship.menteeName : mentorship.mentorName
        const words = sayCoaching(
          coaching,
          draft,
          coachListenerOf({ me: side, otherName, asOf: at, timeZone: mentorship.timeZone }),
        )
        const silent = coaching.remarks.length === 0
        return {
          ...coachingToJson({ coaching, words, draft }, side, context),
          silent,
          words: { ...words, remarks: [...words.remarks] },
        }
      })
      return c.json(told, 200)
    })
    .openapi(hear, async (c) => {
      const at = parts.clock()
      const sentences = await inSeat(
        c,
        parts,
        c.req.valid('param').mentorship,
        async (tx, { mentorship, side }) => {
          const { journal } = await currentStanding(tx, mentorship, at)
          const open = openTurns(journal.state.loops)
          return readMessage(c.req.valid('json').text, side, { at, timeZone: mentorship.timeZone, open })
        },
      )
      const heard = sentences.map(({ text, acts: found, language }) => ({
        text,
        acts: [...found],
        language: language ?? null,
      }))
      return c.json({ sentences: heard }, 200)
    })
