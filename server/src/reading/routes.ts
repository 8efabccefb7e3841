import { z } from '@hono/zod-openapi'
import { accountToJson } from '@perennial/voice/account-json'
import { sayReading } from '@perennial/voice/say'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { tellNow, tellSeat, type Told } from './account.ts'

const readingSchema = z
  .looseObject({
    mentor: z.string(),
    mentee: z.string(),
    asOf: instantSchema,
    phase: z.string(),
    state: z.string(),
    span: z.looseObject({ from: instantSchema.nullable() }),
    words: z.object({ headline: z.string(), softer: z.string(), rhythm: z.string() }),
  })
  .openapi('Reading', { description: 'The object that `perennial read --json` prints, as I may see it' })

const show = route('pair', 'read', {
  method: 'get',
  path: '/api/mentorships/{mentorship}/reading',
  summary: 'How the two stand, as I may see it',
  request: {
    params: mentorshipParams,
    query: z.object({
      asOf: instantSchema.optional().openapi({ description: 'A past instant; now when left out' }),
      loops: z.enum(['open', 'all']).default('open'),
      evidence: z.enum(['shown', 'none']).default('shown').openapi({
        description:
          '`none`: the moments that patterns, strengths and loops rest on are left out, their lists are empty',
      }),
    }),
  },
  responses: { 200: json(readingSchema, 'The reading') },
})

const importedElsewhere = { problems: [], notices: [], leftOut: [], corrected: 0 }

const readingJson = ({ account, next }: Told, withMoments: boolean): z.infer<typeof readingSchema> => {
  const { reading, listener } = account
  const { headline, softer, rhythm } = sayReading(reading, listener)
  const shown = withMoments ? account : { ...account, moments: [] }
  const told = accountToJson(shown, next(), importedElsewhere)
  return { ...told, words: { headline, softer, rhythm } }
}

export const readingRoutes = (parts: Parts) =>
  router().openapi(show, async (c) => {
    const { asOf: asked, loops, evidence } = c.req.valid('query')
    const withMoments = evidence === 'shown'
    const { mentorship } = c.req.valid('param')
    if (asked === undefined && loops === 'open')
      return c.json(readingJson(await tellNow(c, parts, mentorship, withMoments), withMoments), 200)
    const now = parts.clock()
    const wanted = { asOf: asked === undefined ? now : Date.parse(asked), withSettled: loops === 'all' }
    const told = await inSeat(c, parts, mentorship, (tx, seat) => tellSeat(tx, seat, wanted, now))
    return c.json(readingJson(told, withMoments), 200)
  })
