import { z } from '@hono/zod-openapi'
import { noAgreement, type Agreement } from '@perennial/core/agreement'
import { instantSchema } from '../http/route.ts'
import { timeZoneSchema } from '../mentorship/time-zone.ts'

const hourSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'an hour such as 20:00')
  .openapi({ example: '20:00' })
const days = z.number().positive().max(3660)
const topics = z.array(z.string().trim().min(1).max(200)).max(50).default([])
const words = z.string().trim().min(1).max(2000)

/** What two can agree on; every clause drives something, and one left out was never agreed. */
export const clausesSchema = z
  .strictObject({
    rhythmDays: days
      .nullable()
      .default(null)
      .openapi({ description: 'Days between contacts; null: when needed' }),
    replyWithinDays: days.nullable().default(null),
    scopeIn: topics,
    scopeOut: topics,
    capacity: z
      .strictObject({
        openAsks: z.number().int().min(0).max(100).nullable().default(null),
        hoursAMonth: z.number().min(0).max(744).nullable().default(null),
      })
      .default({ openAsks: null, hoursAMonth: null }),
    channels: topics,
    quietHours: z
      .strictObject({ from: hourSchema, to: hourSchema, timeZone: timeZoneSchema })
      .nullable()
      .default(null),
    noticeHours: z.number().min(0).max(8760).nullable().default(null),
    work: z
      .strictObject({
        unpaidOnlyForLearning: z.boolean().default(true),
        credit: words.nullable().default(null),
      })
      .default({ unpaidOnlyForLearning: true, credit: null }),
    stayInTouchDays: days.nullable().default(null),
    intendedMonths: z.number().positive().max(600).nullable().default(null),
    reviewOn: instantSchema.nullable().default(null),
    ending: words.nullable().default(null),
  })
  .openapi('Clauses')

export type Clauses = z.infer<typeof clausesSchema>

/** When it is accepted, and since when its length counts, is told by the versions: `acceptedIn`. */
export const clausesToAgreement = (clauses: Clauses, version: number): Agreement => ({
  ...noAgreement,
  ...clauses,
  version,
  reviewOn: clauses.reviewOn === null ? null : Date.parse(clauses.reviewOn),
})

export const agreementToClauses = (agreement: Agreement): Clauses => ({
  rhythmDays: agreement.rhythmDays,
  replyWithinDays: agreement.replyWithinDays,
  scopeIn: [...agreement.scopeIn],
  scopeOut: [...agreement.scopeOut],
  capacity: agreement.capacity,
  channels: [...agreement.channels],
  quietHours: agreement.quietHours,
  noticeHours: agreement.noticeHours,
  work: agreement.work,
  stayInTouchDays: agreement.stayInTouchDays,
  intendedMonths: agreement.intendedMonths,
  reviewOn: agreement.reviewOn === null ? null : new Date(agreement.reviewOn).toISOString(),
  ending: agreement.ending,
})

/** The names of the clauses that differ between two agreements. */
export const changedClauses = (before: Clauses, after: Clauses): readonly (keyof Clauses)[] =>
  (Object.keys(after) as (keyof Clauses)[]).filter(
    (clause) => JSON.stringify(before[clause]) !== JSON.stringify(after[clause]),
  )
