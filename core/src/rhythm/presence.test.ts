import assert from 'node:assert/strict'
import { test } from 'node:test'
import { every } from './build-rhythm.ts'
import { presence, weeksReached } from './presence.ts'

test('who met every week was present in all, who met every fortnight in half of them', () => {
  assert.equal(presence(every(7, 20), 3, 8), 1)
  assert.equal(presence(every(14, 20), 3, 8), 0.5)
})

test('a burst within one week counts once', () => {
  assert.equal(presence([1, 1, 1], 2, 8), 1 / 8)
})

test('weeks of silence had no contact', () => {
  assert.equal(presence(every(7, 20), 31, 8), 0.5)
  assert.equal(presence(every(7, 20), 100, 8), 0)
})

test('gaps reach back as far as their days', () => {
  assert.equal(weeksReached(every(2, 16), 1), 5)
  assert.equal(weeksReached([], 0), 1)
})
