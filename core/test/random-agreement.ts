import * as fc from 'fast-check'
import { noAgreement, type Agreement } from '../src/agreement.ts'
import { onDay } from './build.ts'

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 })

const day = fc.integer({ min: 0, max: 400 }).map(onDay)

const quietHours = fc.record({
  from: fc.constantFrom('20:00', '23:30', '02:30'),
  to: fc.constantFrom('08:00', '02:15', '00:00'),
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Africa/Lagos'),
})

/** Any agreement two could come to: each clause that a rule reads, agreed or not. */
export const randomAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    rhythmDays: maybe(fc.constantFrom(7, 14, 91)),
    replyWithinDays: maybe(fc.constantFrom(2, 5, 14)),
    scopeOut: fc.subarray(['referral', 'index and queue']),
    capacity: fc.record({
      openAsks: maybe(fc.integer({ min: 0, max: 4 })),
      hoursAMonth: maybe(fc.constantFrom(0, 0.5, 1, 2)),
    }),
    channels: fc.subarray(['chat', 'no calls']),
    quietHours: maybe(quietHours),
    noticeHours: maybe(fc.constantFrom(12, 48)),
    work: fc.record({ unpaidOnlyForLearning: fc.boolean(), credit: maybe(fc.constant('as co-author')) }),
    stayInTouchDays: maybe(fc.constantFrom(61, 122)),
    intendedMonths: maybe(fc.constantFrom(1, 2.5, 6)),
    reviewOn: maybe(day),
    acceptedAt: maybe(day),
    meantSince: maybe(day),
  })
  .map((clauses): Agreement => Object.assign({ ...noAgreement, version: 1 }, clauses))
