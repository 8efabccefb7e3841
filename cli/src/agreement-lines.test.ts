import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clauseLines } from './agreement-lines.ts'

test('Every clause has the line its name stands on, inner ones by their path', () => {
  const json = '{\n"rhythm": "a: {b}",\n\n"scope":\n{ "in": ["x", "y"],\n"out": []}, "rest": null\n}'
  assert.deepEqual(
    [...clauseLines(json)],
    [
      ['rhythm', 2],
      ['scope', 4],
      ['scope.in', 5],
      ['scope.out', 6],
      ['rest', 6],
    ],
  )
})

test('Quotes and braces in texts are text', () => {
  assert.deepEqual(
    [...clauseLines('{"a\\"b": "{\\"c\\": 1", "d": 2}')],
    [
      ['a"b', 1],
      ['d', 1],
    ],
  )
})
