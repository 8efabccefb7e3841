import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { joinStems, sharedStems } from './stem.ts'

const stems = fc
  .uniqueArray(fc.nat(3000), { maxLength: 30 })
  .map((list): readonly number[] => list.toSorted((a, b) => a - b))

test('stems in common are counted, as far as anybody asks', () => {
  fc.assert(
    fc.property(stems, stems, fc.integer({ min: 1, max: 6 }), (heard, known, enough) => {
      const common = heard.filter((stem) => known.includes(stem)).length
      assert.equal(sharedStems(heard, known, enough), Math.min(common, enough))
    }),
  )
})

test('joined stems stay ascending, each once, the first list whole', () => {
  fc.assert(
    fc.property(stems, stems, (a, b) => {
      const joined = joinStems(a, b, 40)
      const all = [...new Set([...a, ...b])].toSorted((x, y) => x - y)
      assert.deepEqual(joined, all.length <= 40 ? all : joined.toSorted((x, y) => x - y))
      assert.ok(joined.length <= 40 && a.every((stem) => joined.includes(stem)))
    }),
  )
})
