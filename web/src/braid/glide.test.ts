import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { onDay } from './build.ts'
import { glided, WAY_MS } from './glide.ts'

const from = { from: onDay(0), to: onDay(1000) }
const to = { from: onDay(400), to: onDay(460) }
const instants = fc.double({ min: -50, max: 2 * WAY_MS, noNaN: true })

test('A way begins where one is and ends exactly where one goes, in a quarter of a second', () => {
  assert.deepEqual(glided(from, to, 0), from)
  assert.equal(glided(from, to, WAY_MS), to)
  assert.ok(WAY_MS <= 300)
})

test('On its way a view only comes nearer, faster at first, and never goes past', () => {
  fc.assert(
    fc.property(instants, instants, (one, other) => {
      const [early, late] = [one, other].toSorted((a, b) => a - b).map((ms) => glided(from, to, ms))
      assert.ok(early && late)
      assert.ok(from.from <= early.from && early.from <= late.from && late.from <= to.from)
      assert.ok(from.to >= early.to && early.to >= late.to && late.to >= to.to)
    }),
  )
  assert.ok(glided(from, to, WAY_MS / 2).from > (from.from + to.from) / 2)
})

test('A frame that was painted before the way began moves nothing', () => {
  assert.deepEqual(glided(from, to, -16), from)
})
