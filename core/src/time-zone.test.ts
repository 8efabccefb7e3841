import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { localDay, offsetsOf } from './time-zone.ts'

const zones = [
  'UTC',
  '+05:30',
  'Europe/Madrid',
  'America/New_York',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Australia/Lord_Howe',
]

const asked = (zone: string, at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6

test('offsets are those of Temporal, in any order of asking', () => {
  const offsets = new Map(zones.map((zone) => [zone, offsetsOf(zone)]))
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(1960, 0), max: Date.UTC(2090, 0) }),
      (zone, at) => {
        assert.equal(offsets.get(zone)?.(at), asked(zone, at))
      },
    ),
    { seed: 5, numRuns: 2000 },
  )
})

test('a change counts from its very instant on', () => {
  const change = Date.UTC(2026, 2, 29, 1)
  for (const ats of [
    [change - 1, change, change + 1],
    [change, change - 1],
    [change + 1, change - 1, change],
  ]) {
    const offsetAt = offsetsOf('Europe/Madrid')
    for (const at of ats) assert.equal(offsetAt(at), at < change ? 3_600_000 : 7_200_000)
  }
})

test('the day on the wall is that of the zone', () => {
  const epoch = Temporal.PlainDate.from('1970-01-01')
  const within = fc.integer({ min: Date.UTC(1960, 0), max: Date.UTC(2090, 0) })
  fc.assert(
    fc.property(fc.constantFrom(...zones), within, (timeZone, at) => {
      const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
      assert.equal(localDay(at, timeZone), epoch.until(date).days)
    }),
    { numRuns: 2000 },
  )
})
