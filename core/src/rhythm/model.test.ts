import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildRhythm, every } from './build-rhythm.ts'
import { readFeatures } from './features.ts'
import { bend, entriesOf, logOddsOfSilence, logistic, productsOf, standard, standardise } from './model.ts'
import { parameters } from './parameters.ts'

const features = readFeatures(buildRhythm(every(7, 10)), 5, 30, { everyDays: null })
const standards = standardise(features, entriesOf(parameters.rows))

test('there is a row for every feature, a weight for every product, and every number is finite', () => {
  assert.deepEqual(Object.keys(parameters.rows).toSorted(), Object.keys(features).toSorted())
  assert.equal(parameters.products.length, productsOf(standards, 0, 0).length)
  const numbers = Object.values(parameters.rows).flatMap((row) => Object.values(row))
  assert.ok([...numbers, ...parameters.products].every(Number.isFinite))
})

test('no feature counts for more than three standard deviations', () => {
  assert.equal(standard(1000, { centre: 1, scale: 2 }), 3)
  assert.equal(standard(-1000, { centre: 1, scale: 2 }), -3)
  assert.equal(standard(2, { centre: 1, scale: 2 }), 0.5)
})

test('with all weights at zero but the base, the base is the answer', () => {
  const rows = Object.fromEntries(
    entriesOf(parameters.rows).map(([name, { centre, scale }]) => [
      name,
      { centre, scale, circle: 0, chat: 0, own: 0, byCircle: 0, byChat: 0 },
    ]),
  ) as typeof parameters.rows
  const logOdds = logOddsOfSilence({ ...parameters, rows, base: 0.7, products: [], units: [] })
  assert.equal(logOdds(features), 0.7)
})

test('a unit has a weight for every row and bends a weighted sum', () => {
  assert.ok(parameters.units.every((unit) => unit.weights.length === Object.keys(features).length))
  assert.ok(Math.abs(bend([1, 2], { out: 3, base: 0.5, weights: [0.5, -0.25] }) - 3 * Math.tanh(0.5)) < 1e-12)
  assert.ok(Math.abs(bend([1e6], { out: 3, base: 0, weights: [1] })) <= 3)
})

test('the logistic curve is a half at zero and symmetric', () => {
  assert.equal(logistic(0), 0.5)
  assert.ok(Math.abs(logistic(2) + logistic(-2) - 1) < 1e-12)
})

test('features of the shortest history are finite', () => {
  const shortest = readFeatures(buildRhythm([]), 0, 30, { everyDays: null })
  assert.ok(Object.values(shortest).every(Number.isFinite))
})
