import { z } from '@hono/zod-openapi'
import type { Account } from '@perennial/voice/account'
import { accountToJson, standJson } from '@perennial/voice/account-json'
import { sayReading } from '@perennial/voice/say'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { tellSeat, type Told } from './account.ts'
import { tellNow } from './now.ts'

/** A moment that something rests on. */
export const evidenceSchema = z.object({
  id: z.string(),
  at: instantSchema,
  author: z.string(),
  text: z.string(),
})

/** How the two stand, in words too. */
export const standSchema = z.looseObject({
  mentor: z.string(),
  mentee: z.string(),
  asOf: instantSchema,
  phase: z.string(),
  state: z.string(),
  span: z.looseObject({ from: instantSchema.nullable() }),
  words: z.object({ headline: z.string(), softer: z.string(), rhythm: z.string() }),
})

const readingSchema = standSchema.openapi('Reading', {
  description: 'The object that `perennial read --json` prints, as I may see it',
})

const show = route('pair', 'read', {
  method: 'get',
  path: '/api/mentorships/{mentorship}/reading',
  summary: 'How the two stand, as I may see it',
  request: {
    params: mentorshipParams,
    query: z.object({
      asOf: instantSchema.optional().openapi({ description: 'A past instant; now when left out' }),
      loops: z.enum(['open', 'all']).default('open'),
    }),
  },
  responses: { 200: json(readingSchema, 'The reading') },
})

const importedElsewhere = { problems: [], notices: [], leftOut: [], corrected: 0 }

const wordsOf = ({ reading, listener }: Account): z.infer<typeof standSchema>['words'] => {
  const { headline, softer, rhythm } = sayReading(reading, listener)
  return { headline, softer, rhythm }
}

const readingJson = ({ account, next }: Told): z.infer<typeof readingSchema> => ({
  ...accountToJson(account, next(), importedElsewhere),
  words: wordsOf(account),
})

/** A reading without its lists. */
export const standToJson = (account: Account): z.infer<typeof standSchema> => ({
  ...standJson(account, importedElsewhere.corrected),
  words: wordsOf(account),
})

export const readingRoutes = (parts: Parts) =>
  router().openapi(show, async (c) => {
    const { asOf: asked, loops } = c.req.valid('query')
    const { mentorship } = c.req.valid('param')
    if (asked === undefined && loops === 'open')
      return c.json(readingJson(await tellNow(c, parts, mentorship)), 200)
    const now = parts.clock()
    const wanted = { asOf: asked === undefined ? now : Date.parse(asked), withSettled: loops === 'all' }
    const told = await inSeat(c, parts, mentorship, (tx, seat) => tellSeat(tx, seat, wanted, now))
    return c.json(readingJson(told), 200)
  })
