import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { instantOf } from './local-time.ts'

const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
)
const day = fc.integer({ min: 12_000, max: 25_000 })
/** Hours at which clocks are changed, more often than others. */
const hour = fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 0, max: 23 }))
const minute = fc.constantFrom(0, 29, 30, 59)
const epoch = Temporal.PlainDate.from('1970-01-01')

test('a time on the wall is the instant that Temporal finds, also when clocks change', () => {
  fc.assert(
    fc.property(day, hour, minute, zone, (day, hour, minute, timeZone) => {
      const plainTime = { hour, minute }
      const { epochMilliseconds } = epoch.add({ days: day }).toZonedDateTime({ timeZone, plainTime })
      assert.equal(instantOf(day, hour, minute, timeZone), epochMilliseconds)
    }),
    { numRuns: 2_000 },
  )
})
