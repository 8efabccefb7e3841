import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { headOf } from '@perennial/core/head'
import type { Instant } from '@perennial/core/instant'
import { sceneOf } from '@perennial/voice/braid/scene'
import type { Transaction } from '../database/query.ts'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import { mentorshipParams, sideSchema } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { tellSeat } from '../reading/account.ts'
import { arcColumns, momentColumns, packArcs, packMoments } from './pack.ts'
import { drawnMoments, settledLoops, versionOf } from './store.ts'

const at = z.number().openapi({ description: 'Milliseconds since 1970' })

const braidSchema = z
  .object({
    from: at,
    to: at,
    timeZone: z.string(),
    gapDays: z.number().openapi({ description: 'The usual gap of the two, which the strands are drawn by' }),
    names: z.object({ mentor: z.string(), mentee: z.string() }),
    moments: momentColumns,
    arcs: arcColumns,
    wins: z.array(z.object({ at, by: sideSchema, name: z.string() })),
    hanging: z.array(z.object({ from: at, by: sideSchema, label: z.string() })),
    phases: z.array(z.object({ at, name: z.string() })),
  })
  .openapi('Braid')

const show = route('pair', 'read', {
  method: 'get',
  path: '/api/mentorships/{mentorship}/braid',
  summary: 'All that the braid of the two shows, to draw it from',
  request: { params: mentorshipParams, query: z.object({ asOf: instantSchema.optional() }) },
  responses: {
    200: json(braidSchema, 'Moments and arcs in columns, oldest first'),
    304: { description: 'It is as it was when it was asked for last' },
  },
})

const HOUR = 3_600_000

/** Nothing in a braid is sharper than an hour: asked again within one, it is the same where nothing was recorded. */
const thisHour = (now: Instant): Instant => Math.ceil(now / HOUR) * HOUR - 1

const tagOf = async (tx: Transaction, { mentorship, side }: Seat, asOf: Instant): Promise<string> => {
  const version = await versionOf(tx, mentorship.id)
  const seen = [version, side, mentorship.mentorName, mentorship.menteeName, asOf]
  return `"${createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22)}"`
}

const isSame = (tag: string, known: string | undefined): boolean => known?.includes(tag) ?? false

const LONGEST_NAME = 48

const cutShort = (name: string): string =>
  name.length > LONGEST_NAME ? `${headOf(name, LONGEST_NAME - 1).trimEnd()}…` : name

const drawn = async (
  tx: Transaction,
  seat: Seat,
  asOf: Instant,
  now: Instant,
): Promise<z.infer<typeof braidSchema>> => {
  const isPast = asOf < now
  const [{ account }, moments, settled] = await Promise.all([
    tellSeat(tx, seat, { asOf, withSettled: isPast }, now),
    drawnMoments(tx, seat.mentorship.id, asOf),
    isPast ? [] : settledLoops(tx, seat.mentorship.id),
  ])
  const scene = sceneOf({ ...account, moments, settled: isPast ? account.settled : settled })
  return {
    from: scene.from,
    to: scene.to,
    timeZone: scene.timeZone,
    gapDays: scene.gapDays,
    names: scene.names,
    moments: packMoments(moments),
    arcs: packArcs(scene.arcs),
    wins: scene.wins.map((win) => ({ ...win, name: cutShort(win.name) })),
    hanging: [...scene.hanging],
    phases: [...scene.phases],
  }
}

export const braidRoutes = (parts: Parts) =>
  router().openapi(show, async (c) => {
    const { asOf: asked } = c.req.valid('query')
    const now = parts.clock()
    const asOf = asked === undefined ? now : Date.parse(asked)
    const answer = await inSeat(c, parts, c.req.valid('param').mentorship, async (tx, seat) => {
      const tag = await tagOf(tx, seat, asked === undefined ? thisHour(now) : asOf)
      if (isSame(tag, c.req.header('if-none-match'))) return { tag, braid: null }
      return { tag, braid: await drawn(tx, seat, asOf, now) }
    })
    c.header('ETag', answer.tag)
    return answer.braid === null ? c.body(null, 304) : c.json(answer.braid, 200)
  })
