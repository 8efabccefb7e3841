import assert from 'node:assert/strict'
import { test } from 'node:test'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import { ProblemError } from '../api.ts'
import { en } from '../words/en.ts'
import { troubleText } from './trouble-text.ts'

test('What the server refused is told in its words, field by field', () => {
  const problem = {
    title: 'Some fields are not right',
    status: 422,
    detail: 'Two fields are not right.',
    errors: [
      { pointer: '/name', found: 'nothing', expected: 'a name' },
      { pointer: '/quietHours/from', found: '25:00', expected: 'a time of the day' },
    ],
  }
  assert.equal(
    troubleText(new ProblemError(problem)),
    'Two fields are not right. name: a name. quietHours/from: a time of the day.',
  )
})

test('Where no server answered it says that there is no connection, and shows nobody an error of a program', () => {
  for (const error of [new TypeError('Failed to fetch'), new DOMException('aborted'), 'x', undefined])
    assert.equal(troubleText(error), en.trouble.offline)
})
