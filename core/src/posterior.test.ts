import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { chanceThatRateExceeds } from './posterior.ts'

const isClose = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`)

test('with no chances the answer is the uniform prior', () => {
  isClose(chanceThatRateExceeds(0, 0, 0.3), 0.7)
})

test('three of three missed leave one in sixteen that the rate is below a half', () => {
  isClose(chanceThatRateExceeds(3, 3, 0.5), 15 / 16)
})

test('it agrees with a numerical integral of the Beta density', () => {
  const density = (x: number, a: number, b: number): number => x ** (a - 1) * (1 - x) ** (b - 1)
  const integral = (from: number, a: number, b: number): number => {
    const steps = 20_000
    let sum = 0
    for (let i = 0; i < steps; i++) sum += density(from + ((i + 0.5) / steps) * (1 - from), a, b)
    return (sum * (1 - from)) / steps
  }
  for (const [missed, chances, threshold] of [
    [2, 5, 0.4],
    [7, 9, 0.6],
    [1, 16, 0.2],
  ] as const) {
    const exact =
      integral(threshold, missed + 1, chances - missed + 1) / integral(0, missed + 1, chances - missed + 1)
    assert.ok(Math.abs(chanceThatRateExceeds(missed, chances, threshold) - exact) < 1e-4)
  }
})

test('more misses never make a high rate less likely', () => {
  fc.assert(
    fc.property(
      fc.nat(15),
      fc.nat(15),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (a, b, threshold) => {
        const chances = Math.max(a, b)
        const [few, many] = a < b ? [a, b] : [b, a]
        assert.ok(
          chanceThatRateExceeds(few, chances, threshold) <=
            chanceThatRateExceeds(many, chances, threshold) + 1e-12,
        )
      },
    ),
  )
})

/** Simpson's rule over the density, which shares nothing with the binomial sum but the definition. */
const tail = (missed: number, chances: number, threshold: number): number => {
  const density = (x: number): number => x ** missed * (1 - x) ** (chances - missed)
  const simpson = (from: number): number => {
    const [steps, width] = [400, 1 - from]
    let sum = density(from) + density(1)
    for (let i = 1; i < steps; i++) sum += (i % 2 === 0 ? 2 : 4) * density(from + (i / steps) * width)
    return (sum * width) / (3 * steps)
  }
  return simpson(threshold) / simpson(0)
}

test('it is the tail of the Beta posterior for all chances that are kept and any threshold', () => {
  fc.assert(
    fc.property(
      fc.nat(16),
      fc.nat(16),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (a, b, threshold) => {
        const [missed, chances] = a < b ? [a, b] : [b, a]
        const found = chanceThatRateExceeds(missed, chances, threshold)
        assert.ok(Math.abs(found - tail(missed, chances, threshold)) < 1e-5)
        assert.ok(found >= 0 && found <= 1)
      },
    ),
    { numRuns: 300 },
  )
})
