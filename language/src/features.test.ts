import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { acts, type ReadContext } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { clausesOf } from './clauses.ts'
import { featuresOf, showItself, showPart } from './features.ts'
import { hear } from './read-sentence.ts'
import type { Trait } from './trait.ts'

const noon: ReadContext = { at: 0, timeZone: 'UTC', open: [] }
const side = fc.constantFrom<Side>('mentor', 'mentee')
const before = fc.record({ by: side, text: fc.string(), acts: fc.subarray([...acts]) })

const keysOf = (text: string, author: Side, context: ReadContext = noon) => {
  const { all, own } = featuresOf(hear(text, author, context))
  return { all: [...all], own }
}

test('what went before stands after what the sentence shows by itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), side, before, (text, author, before) => {
      const alone = keysOf(text, author)
      const answering = keysOf(text, author, { ...noon, before })
      assert.equal(alone.own, alone.all.length)
      assert.equal(answering.own, alone.own)
      assert.deepEqual(answering.all.slice(0, answering.own), alone.all)
      assert.equal(answering.all.length - answering.own, 1 + 2 * before.acts.length)
    }),
  )
})

test('the same words show another thing when the other side says them', () => {
  assert.notDeepEqual(keysOf('any news?', 'mentor'), keysOf('any news?', 'mentee'))
})

test('numbers are one word, whatever they count', () => {
  assert.deepEqual(keysOf('see you at 17', 'mentee'), keysOf('see you at 18', 'mentee'))
})

test('a question mark, an exclamation mark and an emoji each show', () => {
  const plain = keysOf('well', 'mentee').all
  for (const more of ['well?', 'well!', 'well 🎉'])
    assert.ok(
      keysOf(more, 'mentee').all.some((key) => !plain.includes(key)),
      more,
    )
})

test('no text shows more than 2,048 features', () => {
  for (const text of [
    'a '.repeat(50_000),
    '?'.repeat(50_000),
    '🎉'.repeat(50_000),
    'one two, '.repeat(9_000),
  ])
    assert.ok(keysOf(text, 'mentee').all.length <= 2_048)
})

test('the clauses of a sentence and what is left of it show the same as the whole', () => {
  const words = fc.array(fc.constantFrom(...'the page is done , and so | ? i but red which'.split(' ')), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(words, side, (words, author) => {
      const spoken = hear(words.join(' '), author, noon)
      const shown: number[] = []
      const to = {
        addFeature: (key: number) => void shown.push(key >>> 0),
        addTrait: ({ keys }: Trait) => void shown.push(...keys.map((key) => key >>> 0)),
      }
      const clauses = clausesOf(spoken.form.words)
      for (let at = 0; at < clauses.count; at += 1)
        showPart(spoken, clauses.starts[at] ?? 0, clauses.ends[at] ?? 0, to)
      showItself(spoken, to, clauses)
      assert.deepEqual(
        shown.toSorted((a, b) => a - b),
        [...featuresOf(spoken).all].toSorted((a, b) => a - b),
      )
    }),
  )
})
