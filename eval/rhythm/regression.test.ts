import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitLogistic } from './regression.ts'

const constantOnly = { values: new Float64Array([1, 1, 1, 1]), columns: 1 }

test('with a constant alone the fit is the log-odds of the share', () => {
  const beta = fitLogistic(constantOnly, [true, false, false, false], new Float64Array(4).fill(1), 1)
  assert.ok(Math.abs((beta[0] ?? 0) - Math.log(1 / 3)) < 1e-6)
})

test('rows without weight say nothing', () => {
  const beta = fitLogistic(constantOnly, [true, false, true, true], Float64Array.of(1, 1, 0, 0), 1)
  assert.ok(Math.abs(beta[0] ?? 1) < 1e-9)
})

test('a heavier penalty makes a smaller slope of the same sign', () => {
  const values = Float64Array.from([-2, 1, -1, 1, 1, 1, 2, 1])
  const slope = (penalty: number): number =>
    fitLogistic(
      { values, columns: 2 },
      [false, true, false, true],
      new Float64Array(4).fill(1),
      penalty,
    )[0] ?? 0
  assert.ok(slope(0.1) > slope(5) && slope(5) > 0)
})

test('a penalty may be a column of its own', () => {
  const design = { values: Float64Array.from([-2, -2, 1, -1, -1, 1, 1, 1, 1, 2, 2, 1]), columns: 3 }
  const labels = [false, true, false, true]
  const [free = 0, held = 0] = fitLogistic(
    design,
    labels,
    new Float64Array(4).fill(1),
    Float64Array.of(1, 50),
  )
  assert.ok(free > 5 * held && held > 0)
})
