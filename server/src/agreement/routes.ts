import { z } from '@hono/zod-openapi'
import { datedAgreements, lengthEnds, noAgreement } from '@perennial/core/agreement'
import { auditPair } from '../audit/audit.ts'
import { Refused } from '../errors.ts'
import { router, type Parts } from '../http/app.ts'
import { instantSchema, json, route } from '../http/route.ts'
import type { Transaction } from '../database/query.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import { noteChange } from '../live/store.ts'
import { mentorshipParams, sideSchema } from '../mentorship/routes.ts'
import { inSeat, viewerOf } from '../mentorship/seat.ts'
import { rebuildStanding } from '../moment/record.ts'
import { standingToChange } from '../moment/standing.ts'
import {
  agreementToClauses,
  changedClauses,
  clausesSchema,
  clausesToAgreement,
  type Clauses,
} from './clauses.ts'
import {
  accept,
  acceptedOf,
  inForce,
  propose,
  proposedIn,
  takeBack,
  versionsOf,
  type Version,
} from './store.ts'

const versionSchema = z
  .object({
    version: z.number().int(),
    by: sideSchema,
    proposedAt: instantSchema,
    acceptedAt: instantSchema.nullable(),
    replacedAt: instantSchema.nullable(),
    clauses: clausesSchema,
    changes: z
      .array(z.string())
      .openapi({ description: 'The clauses that differ from what was in force then' }),
  })
  .openapi('AgreementVersion')

const bookSchema = z
  .object({
    inForce: clausesSchema,
    meantUntil: instantSchema
      .nullable()
      .openapi({ description: 'When the intended length is over; null where none was agreed' }),
    proposed: versionSchema.nullable(),
    history: z.array(versionSchema).openapi({ description: 'Oldest first' }),
  })
  .openapi('Agreement')

const isoOrNull = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** What was in force when a version was proposed. */
const before = (versions: readonly Version[], version: Version): Clauses =>
  agreementToClauses(
    versions.findLast(({ acceptedAt, number }) => acceptedAt !== null && number < version.number)
      ?.agreement ?? noAgreement,
  )

const versionJson = (versions: readonly Version[], version: Version): z.infer<typeof versionSchema> => {
  const clauses = agreementToClauses(version.agreement)
  return {
    version: version.number,
    by: version.by,
    proposedAt: new Date(version.proposedAt).toISOString(),
    acceptedAt: isoOrNull(version.acceptedAt),
    replacedAt: isoOrNull(version.replacedAt),
    clauses,
    changes: [...changedClauses(before(versions, version), clauses)],
  }
}

const meantUntil = (versions: readonly Version[]): number | null => {
  const last = datedAgreements(acceptedOf(versions)).at(-1)
  return last === undefined ? null : lengthEnds(last.agreement, null)
}

const bookJson = (versions: readonly Version[]): z.infer<typeof bookSchema> => {
  const proposed = proposedIn(versions)
  return {
    inForce: agreementToClauses(inForce(versions)),
    meantUntil: isoOrNull(meantUntil(versions)),
    proposed: proposed && versionJson(versions, proposed),
    history: versions.map((version) => versionJson(versions, version)),
  }
}

const path = '/api/mentorships/{mentorship}/agreement'

const show = route('pair', 'read', {
  method: 'get',
  path,
  summary: 'What the two agreed on, what lies on the table, and how it came about',
  request: { params: mentorshipParams },
  responses: { 200: json(bookSchema, 'The agreement') },
})

const proposeRoute = route('pair', 'write', {
  method: 'post',
  path: `${path}/proposals`,
  summary: 'Propose an agreement, or counter with another',
  description: 'Where the other has no account yet, what I write down holds at once.',
  request: { params: mentorshipParams, body: json(clausesSchema, 'All the clauses as they would be') },
  responses: { 201: json(bookSchema, 'It lies on the table') },
})

const proposalParams = mentorshipParams.extend({ version: z.coerce.number().int().min(1).max(1_000_000) })

const takeBackRoute = route('pair', 'write', {
  method: 'delete',
  path: `${path}/proposals/{version}`,
  summary: 'Take back what I proposed, while it lies on the table',
  request: { params: proposalParams },
  responses: { 200: json(bookSchema, 'It lies there no longer') },
})

