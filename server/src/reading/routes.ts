import { z } from '@hono/zod-openapi'
import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import { nextChange } from '@perennial/core/next-change'
import { read, type Reading } from '@perennial/core/reading'
import type { MomentId } from '@perennial/core/moment'
import { accountToJson } from '@perennial/voice/account-json'
import type { Account } from '@perennial/voice/account'
import { listenerOf } from '@perennial/voice/listener'
import type { Journal } from '@perennial/journal/journal'
import type { Transaction } from '../database/query.ts'
import { acceptedIn } from '../agreement/store.ts'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import { mentorshipParams } from '../mentorship/routes.ts'
import { inSeat } from '../mentorship/seat.ts'
import { agreementAt, rebuild, rolesOf } from '../moment/journal-keeper.ts'
import { allLoops, allMoments, momentsOf, standingOf } from '../moment/store.ts'
import { shownMoments } from './shown.ts'

const readingSchema = z
  .looseObject({
    mentor: z.string(),
    mentee: z.string(),
    asOf: instantSchema,
    phase: z.string(),
    state: z.string(),
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
    }),
  },
  responses: { 200: json(readingSchema, 'The reading') },
})

/** How the two stood at an instant, with the loops that had settled by then. */
type Stood = { readonly journal: Journal; readonly settled: readonly Loop[] }

const stoodAt = async (
  tx: Transaction,
  { mentorship }: Seat,
  asOf: Instant,
  withSettled: boolean,
): Promise<Stood> => {
  const now = await standingOf(tx, mentorship.id)
  if (asOf >= (now.state.lastAt ?? asOf)) {
    const loops = withSettled ? await allLoops(tx, mentorship.id) : []
    return { journal: now, settled: loops.filter(({ ending }) => ending !== null) }
  }
  const [moments, accepted] = await Promise.all([
    allMoments(tx, mentorship.id),
    acceptedIn(tx, mentorship.id),
  ])
  const terms = { roles: rolesOf(mentorship), timeZone: mentorship.timeZone, accepted }
  const { journal, settled } = rebuild(
    moments.filter(({ at }) => at <= asOf),
    terms,
  )
  return { journal, settled: withSettled ? settled : [] }
}

const namedIn = ({ patterns, strengths, loops }: Reading, settled: readonly Loop[]): readonly MomentId[] => [
  ...new Set([
    ...[...patterns, ...strengths].flatMap(({ evidence }) => evidence),
    ...[...loops, ...settled].flatMap(({ moments }) => moments),
  ]),
]

const localeOf = 'en-GB'

export const readingRoutes = (parts: Parts) =>
  router().openapi(show, async (c) => {
    const { asOf: asked, loops } = c.req.valid('query')
    const asOf = asked === undefined ? parts.clock() : Date.parse(asked)
    const body = await inSeat(c, parts, c.req.valid('param').mentorship, async (tx, seat) => {
      const { mentorship, side } = seat
      const [{ journal, settled }, accepted] = await Promise.all([
        stoodAt(tx, seat, asOf, loops === 'all'),
        acceptedIn(tx, mentorship.id),
      ])
      const agreement = agreementAt(accepted, asOf)
      const reading = read(journal.state, asOf, agreement)
      const names = { mentor: mentorship.mentorName, mentee: mentorship.menteeName }
      const moments = await momentsOf(tx, mentorship.id, namedIn(reading, settled))
      const account: Account = {
        reading,
        state: journal.state,
        settled,
        moments: shownMoments(moments),
        names,
        listener: listenerOf({ ...names, me: side, asOf, timeZone: mentorship.timeZone, locale: localeOf }),
      }
      const next = nextChange(journal.state, asOf, agreement)
      return accountToJson(account, next, {
        problems: [],
        notices: [],
        leftOut: [],
        corrected: 0,
        reviewOn: agreement.reviewOn,
      })
    })
    return c.json(body as unknown as z.infer<typeof readingSchema>, 200)
  })
