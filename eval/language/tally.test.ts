import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '@perennial/core/sentence'
import { f1, macroF1, microF1, tallyOf } from './tally.ts'

const judged = (said: readonly Act[], truly: readonly Act[]) => ({
  said: new Set(said),
  true: new Set(truly),
})

test('an act said once rightly and once wrongly has F1 two thirds', () => {
  const tally = tallyOf([judged(['ask'], ['ask']), judged(['ask'], [])])
  assert.equal(f1(tally.get('ask') ?? assert.fail()), 2 / 3)
})

test('micro F1 counts decisions, macro F1 counts acts', () => {
  const tally = tallyOf([judged(['ask'], ['ask']), judged(['thank'], ['win'])])
  assert.equal(microF1(tally), 0.5)
  assert.equal(macroF1(tally), 1 / 16)
})
