import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { keyOf, mix } from './key.ts'

test('the keys of texts are those FNV-1a is published with', () => {
  assert.equal(keyOf('') >>> 0, 0x811c9dc5)
  assert.equal(keyOf('a') >>> 0, 0xe40c292c)
  assert.equal(keyOf('foobar') >>> 0, 0xbf9cf968)
})

/** The model file holds keys: another value here and it knows nothing any more. */
test('two keys mix to the value the model file was written with', () => {
  assert.equal(mix(0, 0), 0)
  assert.equal(mix(1, 2) >>> 0, 0xd65e2b82)
  assert.equal(mix(keyOf('thank'), keyOf('you')) >>> 0, 0x979ef0e8)
})

test('a key is a signed whole number of 32 bits, and mixing minds the order', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const [first, second] = [keyOf(one), keyOf(other)]
      for (const key of [first, mix(first, second)]) assert.equal(key, key | 0)
      if (first !== second) assert.notEqual(mix(first, second), mix(second, first))
    }),
  )
})
