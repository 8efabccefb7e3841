import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyOf } from '@perennial/language/key'
import { apartPairs, beginnings } from './word-order.ts'

const holds = (keys: Uint32Array, feature: string): boolean => keys.includes(keyOf(feature) >>> 0)

test('a text shows how it and its clauses begin, and how it ends', () => {
  const { keys } = beginnings('If you can, call me')
  for (const feature of ['#start 2 if you', '#clause 1 you', '#clause 2 call me', '#end 1 me'])
    assert.ok(holds(keys, feature), feature)
  assert.ok(!holds(keys, '#clause 1 me'))
  assert.ok(!holds(keys, '#start 1 call'))
})

test('words stand in a pair with those two to four places on', () => {
  const { keys } = apartPairs('could you please send it today')
  for (const feature of ['could_please', 'could_it']) assert.ok(holds(keys, feature), feature)
  assert.ok(!holds(keys, 'could_you'))
  assert.ok(!holds(keys, 'could_today'))
})

test('an empty text shows no pairs', () => assert.equal(apartPairs('').keys.length, 0))
