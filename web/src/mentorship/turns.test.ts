import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { turnsIn } from './turns.ts'
import type { Loop } from './types.ts'

const loops = fc.array(
  fc.record({
    id: fc.uuid(),
    turn: fc.constantFrom('mentor', 'mentee', null),
    words: fc.constantFrom(null, { what: 'Answer Alex.' }),
  }),
) as unknown as fc.Arbitrary<Loop[]>

test('What has words and waits for one of the two is in one list, in its order; what waits for nobody is in none', () => {
  fc.assert(
    fc.property(loops, fc.constantFrom('mentor', 'mentee'), (all, as) => {
      const { mine, theirs } = turnsIn(all, as)
      assert.ok(mine.every(({ turn }) => turn === as) && theirs.every(({ turn }) => turn !== as))
      const waiting = all.filter(({ words, turn }) => words !== null && turn !== null)
      assert.deepEqual(
        all.filter((loop) => mine.includes(loop) || theirs.includes(loop)),
        waiting,
      )
    }),
  )
})
