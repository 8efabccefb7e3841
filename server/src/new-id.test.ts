import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newId } from './new-id.ts'

it('ids sort in the order they were made, however many there are in a millisecond', (t) => {
  const ids = Array.from({ length: 20_000 }, newId)
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() - 60_000 })
  ids.push(...Array.from({ length: 1000 }, newId))
  assert.deepEqual(ids.toSorted(), ids)
  assert.equal(new Set(ids).size, ids.length)
})
