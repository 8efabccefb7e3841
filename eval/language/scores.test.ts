import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { accuracyAbove, bestLeast, f1Above } from './scores.ts'

test('F1 and accuracy count what is above the least logit as said', () => {
  const truths = [true, false, true, false]
  assert.equal(f1Above([2, 1, -1, -2], truths), 0.5)
  assert.equal(accuracyAbove([2, 1, -1, -2], truths), 0.5)
  assert.equal(accuracyAbove([2, 1, -1, -2], truths, 1.5), 0.75)
})

test('no other threshold gives a better F1 than the best', () => {
  const cases = fc.array(fc.record({ logit: fc.integer({ min: -5, max: 5 }), truth: fc.boolean() }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(cases, fc.integer({ min: -6, max: 6 }), (found, other) => {
      const logits = found.map(({ logit }) => logit)
      const truths = found.map(({ truth }) => truth)
      const best = f1Above(logits, truths, bestLeast(logits, truths))
      assert.ok(best >= f1Above(logits, truths, other + 0.5) - 1e-12)
    }),
  )
})
