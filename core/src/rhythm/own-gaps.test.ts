import assert from 'node:assert/strict'
import { test } from 'node:test'
import { every } from './build-rhythm.ts'
import { ownGapFeatures } from './own-gaps.ts'

test('an even rhythm scatters nothing and tends where it is', () => {
  const { trend, scatter, memory } = ownGapFeatures(every(7, 10), 3, 30)
  assert.ok(Math.abs(trend - Math.log(7)) < 1e-12)
  assert.ok(scatter < 1e-12 && Math.abs(memory) < 1e-12)
})

test('gaps that come in runs remember, gaps that alternate do the opposite', () => {
  const runs = [1, 1, 1, 1, 40, 40, 40, 40]
  const turns = [1, 40, 1, 40, 1, 40, 1, 40]
  assert.ok(ownGapFeatures(runs, 0, 30).memory > 0.3)
  assert.ok(ownGapFeatures(turns, 0, 30).memory < -0.3)
})

test('who always came back within the horizon is expected to, who outlasted it is not', () => {
  assert.ok(ownGapFeatures(every(20, 10), 10, 30).outlasting < -2)
  assert.ok(ownGapFeatures(every(90, 10), 10, 30).outlasting > 1)
})
