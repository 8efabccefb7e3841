import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { daysSince } from './calendar.ts'
import { sayBefore } from './en/people.ts'

const local = (month: number, day: number, hour: number): Date => new Date(2026, month - 1, day, hour)
const before = (then: Date, now: Date): string => sayBefore(then.toISOString(), now.getTime())

test('As many days ago as there were midnights, whatever the hours and the clocks that were changed between', () => {
  const hour = fc.integer({ min: 0, max: 23 })
  fc.assert(
    fc.property(hour, hour, fc.nat(800), (then, now, days) => {
      const at = local(1, 1, then).toISOString()
      assert.equal(daysSince(at, local(1, 1 + days, now).getTime()), days)
    }),
  )
  assert.equal(daysSince(local(2, 1, 12).toISOString(), local(1, 1, 12).getTime()), 0)
})

test('Last night was yesterday, and longer ago is told in the largest unit that fits three times', () => {
  assert.equal(before(local(5, 2, 23), local(5, 3, 7)), 'yesterday')
  assert.equal(before(local(5, 3, 1), local(5, 3, 23)), 'today')
  assert.equal(before(local(5, 1, 12), local(5, 21, 12)), '20 days ago')
  assert.equal(before(local(5, 1, 12), local(5, 22, 12)), '3 weeks ago')
  assert.equal(before(local(1, 1, 12), local(4, 1, 12)), '3 months ago')
  assert.equal(sayBefore('2022-01-01T12:00:00Z', local(1, 2, 12).getTime()), '4 years ago')
})
