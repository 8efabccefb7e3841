import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onDay } from '../../../cli/test/build.ts'
import { daysToNearest, distances, weightAt } from './strand.ts'

const contacts = [0, 10, 100].map(onDay)

test('The nearest contact may lie before or after', () => {
  assert.equal(daysToNearest(contacts, onDay(4)), 4)
  assert.equal(daysToNearest(contacts, onDay(8)), 2)
  assert.equal(daysToNearest(contacts, onDay(120)), 20)
  assert.equal(daysToNearest([], onDay(1)), Infinity)
})

test('Contact brings the two together and silence parts them', () => {
  const apart = distances(contacts, 10, 120, onDay)
  assert.ok((apart[10] ?? 1) < 0.1)
  assert.ok((apart[55] ?? 0) > 0.9)
})

test('The same silence parts a weekly pair more than a quarterly one', () => {
  const [weekly, quarterly] = [7, 91].map((gap) => distances(contacts, gap, 120, onDay)[40] ?? 0) as [
    number,
    number,
  ]
  assert.ok(weekly > quarterly + 0.3)
})

test('Silence thins a strand', () => {
  assert.deepEqual([0.1, 0.6, 0.95].map(weightAt), ['thick', 'thin', 'faint'])
})
