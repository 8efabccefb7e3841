import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { acts } from '@perennial/core/sentence'
import { logitsOf, outputs } from '@perennial/language/model'
import { parseModel } from '@perennial/language/parse-model'
import { uncalibrated } from './calibrate.ts'
import type { Network } from './learn.ts'
import { formatModel } from './model-file.ts'
import { networkLogits, randomNetwork } from './random-network.ts'

const keysOf = (network: Network, rows: readonly number[]): Uint32Array =>
  Uint32Array.from(rows, (row) => network.keys[row] ?? 0)

test('a network written and read again says the same logits, but for rounding to steps', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.nat({ max: 29 }), { maxLength: 60 }), (seed, rows) => {
      const network = randomNetwork(seed, { rows: 30, hidden: 5 })
      const model = parseModel(formatModel(network, uncalibrated))
      assert.ok(model.ok)
      const read = logitsOf(model.value, keysOf(network, rows))
      // Half a step of 1/127 a column and row, through five units and straight on.
      const rounding = ((0.5 / 127) * rows.length * 6) / Math.sqrt(rows.length + 1) + 1e-4
      for (const [out, logit] of networkLogits(network, rows).entries())
        assert.ok(Math.abs(logit - (read[out] ?? 0)) <= rounding, `${logit} became ${read[out]}`)
    }),
  )
})

test('the calibration is written with it', () => {
  const slope = new Float32Array(outputs).map((_, out) => out + 1)
  const offset = new Float32Array(outputs).map((_, out) => -out)
  const enough = new Float32Array(acts.length).fill(0.75)
  const model = parseModel(formatModel(randomNetwork(1, { rows: 3, hidden: 2 }), { slope, offset, enough }))
  assert.ok(model.ok)
  assert.deepEqual([model.value.slope, model.value.offset, model.value.enough], [slope, offset, enough])
})

test('a calibration of another length is refused', () => {
  const short = { ...uncalibrated, slope: new Float32Array(outputs - 1) }
  assert.throws(
    () => formatModel(randomNetwork(1, { rows: 3, hidden: 2 }), short),
    /Expected \d+ figures, found \d+/,
  )
})
