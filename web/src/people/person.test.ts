import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { waitingIn, type Person } from './person.ts'

const turns = fc.array(fc.constant({}), { maxLength: 2 }) as unknown as fc.Arbitrary<Person['myTurn']>
const people = fc.array(fc.record({ myTurn: turns, theirTurn: turns })) as unknown as fc.Arbitrary<Person[]>

test('Everybody is in one list exactly, in the order they came, and whoever waits for me comes first', () => {
  fc.assert(
    fc.property(people, (all) => {
      const { mine, theirs, none } = waitingIn(all)
      const lists = [mine, theirs, none]
      for (const person of all) assert.equal(lists.filter((list) => list.includes(person)).length, 1)
      for (const list of lists)
        assert.deepEqual(
          list,
          all.filter((person) => list.includes(person)),
        )
      assert.ok(all.every((person) => mine.includes(person) === person.myTurn.length > 0))
    }),
  )
})
