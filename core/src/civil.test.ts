import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { civilOf, dayOf, monthsLater, weekdayOf, withParts, type CivilDate } from './civil.ts'

/** From 1 March 1600 to the year 2599. */
const day = fc.integer({ min: -135_081, max: 230_000 })
const epoch = Temporal.PlainDate.from('1970-01-01')
const temporalOf = (day: number): Temporal.PlainDate => epoch.add({ days: day })
const partsOf = ({ year, month, day }: Temporal.PlainDate): CivilDate => ({ year, month, day })

test('days have the dates and weekdays that Temporal gives them', () => {
  fc.assert(
    fc.property(day, (day) => {
      assert.deepEqual(civilOf(day), partsOf(temporalOf(day)))
      assert.equal(dayOf(civilOf(day)), day)
      assert.equal(weekdayOf(day), temporalOf(day).dayOfWeek)
    }),
  )
})

test('a month later is the same day of the month, or its last', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 40 }), (day, months) => {
      assert.deepEqual(monthsLater(civilOf(day), months), partsOf(temporalOf(day).add({ months })))
    }),
  )
})

test('a day that its month does not have becomes its last', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (from, month, day) => {
      const parts = { month, day }
      assert.deepEqual(withParts(civilOf(from), parts), partsOf(temporalOf(from).with(parts)))
    }),
  )
})
