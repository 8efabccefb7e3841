import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitLogistic, logitOf, type Case, type Shown } from './logistic.ts'

const shown = (...keys: readonly number[]): Shown => ({
  keys: Uint32Array.from(keys),
  values: new Float32Array(keys.length).fill(1),
})
const cases = (truth: boolean, times: number, what: Shown): readonly Case[] =>
  Array.from({ length: times }, () => ({ shown: what, truth }))
const near = (found: number, expected: number, within: number): void =>
  assert.ok(Math.abs(found - expected) < within, `expected ${expected}, found ${found}`)

test('without a penalty the fit says the shares that were seen', () => {
  const seen = [
    ...cases(true, 3, shown(1)),
    ...cases(false, 1, shown(1)),
    ...cases(true, 1, shown()),
    ...cases(false, 4, shown()),
  ]
  const fitted = fitLogistic(seen, 1e-9)
  near(logitOf(fitted, shown(1)), Math.log(3), 0.02)
  near(logitOf(fitted, shown()), Math.log(1 / 4), 0.02)
})

test('a heavy penalty leaves the bias alone: what every case says is the common share', () => {
  const seen = [...cases(true, 9, shown(1)), ...cases(false, 3, shown(2))]
  near(logitOf(fitLogistic(seen, 1e3), shown(1)), Math.log(3), 0.05)
})

test('a case of double weight counts as two', () => {
  const twice = fitLogistic([...cases(true, 2, shown(1)), ...cases(false, 1, shown(2))], 0.5)
  const weighed = fitLogistic(
    [{ shown: shown(1), truth: true, weight: 2 }, ...cases(false, 1, shown(2))],
    0.5,
  )
  near(logitOf(twice, shown(1)), logitOf(weighed, shown(1)), 1e-3)
})

test('a feature never seen says nothing', () => {
  const fitted = fitLogistic([...cases(true, 2, shown(1)), ...cases(false, 2, shown(2))], 1)
  near(logitOf(fitted, shown(99)), fitted.bias, 1e-12)
})
