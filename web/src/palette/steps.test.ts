import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { stepped } from './steps.ts'

const places = fc
  .integer({ min: 1, max: 40 })
  .chain((count) => fc.tuple(fc.nat(count - 1), fc.constant(count)))

test('A key leads to an option there is, and up undoes down, round the end too', () => {
  fc.assert(
    fc.property(places, ([at, count]) => {
      for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End']) {
        const next = stepped(key, at, count)
        assert.ok(next !== null && next >= 0 && next < count)
      }
      assert.equal(stepped('ArrowUp', stepped('ArrowDown', at, count) ?? NaN, count), at)
      assert.equal(stepped('ArrowDown', stepped('End', at, count) ?? NaN, count), stepped('Home', at, count))
    }),
  )
})

test('Down as often as there are options visits each of them once', () => {
  fc.assert(
    fc.property(places, ([at, count]) => {
      const visited = new Set<number>()
      for (let i = 0, now = at; i < count; i++, now = stepped('ArrowDown', now, count) ?? NaN)
        visited.add(now)
      assert.equal(visited.size, count)
    }),
  )
})

test('Other keys, and any key where nothing was found, are left to the field that is typed in', () => {
  for (const key of ['a', 'Enter', 'Tab', 'ArrowLeft']) assert.equal(stepped(key, 0, 3), null)
  assert.equal(stepped('ArrowDown', 0, 0), null)
})
