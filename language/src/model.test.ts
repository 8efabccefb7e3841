import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytes } from '#model'
import { acts, needs } from '@perennial/core/sentence'
import { ears } from './ears.ts'
import {
  headLength,
  logitsInContext,
  logitsOf,
  modelVersion,
  outputs,
  parseModel,
  saidActs,
} from './model.ts'

const errorOf = (found: Uint8Array): string => {
  const parsed = parseModel(found)
  return parsed.ok ? 'none' : parsed.error
}

const withHead = (at: number, value: number): Uint8Array => {
  const copy = new Uint8Array(bytes)
  new DataView(copy.buffer).setUint32(at * 4, value, true)
  return copy
}

test('the model that came with this version is whole', () => {
  assert.equal(errorOf(bytes), 'none')
  assert.equal(outputs, acts.length + 1 + needs.length)
})

test('a cut file is named as such, with both lengths', () => {
  assert.match(errorOf(bytes.subarray(0, bytes.length - 1)), /cut or damaged/)
  assert.match(errorOf(bytes.subarray(0, headLength * 4)), new RegExp(`${bytes.length} bytes, found 20`))
})

test('another file is no model', () => {
  assert.match(errorOf(new TextEncoder().encode('PK, a zip file, and long enough')), /found something else/)
  assert.match(errorOf(new Uint8Array(0)), /found something else/)
  assert.match(errorOf(new Uint8Array(3)), /found something else/)
})

test('a model of another version or of other outputs says what to do', () => {
  assert.match(
    errorOf(withHead(1, modelVersion + 1)),
    /version 1 with \d+ outputs, found version 2.*npm run train/,
  )
  assert.match(errorOf(withHead(3, outputs - 1)), new RegExp(`with ${outputs - 1}: run npm run train`))
})

test('bytes that begin anywhere in their buffer are read alike', () => {
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  const parsed = parseModel(shifted.subarray(1))
  assert.ok(parsed.ok)
  assert.deepEqual(parsed.value.bias, ears.bias)
})

test('in answer to something, a logit stands halfway between alone and with what went before', () => {
  const all = ears.keys.slice(0, 12)
  const halfway = logitsInContext(ears, { all, own: 7 })
  const whole = logitsOf(ears, all)
  for (const [out, logit] of logitsOf(ears, all.subarray(0, 7)).entries())
    assert.ok(Math.abs((halfway[out] ?? 0) - (logit + (whole[out] ?? 0)) / 2) < 1e-4)
})

test('features it does not know weigh nothing', () => {
  const unknown = Uint32Array.from([1, 2, 3, 4, 5]).filter((key) => !ears.keys.includes(key))
  assert.deepEqual(logitsOf(ears, unknown), logitsOf(ears, new Uint32Array(0)))
})

test('an act is said from its threshold on, in the order of the acts', () => {
  assert.deepEqual(
    saidActs(ears, new Float32Array(outputs).fill(50)).map(({ act }) => act),
    [...acts],
  )
  assert.deepEqual(saidActs(ears, new Float32Array(outputs).fill(-50)), [])
})
