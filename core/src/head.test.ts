import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { headOf } from './head.ts'

const charactersIn = (text: string): readonly string[] =>
  [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment)

test('a head is as much of a text as fits, in whole characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(60), (text, most) => {
      const head = headOf(text, most)
      assert.ok(text.startsWith(head) && head.length <= most && head.isWellFormed())
      const whole = charactersIn(text)
      assert.deepEqual(charactersIn(head), whole.slice(0, charactersIn(head).length))
      const next = whole[charactersIn(head).length]
      if (next !== undefined) assert.ok(head.length + next.length > most)
    }),
  )
})

const plain = fc.constantFrom('a', 'é', ' ', '\r', '\n', '\u00AD', '\u0301', '\u200D', '©', '😀', '🏽', 'ͼ')

test('a head ends where a character does, by the rules of Unicode', () => {
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 12 }), fc.nat(12), (pieces, most) => {
      const text = pieces.join('')
      const whole = charactersIn(text)
      let fits = ''
      for (const each of whole) {
        if (fits.length + each.length > most) break
        fits += each
      }
      assert.equal(headOf(text, most), fits)
    }),
    { numRuns: 2000 },
  )
})

test('surrogate pairs, accents, skin tones and families stay whole', () => {
  assert.equal(headOf('a😀b', 2), 'a')
  assert.equal(headOf('cafe\u0301s', 4), 'caf')
  assert.equal(headOf('👩🏽‍🚀 up', 4), '')
  assert.equal(headOf('👩‍👩‍👧‍👦!', 11), '👩‍👩‍👧‍👦')
})
