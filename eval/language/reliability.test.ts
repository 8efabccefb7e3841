import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calibrationError, reliability, type Forecast } from './reliability.ts'

const forecasts = (chance: number, came: number, of: number): readonly Forecast[] =>
  Array.from({ length: of }, (_, at) => ({ chance, came: at < came }))

const near = (found: number, expected: number): void =>
  assert.ok(Math.abs(found - expected) < 1e-9, `expected ${expected}, found ${found}`)

test('what is said seven times in ten and comes seven times in ten has no error', () => {
  near(calibrationError(forecasts(0.7, 7, 10)), 0)
})

test('a bin counts by its share of the forecasts', () => {
  near(calibrationError([...forecasts(0.9, 5, 10), ...forecasts(0.1, 3, 30)]), 0.1)
})

test('certainty falls into the last of ten bins, and empty bins stay', () => {
  const found = reliability(forecasts(1, 2, 2))
  assert.equal(found.length, 10)
  assert.deepEqual(found.at(-1), { n: 2, said: 1, came: 1 })
  assert.equal(found[0]?.n, 0)
})
