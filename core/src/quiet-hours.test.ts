import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { DAY, HOUR } from './instant.ts'
import { mayComeAt, quietEnds, type QuietHours } from './quiet-hours.ts'

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const ends = (hours: QuietHours, text: string): string | null => {
  const until = quietEnds(hours, at(text))
  return until === null ? null : Temporal.Instant.fromEpochMilliseconds(until).toString()
}

const lagos: QuietHours = { from: '20:00', to: '08:00', timeZone: 'Africa/Lagos' }
const berlin: QuietHours = { from: '21:00', to: '07:30', timeZone: 'Europe/Berlin' }

test('a night is quiet to its morning, where the two said it is counted', () => {
  assert.equal(ends(lagos, '2026-03-10T18:59:59Z'), null)
  assert.equal(ends(lagos, '2026-03-10T19:00:00Z'), '2026-03-11T07:00:00Z')
  assert.equal(ends(lagos, '2026-03-11T06:59:59Z'), '2026-03-11T07:00:00Z')
  assert.equal(ends(lagos, '2026-03-11T07:00:00Z'), null)
})

test('quiet hours within a day end on that day', () => {
  const lunch = { from: '12:00', to: '13:30', timeZone: 'UTC' }
  assert.equal(ends(lunch, '2026-03-10T12:30:00Z'), '2026-03-10T13:30:00Z')
  assert.equal(ends(lunch, '2026-03-10T13:30:00Z'), null)
})

test('the nights on which clocks change end by the clock on the wall', () => {
  assert.equal(ends(berlin, '2026-03-28T22:00:00Z'), '2026-03-29T05:30:00Z')
  assert.equal(ends(berlin, '2026-10-24T22:00:00Z'), '2026-10-25T06:30:00Z')
})

test('an hour that is left out is moved forward, and of one that comes twice the first counts', () => {
  const small = { ...berlin, from: '02:15', to: '02:45' }
  assert.equal(ends(small, '2026-03-29T01:20:00Z'), '2026-03-29T01:45:00Z')
  assert.equal(ends(small, '2026-10-25T00:20:00Z'), '2026-10-25T00:45:00Z')
  assert.equal(ends(small, '2026-10-25T01:20:00Z'), null)
})

test('without quiet hours nothing waits, and hours of no length are none', () => {
  assert.equal(quietEnds(null, at('2026-03-10T23:00:00Z')), null)
  assert.equal(ends({ ...lagos, to: lagos.from }, '2026-03-10T23:00:00Z'), null)
})

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

test('what waits for the end of quiet hours comes outside of them, within a day and an hour', () => {
  fc.assert(
    fc.property(
      time,
      time,
      fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'),
      fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') }),
      (from, to, timeZone, now) => {
        const hours = { from, to, timeZone }
        const comes = mayComeAt(hours, now)
        assert.ok(comes >= now && comes - now <= DAY + HOUR)
        assert.equal(mayComeAt(hours, comes), comes)
        const until = quietEnds(hours, now)
        if (until !== null) assert.equal(quietEnds(hours, until - 1), until)
      },
    ),
    { numRuns: 500 },
  )
})
