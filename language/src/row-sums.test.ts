import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { mostRows } from './packed-rows.ts'
import { RowSums } from './row-sums.ts'
import { tableOf } from './row-table.ts'
import { traitOf } from './trait.ts'

type Table = { readonly rows: Int8Array; readonly width: number }

/** Keys that meet in the same slots of a table. */
const keyOfRow = (row: number): number => row * 0x10000 + 7
const countOf = ({ rows, width }: Table): number => rows.length / width

const rowSums = (table: Table): RowSums => {
  const keys = Uint32Array.from({ length: countOf(table) }, (_, row) => keyOfRow(row))
  return new RowSums(tableOf(keys, table.rows, table.width))
}

const columnByColumn = ({ rows, width }: Table, named: readonly number[]): readonly number[] =>
  Array.from({ length: width }, (_, column) =>
    named.reduce((sum, row) => sum + (rows[row * width + column] ?? 0), 0),
  )

const added = ({ width }: Table, sums: RowSums): readonly number[] => {
  sums.addUp()
  return [...sums.sums.subarray(0, width)]
}

const table: fc.Arbitrary<Table> = fc
  .integer({ min: 1, max: 40 })
  .chain((width) =>
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.integer({ min: -128, max: 127 })))
      .map(([count, figures]) => ({ width, rows: Int8Array.from(figures.take(count * width)) })),
  )
/** Rows that show together, some of them twice, some unknown. */
const groups = fc.array(fc.array(fc.nat({ max: 14 }), { maxLength: 4 }), { maxLength: mostRows })

test('rows sum to the same as column by column, one by one or together, at first and when remembered', () => {
  fc.assert(
    fc.property(table, groups, (table, groups) => {
      const sums = rowSums(table)
      const traits = groups.map((rows) => traitOf(rows.map(keyOfRow)))
      const named = groups.flat().filter((row) => row < countOf(table))
      for (const _ of ['at first', 'remembered']) {
        sums.clear()
        for (const trait of traits) sums.addTrait(trait)
        assert.deepEqual(added(table, sums), columnByColumn(table, named))
        assert.equal(sums.count, named.length)
      }
      sums.clear()
      for (const row of named) sums.addFeature(keyOfRow(row))
      assert.deepEqual(added(table, sums), columnByColumn(table, named))
    }),
  )
})

test('a thousand rows overflow at neither end', () => {
  const named = Array.from({ length: 1_000 }, () => 0)
  for (const figure of [-128, 127]) {
    const table = { width: 7, rows: new Int8Array(7).fill(figure) }
    const sums = rowSums(table)
    for (const row of named) sums.addFeature(keyOfRow(row))
    assert.deepEqual(added(table, sums), columnByColumn(table, named))
  }
})

test('what is added later is added to the sum so far', () => {
  const table = { width: 3, rows: Int8Array.from([1, 2, 3, 10, 20, 30]) }
  const sums = rowSums(table)
  sums.addFeature(keyOfRow(0))
  assert.deepEqual(added(table, sums), [1, 2, 3])
  sums.addFeature(keyOfRow(1))
  assert.deepEqual(added(table, sums), [11, 22, 33])
  sums.clear()
  assert.deepEqual(added(table, sums), [0, 0, 0])
})

test('a trait remembered by one table is not mistaken by another', () => {
  const trait = traitOf([keyOfRow(0)])
  for (const figure of [5, 9, 5]) {
    const table = { width: 2, rows: new Int8Array(2).fill(figure) }
    const sums = rowSums(table)
    sums.addTrait(trait)
    assert.deepEqual(added(table, sums), [figure, figure])
  }
})

test('more traits than are remembered still sum', () => {
  const table = { width: 1, rows: Int8Array.from([3]) }
  const sums = rowSums(table)
  for (let trait = 0; trait < 13_000; trait += 1) sums.addTrait(traitOf([keyOfRow(0)]))
  assert.deepEqual(added(table, sums), [39_000])
})
