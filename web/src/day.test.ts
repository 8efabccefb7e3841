import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { localDay, noonOf } from './day.ts'

test('A day that is named is that day here, whatever the zone and the season, and no day is none', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(1971, 0), max: new Date(2100, 0), noInvalidDate: true }), (at) => {
      const day = localDay(at)
      assert.match(day, /^\d{4}-\d\d-\d\d$/)
      assert.equal(localDay(new Date(noonOf(day) ?? '')), day)
    }),
  )
  assert.equal(noonOf(''), null)
})

test('A year that is still being typed names no day, and stops nobody from typing on', () => {
  for (const day of ['20266-05-01', '275760-01-01', 'tomorrow']) assert.equal(noonOf(day), null)
  fc.assert(fc.property(fc.string(), (day) => noonOf(day) === null || noonOf(day)?.endsWith('Z')))
})
