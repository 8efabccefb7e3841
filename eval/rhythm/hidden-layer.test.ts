import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bend } from '@perennial/core/rhythm/model'
import { fitHiddenLayer } from './hidden-layer.ts'
import { minimise } from './minimise.ts'
import { designOf } from './regression.ts'

const shape = { units: 3, steps: 60, penalty: 0.001, linearPenalty: 0.001 }
const rows = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2].map((x) => [x])
const apart = rows.map(([x = 0]) => Math.abs(x) > 0.9)
const weights = new Float64Array(rows.length).fill(1 / rows.length)

test('it learns what no straight line tells apart', () => {
  const { units, linear } = fitHiddenLayer(designOf(rows), apart, weights, shape)
  const logOdds = ([x = 0]: readonly number[]): number =>
    units.reduce((sum, unit) => sum + bend([x], unit), x * (linear[0] ?? 0) + (linear[1] ?? 0))
  assert.deepEqual(
    rows.map((row) => logOdds(row) > 0),
    apart,
  )
})

test('the same data give the same layer', () => {
  const fit = () => fitHiddenLayer(designOf(rows), apart, weights, shape)
  assert.deepEqual(fit(), fit())
})

test('a narrow valley is followed to its lowest point', () => {
  const at = minimise(
    ([x = 0, y = 0], gradient) => {
      gradient.set([2 * (x - 3) + 200 * (x - y), -200 * (x - y)])
      return (x - 3) ** 2 + 100 * (x - y) ** 2
    },
    Float64Array.of(0, 0),
    40,
  )
  assert.ok(Math.abs((at[0] ?? 0) - 3) < 1e-4 && Math.abs((at[1] ?? 0) - 3) < 1e-4)
})
