import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts } from '@perennial/core/sentence'
import { outputs } from '@perennial/language/model'
import { calibrate } from './calibrate.ts'
import type { Example } from './learn.ts'
import { seededRandom } from './seeded-random.ts'

/** Logits −4..4 whose truth is drawn with the chance that slope and offset give. */
const drawn = (count: number, slope: number, offset: number, seed: number) => {
  const random = seededRandom(seed)
  const logits: Float32Array[] = []
  const examples: Example[] = []
  for (let at = 0; at < count; at += 1) {
    const logit = random() * 8 - 4
    const truth = random() < 1 / (1 + Math.exp(-(slope * logit + offset))) ? 1 : 0
    logits.push(new Float32Array(outputs).fill(logit))
    examples.push({
      features: new Uint32Array(0),
      truth: new Uint8Array(outputs).fill(truth),
      asked: new Uint8Array(outputs).fill(1),
    })
  }
  return { logits, examples }
}

for (const [slope, offset] of [
  [1, 0],
  [0.5, 1],
  [2, -1.5],
] as const)
  test(`slope ${slope} and offset ${offset} are found again`, () => {
    const { logits, examples } = drawn(4_000, slope, offset, 7)
    const found = calibrate(logits, examples)
    assert.ok(Math.abs((found.slope[0] ?? 0) - slope) < 0.15, `slope ${found.slope[0]}`)
    assert.ok(Math.abs((found.offset[0] ?? 0) - offset) < 0.15, `offset ${found.offset[0]}`)
  })

test('every act is said from the same chance on', () => {
  const { logits, examples } = drawn(60, 1, 0, 5)
  const { enough } = calibrate(logits, examples)
  assert.equal(enough.length, acts.length)
  assert.equal(new Set(enough).size, 1)
})

test('an output nobody was asked about stays as it was', () => {
  const { logits, examples } = drawn(50, 2, 1, 3)
  const asked = new Uint8Array(outputs)
  const unasked = examples.map(({ features, truth }) => ({ features, truth, asked }))
  const { slope, offset } = calibrate(logits, unasked)
  assert.deepEqual([slope[0], offset[0]], [1, 0])
})
