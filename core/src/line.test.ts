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

test('a line is cut between characters, whatever the script, and stays text that can be kept', () => {
  const long = fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 })
  fc.assert(
    fc.property(long, fc.constantFrom('', ' ', '😀', 'e\u0301'), (text, filler) => {
      const whole = `${text}${filler.repeat(140)}`
      const line = cutToLine(whole)
      assert.ok(line.isWellFormed() && line.length <= 141)
      assert.equal(cutToLine(line), line)
    }),
  )
  assert.equal(cutToLine('e\u0301'.repeat(100)), `${'e\u0301'.repeat(55)}…`)
  assert.ok(cutToLine(`x${'😀'.repeat(100)}`).isWellFormed())
})
