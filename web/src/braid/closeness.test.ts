import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildTold, onDay } from './build.ts'
import { closenessOf } from './closeness.ts'
import { sceneOf } from './scene.ts'

const DAY = 86_400_000
const closenessOn = (days: readonly number[], gapDays = 1) =>
  closenessOf(sceneOf(buildTold({ days, gapDays })))

test('Contact brings the two together and silence parts them', () => {
  const { distance } = closenessOn([0, 1, 2, 3, 60])
  assert.ok(distance(onDay(0), onDay(3)) < 0.3)
  assert.ok(distance(onDay(25), onDay(35)) > 0.99)
})

test('The same silence parts a weekly pair more than a quarterly one', () => {
  const silence = (gapDays: number) => closenessOn([0, 20], gapDays).distance(onDay(8), onDay(12))
  assert.ok(silence(7) > silence(91) + 0.3)
})

test('The distance of a span is the mean of its parts, whatever the contacts', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 60 }),
      (days, gapDays) => {
        const sorted = days.toSorted((a, b) => a - b)
        const { distance } = closenessOn(sorted, gapDays)
        const from = onDay(sorted[0] ?? 0)
        const parts = [0, 1, 2, 3].map((i) => distance(from + i * 10 * DAY, from + (i + 1) * 10 * DAY))
        const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length
        assert.ok(Math.abs(distance(from, from + 40 * DAY) - mean) < 1e-6)
        assert.ok(parts.every((part) => part >= 0 && part <= 1))
      },
    ),
  )
})

test('A strand is thick where contacts are dense and thin in silence', () => {
  const { density } = closenessOn([0, 1, 2, 3, 4, 5, 100])
  assert.ok(density(onDay(3), 0) > 0.8)
  assert.equal(density(onDay(50), 0), 0)
})
