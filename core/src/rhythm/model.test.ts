import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildRhythm, every } from './build-rhythm.ts'
import { readFeatures } from './features.ts'
import {
  chanceOfSilence,
  endProducts,
  entriesOf,
  kindProducts,
  logistic,
  standard,
  standardise,
} from './model.ts'
import type { Parameters } from './model.ts'
import { parameters } from './parameters.ts'

const features = readFeatures(buildRhythm(every(7, 10)), 5, 30, { everyDays: null })
const standards = standardise(features, entriesOf(parameters.rows))

test('there is a row for every feature, a weight for every product, and every number is finite', () => {
  assert.deepEqual(Object.keys(parameters.rows).toSorted(), Object.keys(features).toSorted())
  for (const name of ['circle', 'chat'] as const)
    assert.equal(parameters[name].products.length, kindProducts(standards).length)
  for (const name of ['inHouse', 'inCircle', 'inChat'] as const)
    assert.equal(parameters[name].products.length, endProducts(standards).length)
  const { rows, ...scores } = parameters
  const numbers = Object.values(rows).flatMap((row) => Object.values(row))
  const rest = Object.values(scores).flatMap(({ base, products }) => products.concat(base))
  assert.ok([...numbers, ...rest].every(Number.isFinite))
})

test('no feature counts for more than three standard deviations', () => {
  assert.equal(standard(1000, { centre: 1, scale: 2 }), 3)
  assert.equal(standard(-1000, { centre: 1, scale: 2 }), -3)
  assert.equal(standard(2, { centre: 1, scale: 2 }), 0.5)
})

const bases = (circle: number, chat: number): Parameters => {
  const none = { circle: 0, chat: 0, inHouse: 0, inCircle: 0, inChat: 0 }
  const score = (base: number) => ({ base, products: [] })
  return {
    rows: Object.fromEntries(
      entriesOf(parameters.rows).map(([name, { centre, scale }]) => [name, { centre, scale, ...none }]),
    ) as Parameters['rows'],
    circle: score(circle),
    chat: score(chat),
    inHouse: score(-2),
    inCircle: score(0),
    inChat: score(2),
  }
}

test('the chance is the mean over the kinds, each as far as the exchange is of it', () => {
  const even = (logistic(-2) + 0.5 + logistic(2)) / 3
  assert.ok(Math.abs(chanceOfSilence(bases(0, 0))(features, false) - even) < 1e-12)
  assert.ok(Math.abs(chanceOfSilence(bases(20, 0))(features, false) - 0.5) < 1e-6)
  assert.ok(Math.abs(chanceOfSilence(bases(0, 20))(features, false) - logistic(2)) < 1e-6)
})

test('who agreed on a rhythm does not chat in passing', () => {
  assert.ok(Math.abs(chanceOfSilence(bases(-20, 20))(features, true) - logistic(-2)) < 1e-6)
})

test('the logistic curve is a half at zero and symmetric', () => {
  assert.equal(logistic(0), 0.5)
  assert.ok(Math.abs(logistic(2) + logistic(-2) - 1) < 1e-12)
})

test('features of the shortest history are finite', () => {
  const shortest = readFeatures(buildRhythm([]), 0, 30, { everyDays: null })
  assert.ok(Object.values(shortest).every(Number.isFinite))
})
