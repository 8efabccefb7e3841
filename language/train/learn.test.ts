import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts } from '@perennial/core/sentence'
import { logitsOf, outputs } from '@perennial/language/model'
import { learn, settings, type Example } from './learn.ts'
import { modelOf } from './predict.ts'

const small = { ...settings, hidden: 4, epochs: 30, averageFrom: 10, seeds: [1, 2] }

/** Feature 100 + n tells act n, beside noise that tells nothing. */
const toy: readonly Example[] = Array.from({ length: 160 }, (_, at) => {
  const act = at % 4
  const truth = new Uint8Array(outputs)
  truth[act] = 1
  return {
    features: Uint32Array.of(100 + act, 200 + (at % 7), 300 + (at % 3)),
    truth,
    asked: new Uint8Array(outputs).fill(1, 0, acts.length),
  }
})

test('the same seeds learn the same network, others another', () => {
  assert.deepEqual(learn(toy, small), learn(toy, small))
  assert.notDeepEqual(learn(toy, small).rows, learn(toy, { ...small, seeds: [3, 4] }).rows)
})

test('what one feature tells is learned', () => {
  const model = modelOf(learn(toy, small))
  for (let act = 0; act < 4; act += 1) {
    const logits = logitsOf(model, Uint32Array.of(100 + act, 203, 301))
    assert.deepEqual(
      Array.from(logits.subarray(0, acts.length), (logit) => logit > 0),
      acts.map((_, at) => at === act),
    )
  }
})

test('a feature seen too seldom is not known, the commonest stand first', () => {
  const rare: Example = { ...(toy[0] as Example), features: Uint32Array.of(100, 999) }
  const { keys } = learn([...toy, rare], { ...small, epochs: 1, seeds: [1] })
  assert.ok(!keys.includes(999))
  assert.deepEqual([...keys.subarray(0, 3)], [300, 301, 302])
})