const acceptRoute = route('pair', 'write', {
  method: 'post',
  path: `${path}/proposals/{version}/acceptance`,
  summary: 'Say yes to what the other proposed',
  request: { params: proposalParams },
  responses: { 200: json(bookSchema, 'It holds from now on') },
})

const putOnTable = async (tx: Transaction, seat: Seat, clauses: Clauses, now: number): Promise<void> => {
  const { mentorship, side } = seat
  const versions = await versionsOf(tx, mentorship.id)
  // Alone, one writes down what was agreed elsewhere; nobody else could say yes.
  const acceptedAt = mentorship.acceptedAt === null ? now : null
  await propose(tx, mentorship, {
    number: (versions.at(-1)?.number ?? 0) + 1,
    by: side,
    proposedAt: now,
    acceptedAt,
    replacedAt: null,
    agreement: clausesToAgreement(clauses, inForce(versions).version + 1),
  })
  if (acceptedAt !== null) await rebuildStanding(tx, mentorship, now)
}

const onTable = async (tx: Transaction, seat: Seat, number: number): Promise<Version> => {
  const proposed = proposedIn(await versionsOf(tx, seat.mentorship.id))
  if (proposed?.number === number) return proposed
  throw new Refused({
    kind: 'conflict',
    found: 'another proposal, or none',
    expected: `version ${number} on the table`,
  })
}

const putAway = async (tx: Transaction, seat: Seat, number: number, now: number): Promise<void> => {
  const { by } = await onTable(tx, seat, number)
  if (by !== seat.side)
    throw new Refused({ kind: 'conflict', found: 'the proposal of the other', expected: 'your own' })
  await takeBack(tx, seat.mentorship.id, now)
}

const sayYes = async (tx: Transaction, seat: Seat, number: number, now: number): Promise<void> => {
  const { by } = await onTable(tx, seat, number)
  if (by === seat.side)
    throw new Refused({ kind: 'conflict', found: 'your own proposal', expected: 'the yes of the other' })
  if (!(await accept(tx, seat.mentorship.id, number, now)))
    throw new Refused({
      kind: 'conflict',
      found: 'a proposal taken back',
      expected: `version ${number} on the table`,
    })
  await rebuildStanding(tx, seat.mentorship, now)
}

export const agreementRoutes = (parts: Parts) =>
  router()
    .openapi(show, async (c) => {
      const versions = await inSeat(c, parts, c.req.valid('param').mentorship, (tx, { mentorship }) =>
        versionsOf(tx, mentorship.id),
      )
      return c.json(bookJson(versions), 200)
    })
    .openapi(proposeRoute, async (c) => {
      const versions = await inSeat(c, parts, c.req.valid('param').mentorship, async (tx, seat) => {
        await standingToChange(tx, seat.mentorship.id)
        await putOnTable(tx, seat, c.req.valid('json'), parts.clock())
        await noteChange(tx, seat.mentorship, 'agreement', parts.clock())
        await auditPair(tx, parts, seat, { action: 'agreement-proposed', by: viewerOf(c).person })
        return versionsOf(tx, seat.mentorship.id)
      })
      return c.json(bookJson(versions), 201)
    })
    .openapi(acceptRoute, async (c) => {
      const { mentorship, version } = c.req.valid('param')
      const versions = await inSeat(c, parts, mentorship, async (tx, seat) => {
        await standingToChange(tx, seat.mentorship.id)
        await sayYes(tx, seat, version, parts.clock())
        await noteChange(tx, seat.mentorship, 'agreement', parts.clock())
        const detail = { version }
        await auditPair(tx, parts, seat, { action: 'agreement-accepted', by: viewerOf(c).person, detail })
        return versionsOf(tx, seat.mentorship.id)
      })
      return c.json(bookJson(versions), 200)
    })
    .openapi(takeBackRoute, async (c) => {
      const { mentorship, version } = c.req.valid('param')
      const versions = await inSeat(c, parts, mentorship, async (tx, seat) => {
        await standingToChange(tx, seat.mentorship.id)
        await putAway(tx, seat, version, parts.clock())
        return versionsOf(tx, seat.mentorship.id)
      })
      return c.json(bookJson(versions), 200)
    })
