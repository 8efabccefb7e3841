import { z } from '@hono/zod-openapi'
import { sceneOf, markKinds, type Scene } from '@perennial/voice/braid/scene'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import { mentorshipParams, sideSchema } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { tellSeat } from '../reading/account.ts'
import { drawnMoments } from './store.ts'

const at = z.number().openapi({ description: 'Milliseconds since 1970' })

const braidSchema = z
  .object({
    from: at,
    to: at,
    timeZone: z.string(),
    gapDays: z.number().openapi({ description: 'The usual gap of the two, which the strands are drawn by' }),
    names: z.object({ mentor: z.string(), mentee: z.string() }),
    contacts: z.array(at),
    marks: z.array(z.object({ at, by: sideSchema, kind: z.enum(markKinds), moment: z.string() })),
    wins: z.array(z.object({ at, by: sideSchema, name: z.string() })),
    arcs: z.array(z.object({ from: at, to: at, by: sideSchema })),
    hanging: z.array(z.object({ from: at, by: sideSchema, label: z.string() })),
    phases: z.array(z.object({ at, name: z.string() })),
  })
  .openapi('Braid')

const show = route('pair', 'read', {
  method: 'get',
  path: '/api/mentorships/{mentorship}/braid',
  summary: 'All that the braid of the two shows, to draw it from',
  request: { params: mentorshipParams, query: z.object({ asOf: instantSchema.optional() }) },
  responses: { 200: json(braidSchema, 'Marks, arcs and contacts, oldest first') },
})

const braidJson = ({
  contacts,
  marks,
  wins,
  arcs,
  hanging,
  phases,
  ...frame
}: Scene): z.infer<typeof braidSchema> => ({
  ...frame,
  contacts: [...contacts],
  marks: [...marks],
  wins: [...wins],
  arcs: [...arcs],
  hanging: [...hanging],
  phases: [...phases],
})

export const braidRoutes = (parts: Parts) =>
  router().openapi(show, async (c) => {
    const { asOf: asked } = c.req.valid('query')
    const now = parts.clock()
    const asOf = asked === undefined ? now : Date.parse(asked)
    const scene = await inSeat(c, parts, c.req.valid('param').mentorship, async (tx, seat) => {
      const [{ account }, moments] = await Promise.all([
        tellSeat(tx, seat, { asOf, withSettled: true }, now),
        drawnMoments(tx, seat.mentorship.id, asOf),
      ])
      return sceneOf({ ...account, moments })
    })
    return c.json(braidJson(scene), 200)
  })
