import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { factsOf, turnsIn } from './turns.ts'
import type { Loop } from './types.ts'

const loops = fc.array(
  fc.record({
    id: fc.uuid(),
    turn: fc.constantFrom('mentor', 'mentee', null),
    words: fc.constantFrom(null, { what: 'Answer Alex.' }),
  }),
) as unknown as fc.Arbitrary<Loop[]>

test('What has words is in one list, by whose turn it is, in its order', () => {
  fc.assert(
    fc.property(loops, fc.constantFrom('mentor', 'mentee'), (all, as) => {
      const { mine, theirs, eithers } = turnsIn(all, as)
      assert.ok(mine.every(({ turn }) => turn === as) && eithers.every(({ turn }) => turn === null))
      assert.ok(theirs.every(({ turn }) => turn !== as && turn !== null))
      const listed = (loop: Loop): boolean => [mine, theirs, eithers].some((list) => list.includes(loop))
      assert.deepEqual(
        all.filter(listed),
        all.filter(({ words }) => words !== null),
      )
    }),
  )
})

test('What either may do is told with the day it is meant for, what one owes without', () => {
  const words = { facts: 'Alex proposed on 5 October.', due: 'meant for 8 Oct' }
  assert.equal(factsOf({ turn: null }, words), 'Alex proposed on 5 October. Meant for 8 Oct.')
  assert.equal(factsOf({ turn: 'mentor' }, words), words.facts)
})
