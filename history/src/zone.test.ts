import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { isTimeZone, zoneOf } from './zone.ts'

const civil = (year: number, month: number, day: number, hour: number, minute = 0) => ({
  year,
  month,
  day,
  hour,
  minute,
  second: 0,
})

test('instants are those of Temporal, in many zones and at any time', () => {
  const zones = [
    'UTC',
    'Europe/Madrid',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'Africa/Lagos',
  ]
  const readers = new Map(zones.map((name) => [name, zoneOf(name)]))
  const time = fc.tuple(
    fc.integer({ min: 2009, max: 2040 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(23),
    fc.nat(59),
  )
  fc.assert(
    fc.property(fc.constantFrom(...zones), time, (name, [year, month, day, hour, minute]) => {
      const expected = Temporal.PlainDateTime.from({ year, month, day, hour, minute }).toZonedDateTime(name)
      assert.equal(readers.get(name)?.(civil(year, month, day, hour, minute)), expected.epochMilliseconds)
    }),
    { seed: 11, numRuns: 2000 },
  )
})

test('an hour that does not exist is moved forward', () => {
  assert.equal(zoneOf('Europe/Madrid')(civil(2025, 3, 30, 2, 30)), Date.UTC(2025, 2, 30, 1, 30))
})

test('of an hour that comes twice the first is meant, unless that is past', () => {
  const madrid = zoneOf('Europe/Madrid')
  const first = Date.UTC(2025, 9, 26, 0, 30)
  assert.equal(madrid(civil(2025, 10, 26, 2, 30)), first)
  assert.equal(madrid(civil(2025, 10, 26, 2, 30), first + 1), first + 3_600_000)
})

test('zones are known by their IANA name', () => {
  assert.ok(isTimeZone('Africa/Lagos'))
  for (const name of ['', 'Lagos', 'W. Europe Standard Time']) assert.ok(!isTimeZone(name), name)
})
