import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { farness } from './farness.ts'

const now = Date.UTC(2026, 4, 1)
const daysAgo = (days: number): number => farness(new Date(now - days * 86_400_000).toISOString(), now)

test('What is longer ago is drawn farther away, up to a year', () => {
  fc.assert(
    fc.property(fc.nat(800), fc.nat(800), (one, other) => {
      const [near, far] = [one, other].toSorted((a, b) => a - b).map(daysAgo)
      assert.ok(near !== undefined && far !== undefined)
      assert.ok(near >= 0 && near <= far && far <= 1)
      if (one !== other && Math.min(one, other) < 365) assert.ok(near < far)
    }),
  )
  assert.equal(daysAgo(365), 1)
})

test('A day more is seen where it was a day ago, and hardly where it was months', () => {
  assert.ok(daysAgo(2) - daysAgo(1) > 10 * (daysAgo(101) - daysAgo(100)))
})

test('Today, and a clock that runs ahead, are right here', () => {
  assert.equal(daysAgo(0), 0)
  assert.equal(daysAgo(-3), 0)
})
