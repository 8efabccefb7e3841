import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import { instantOf, localDay } from './telling.ts'

test('A day that is named is that day here, whatever the zone and the season, and no day is now', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(1971, 0), max: new Date(2100, 0), noInvalidDate: true }), (at) => {
      const day = localDay(at)
      assert.match(day, /^\d{4}-\d\d-\d\d$/)
      assert.equal(localDay(new Date(instantOf(day) ?? '')), day)
    }),
  )
  assert.equal(instantOf(''), null)
})
