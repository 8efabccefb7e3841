import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import { areAllSamples, headlineOf, turnWith, type Person } from './headline.ts'

const nudgesTo = (...names: readonly string[]) => names.map((other) => ({ other }))

test('Today names whom the one kind thing is for, counts several, and says when there is nothing', () => {
  const [one] = headlineOf(nudgesTo('Dr Alex Brandt'))
  assert.match(one, /Alex/)
  assert.doesNotMatch(one, /Brandt/)
  const [several] = headlineOf(nudgesTo('Alex Brandt', 'Tola Ade'))
  assert.match(several, /^Two\b/)
  assert.doesNotMatch(several, /Alex/)
  const [nothing, softer] = headlineOf([])
  assert.ok(nothing !== '' && softer !== '' && nothing !== several)
})

test('As soon as one real person is there, wherever in the list, the page is theirs and not the samples’', () => {
  const samples = fc.array(fc.constant({ isSample: true }), { maxLength: 5 })
  fc.assert(
    fc.property(samples, samples, (before, after) => {
      assert.equal(areAllSamples([...before, { isSample: false }, ...after]), false)
      assert.equal(areAllSamples([...before, { isSample: true }, ...after]), true)
    }),
  )
  assert.equal(areAllSamples([]), false)
})

const turns = fc.array(fc.record({ about: fc.constantFrom('the CV', 'the talk') }), {
  maxLength: 3,
}) as unknown as fc.Arbitrary<Person['myTurn']>

test('Where something waits for me it is my turn, whatever waits for them too, and that is what is shown', () => {
  fc.assert(
    fc.property(turns, turns, (myTurn, theirTurn) => {
      const { isMine, open } = turnWith({ myTurn, theirTurn })
      assert.equal(isMine, myTurn.length > 0)
      assert.deepEqual(open, isMine ? myTurn : theirTurn)
    }),
  )
})

test('My turn, theirs and nobody’s are said in different words', () => {
  const [open] = fc.sample(
    turns.filter((all) => all.length > 0),
    { numRuns: 1, seed: 1 },
  ) as [Person['myTurn']]
  const said = [
    turnWith({ myTurn: open, theirTurn: [] }),
    turnWith({ myTurn: [], theirTurn: open }),
    turnWith({ myTurn: [], theirTurn: [] }),
  ].map(({ words }) => words)
  assert.equal(new Set(said).size, 3)
})
