import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { mostRows, packRows, sumRows } from './packed-rows.ts'

const summed = (rows: Int8Array, width: number, named: readonly number[]): readonly number[] => {
  const sums = new Float32Array(width)
  sumRows(packRows(rows, width), Int32Array.from(named), named.length, sums)
  return [...sums]
}

const columnByColumn = (rows: Int8Array, width: number, named: readonly number[]): readonly number[] =>
  Array.from({ length: width }, (_, column) =>
    named.reduce((sum, row) => sum + (rows[row * width + column] ?? 0), 0),
  )

const table = fc
  .integer({ min: 1, max: 40 })
  .chain((width) =>
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.integer({ min: -128, max: 127 })))
      .map(([count, figures]) => ({ width, rows: Int8Array.from(figures.take(count * width)) })),
  )
const names = (count: number) => fc.array(fc.nat({ max: count - 1 }), { maxLength: mostRows })

test('packed rows sum to the same as column by column', () => {
  fc.assert(
    fc.property(
      table.chain(({ width, rows }) => fc.tuple(fc.constant({ width, rows }), names(rows.length / width))),
      ([{ width, rows }, named]) => {
        assert.deepEqual(summed(rows, width, named), columnByColumn(rows, width, named))
      },
    ),
  )
})

test('so many rows as may be summed do not overflow at either end', () => {
  const named = Array.from({ length: mostRows }, () => 0)
  for (const figure of [-128, 127]) {
    const rows = new Int8Array(7).fill(figure)
    assert.deepEqual(summed(rows, 7, named), columnByColumn(rows, 7, named))
  }
})

test('no rows sum to nought', () => {
  assert.deepEqual(summed(new Int8Array(5).fill(9), 5, []), [0, 0, 0, 0, 0])
})
