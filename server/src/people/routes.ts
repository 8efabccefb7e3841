import { z } from '@hono/zod-openapi'
import { heldIn, minutesOf } from '@perennial/core/hours'
import type { Instant } from '@perennial/core/instant'
import { openDebt } from '@perennial/core/loop/loop'
import { saidOnce } from '@perennial/core/loop/said-once'
import { ofSide, otherSide, type Side } from '@perennial/core/side'
import type { Account } from '@perennial/voice/account'
import { sayReading } from '@perennial/voice/say'
import type { Transaction } from '../database/query.ts'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import { sideSchema } from '../mentorship/routes.ts'
import { viewerOf } from '../mentorship/seat.ts'
import { inEachSeat } from '../mentorship/store.ts'
import { tellSeat } from '../reading/account.ts'

const turnSchema = z.object({ about: z.string(), owes: z.string(), dueAt: instantSchema })

const personSchema = z
  .object({
    mentorship: z.uuid(),
    name: z.string(),
    iAm: sideSchema,
    state: z.string(),
    phase: z.string(),
    headline: z.string(),
    lastFromThem: instantSchema.nullable(),
    lastFromMe: instantSchema.nullable(),
    myTurn: z.array(turnSchema),
    theirTurn: z.array(turnSchema),
    isSample: z.boolean(),
    hours: z
      .object({ minutes: z.number(), agreed: z.number() })
      .nullable()
      .openapi({ description: 'Minutes we talked in the last 30 days, and the hours a month we agreed on' }),
  })
  .openapi('Person')

type PersonJson = z.infer<typeof personSchema>

const list = route('person', 'read', {
  method: 'get',
  path: '/api/people',
  summary: 'Everyone: the last contact each way, and who waits for whom',
  responses: { 200: json(z.object({ people: z.array(personSchema) }), 'Whose turn is mine first') },
})

const iso = (at: Instant): string => new Date(at).toISOString()
const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at))

const hoursOf = ({ state, agreement }: Account, now: Instant): PersonJson['hours'] => {
  const agreed = agreement.capacity.hoursAMonth
  return agreed === null ? null : { minutes: minutesOf(heldIn(state.hours, now)), agreed }
}

const personFor = async (tx: Transaction, seat: Seat, now: Instant): Promise<PersonJson> => {
  const { account } = await tellSeat(tx, seat, { asOf: now, withSettled: false }, now)
  const { reading, state, listener } = account
  const { mentorship, side } = seat
  const other = otherSide(side)
  // Two who parted owe each other nothing.
  const open = reading.phase === 'parted' ? [] : saidOnce(reading.loops)
  const turnsOf = (whose: Side) =>
    open.flatMap((loop) => {
      const debt = openDebt(loop)
      return debt?.by === whose ? [{ about: loop.about, owes: debt.owes, dueAt: iso(debt.dueAt) }] : []
    })
  return {
    mentorship: mentorship.id,
    name: other === 'mentor' ? mentorship.mentorName : mentorship.menteeName,
    iAm: side,
    state: reading.standing,
    phase: reading.phase,
    headline: sayReading(reading, listener).headline,
    lastFromThem: isoOrNull(ofSide(state.rhythm, other).lastAt),
    lastFromMe: isoOrNull(ofSide(state.rhythm, side).lastAt),
    myTurn: turnsOf(side),
    theirTurn: turnsOf(other),
    isSample: mentorship.sample !== undefined,
    hours: hoursOf(account, now),
  }
}

/** Real people first, and of them those for whom I have something to do. */
const inTurn = (a: PersonJson, b: PersonJson): number =>
  Number(a.isSample) - Number(b.isSample) || b.myTurn.length - a.myTurn.length

export const peopleRoutes = (parts: Parts) =>
  router().openapi(list, async (c) => {
    const { person } = viewerOf(c)
    const people = await parts.database.asPerson(person, (tx) =>
      inEachSeat(tx, person, (seat) => personFor(tx, seat, parts.clock())),
    )
    return c.json({ people: people.toSorted(inTurn) }, 200)
  })
