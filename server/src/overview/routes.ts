import { z } from '@hono/zod-openapi'
import { findingsJson, strengthsJson, toldLoopsJson } from '@perennial/voice/account-json'
import { router, type Parts } from '../http/app.ts'
import { json, route } from '../http/route.ts'
import { loopSchema } from '../loop/routes.ts'
import { mentorshipJson, mentorshipParams, mentorshipSchema } from '../mentorship/routes.ts'
import type { Question } from '../mentorship/seat.ts'
import { pageWanted, type Page } from '../moment/page.ts'
import { pageJson, pageSchema } from '../moment/routes.ts'
import { findingSchema, strengthSchema } from '../pattern/routes.ts'
import { phaseJson, phaseSchema } from '../phase/routes.ts'
import { phaseChangesOf, type PhaseChange } from '../phase/store.ts'
import { overviewNow } from '../reading/now.ts'
import { standSchema, standToJson } from '../reading/routes.ts'

const overviewSchema = z
  .object({
    mentorship: mentorshipSchema,
    reading: standSchema.openapi({ description: 'How the two stand; its lists stand beside it' }),
    loops: z.array(loopSchema).openapi({ description: 'The open ones, in the order they opened' }),
    patterns: z.array(findingSchema).openapi({ description: 'Those about me first' }),
    strengths: z.array(strengthSchema),
    phase: phaseSchema,
    journal: pageSchema.openapi({ description: 'The newest moments' }),
  })
  .openapi('Overview', {
    description: 'The moments that loops, patterns and strengths rest on are counted, their lists are empty',
  })

const show = route('pair', 'read', {
  method: 'get',
  path: '/api/mentorships/{mentorship}/overview',
  summary: 'What the page of a mentorship begins with, in one answer',
  request: { params: mentorshipParams },
  responses: { 200: json(overviewSchema, 'As each of its parts answers at its own address') },
})

const NEWEST = 20

const beside: Question<{ readonly page: Page; readonly changes: readonly PhaseChange[] }> = async (
  tx,
  id,
) => {
  const [page, changes] = await Promise.all([pageWanted(tx, id, { limit: NEWEST }), phaseChangesOf(tx, id)])
  return { page, changes }
}

export const overviewRoutes = (parts: Parts) =>
  router().openapi(show, async (c) => {
    const { seat, account, more } = await overviewNow(c, parts, c.req.valid('param').mentorship, beside)
    return c.json(
      {
        mentorship: mentorshipJson(seat),
        reading: standToJson(account),
        loops: toldLoopsJson(account),
        patterns: findingsJson(account),
        strengths: strengthsJson(account),
        phase: phaseJson(account.reading.phase, more.changes, seat),
        journal: pageJson(more.page, seat),
      },
      200,
    )
  })
