import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { placed } from './labels.ts'

const edges = { from: 0, to: 600 }
const wanted = fc.array(
  fc.record({
    item: fc.integer(),
    x: fc.double({ min: -50, max: 650, noNaN: true }),
    width: fc.double({ min: 5, max: 300, noNaN: true }).map((width) => () => width),
  }),
)

test('Labels never overlap and never leave their row', () => {
  fc.assert(
    fc.property(wanted, (labels) => {
      const row = placed(labels, edges, 10).toSorted((a, b) => a.from - b.from)
      assert.ok(row.every(({ from, to }) => from >= edges.from - 1e-9 && to <= edges.to + 1e-9))
      assert.ok(row.every(({ from }, i) => i === 0 || from >= (row[i - 1]?.to ?? 0) + 10 - 1e-9))
    }),
  )
})

test('The first one wanted is there', () => {
  const row = placed(
    [
      { item: 'win', x: 300, width: () => 80 },
      { item: 'other', x: 310, width: () => 80 },
    ],
    edges,
    10,
  )
  assert.deepEqual(
    row.map(({ item }) => item),
    ['win'],
  )
})

test('Where there is no room nothing is measured', () => {
  const measured: string[] = []
  const wide = (item: string) => () => {
    measured.push(item)
    return 80
  }
  const xs = { first: 300, over: 320, beside: 420 }
  placed(
    Object.entries(xs).map(([item, x]) => ({ item, x, width: wide(item) })),
    edges,
    10,
  )
  assert.deepEqual(measured, ['first', 'beside'])
})
