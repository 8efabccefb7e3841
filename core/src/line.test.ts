import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { cutToLine } from './line.ts'

test('a short line stays as it is, ragged ones are smoothed', () => {
  assert.equal(cutToLine('Could you look at my CV?'), 'Could you look at my CV?')
  assert.equal(cutToLine('Could you\nlook  at my CV?'), 'Could you look at my CV?')
})

test('a long text is cut at the end of a word', () => {
  const cut = cutToLine('word '.repeat(60))
  assert.ok(cut.length <= 141 && cut.endsWith('word…'))
})

test('a line that was cut is not cut again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab \n]{0,300}$/), (text) => {
      const line = cutToLine(text)
      assert.equal(cutToLine(line), line)
    }),
  )
})
