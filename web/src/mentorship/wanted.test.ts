import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { isWanted, startOf } from './wanted.ts'

const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) })
const sides = fc.constantFrom('mentor' as const, 'mentee' as const)
const iso = (at: number): string => new Date(at).toISOString()

test('A moment that was chosen where only its second is known is found by it', () => {
  fc.assert(
    fc.property(instants, sides, (at, by) => {
      assert.ok(isWanted({ at: Math.floor(at / 1000) * 1000, by }, { at: iso(at), by }))
    }),
  )
})

test('A moment of another second, or of the other, is not the one', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1000, max: 9_000_000 }), (at, apart) => {
      assert.ok(!isWanted({ at, by: 'mentor' }, { at: iso(at + apart), by: 'mentor' }))
      assert.ok(!isWanted({ at, by: 'mentor' }, { at: iso(at - apart), by: 'mentor' }))
      assert.ok(!isWanted({ at, by: 'mentor' }, { at: iso(at), by: 'mentee' }))
    }),
  )
})

test('The journal opens at the end of the second looked for, so that all of it is on the page', () => {
  fc.assert(
    fc.property(instants, sides, (at, by) => {
      const { around = '' } = startOf({ at, by })
      assert.ok(Date.parse(around) >= at)
      assert.ok(isWanted({ at, by }, { at: around, by }))
    }),
  )
})

test('With nothing to look for it opens at the newest', () => {
  assert.deepEqual(startOf(null), {})
})
