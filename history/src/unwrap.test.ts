import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unwrap } from './unwrap.ts'

test('lines a program broke become one', () => {
  const wrapped =
    'I live in\nspreadsheets, and what I am missing is somebody who can tell me when\nI am wrong.'
  assert.equal(
    unwrap(wrapped),
    'I live in spreadsheets, and what I am missing is somebody who can tell me when I am wrong.',
  )
})

test('paragraphs, closings, lists and code stay on lines of their own', () => {
  for (const text of [
    'Hi Ada,\n\nThank you.\n\nBest,\nBen',
    'Two things:\n- one\n- two',
    'Try:\n\n    rows = df\n    latest = rows\n\nThen tell me.',
    '1. first\n2. second',
  ])
    assert.equal(unwrap(text), text)
})
