import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { meanOf } from './mean-of.ts'
import { networkLogits, randomNetwork } from './random-network.ts'

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 })

test('the mean network says the mean of the logits', () => {
  fc.assert(
    fc.property(
      sizes,
      fc.integer(),
      fc.array(fc.nat({ max: 9 }), { maxLength: 20 }),
      (hidden, seed, rows) => {
        const networks = hidden.map((hidden, at) => randomNetwork(seed + at, { rows: 10, hidden }))
        const each = networks.map((network) => networkLogits(network, rows))
        for (const [out, logit] of networkLogits(meanOf(networks), rows).entries()) {
          const mean = each.reduce((sum, logits) => sum + (logits[out] ?? 0), 0) / networks.length
          assert.ok(Math.abs(logit - mean) < 1e-4, `${logit} instead of ${mean}`)
        }
      },
    ),
  )
})

test('of no network there is no mean', () => {
  assert.throws(() => meanOf([]), /Expected a network, found none/)
})
