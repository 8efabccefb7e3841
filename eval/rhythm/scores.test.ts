import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaUnderCurve, averagePrecision, brier, reliability } from './scores.ts'
import type { Forecast } from './scores.ts'

const of = (...pairs: readonly (readonly [number, boolean])[]): readonly Forecast[] =>
  pairs.map(([chance, dead]) => ({ chance, dead }))

test('a perfect order has the whole area and a reversed one none', () => {
  assert.equal(areaUnderCurve(of([0.1, false], [0.2, false], [0.9, true])), 1)
  assert.equal(areaUnderCurve(of([0.1, true], [0.2, false], [0.9, false])), 0)
})

test('ties count a half', () => {
  assert.equal(areaUnderCurve(of([0.5, true], [0.5, false])), 0.5)
})

test('average precision is the mean precision at each hit', () => {
  assert.equal(averagePrecision(of([0.9, true], [0.8, false], [0.7, true])), (1 + 2 / 3) / 2)
})

test('the Brier score is the mean squared error', () => {
  assert.equal(brier(of([1, true], [0.5, false])), 0.125)
})

test('reliability sets what was said beside what came', () => {
  const bins = reliability(of([0.21, true], [0.29, false], [1, true]))
  assert.deepEqual(
    bins.map(({ from, cases, came }) => [from, cases, came]),
    [
      [0.2, 2, 0.5],
      [0.9, 1, 1],
    ],
  )
})
