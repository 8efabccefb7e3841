import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEpochSeconds, parseIso } from './time-stamp.ts'
import { zoneOf } from './zone.ts'

const lagos = zoneOf('Africa/Lagos')

test('A time with an offset is that instant, one without is read in the zone', () => {
  const noon = Date.UTC(2025, 2, 1, 12)
  assert.equal(parseIso('2025-03-01T12:00:00Z', lagos), noon)
  assert.equal(parseIso('2025-03-01T14:00:00+02:00', lagos), noon)
  assert.equal(parseIso('2025-03-01T13:00:00', lagos), noon)
})

test('What is no time is none', () => {
  for (const text of ['', 'yesterday', '2025-02-31T12:00:00', '2025-03-01T25:00:00', '01/03/2025'])
    assert.equal(parseIso(text, lagos), undefined, text)
})

test('Seconds since 1970 are a time when they are a number', () => {
  assert.equal(parseEpochSeconds('1740830400'), 1_740_830_400_000)
  for (const text of [undefined, '', 'soon']) assert.equal(parseEpochSeconds(text), undefined)
})
