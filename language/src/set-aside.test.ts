import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setAside } from './set-aside.ts'

const kept = (text: string): readonly string[] =>
  setAside(text)
    .lines.map(({ text }) => text)
    .filter((line) => line !== '')

test('quoted lines are the other’s words', () => {
  assert.deepEqual(kept('> you wrote this\nI kept it shorter'), ['I kept it shorter'])
})

test('code is put aside and marks the line that hands it over', () => {
  const { lines } = setAside('Drop this in:\n\n    df = df.sort()\n    df.head()\n\nDone.')
  assert.deepEqual(
    lines.filter(({ text }) => text !== ''),
    [
      { text: 'Drop this in:', beforeCode: true },
      { text: 'Done.', beforeCode: false },
    ],
  )
})

test('fenced code is put aside, also within one line', () => {
  assert.deepEqual(kept('look\n```\nlet a = 1\n```\nwhy?'), ['look', 'why?'])
  assert.deepEqual(kept('try ```npm ci``` first'), ['try', 'first'])
})

test('a file marker is a hint, not text', () => {
  assert.deepEqual(setAside('Could you read it?\n[file: cv.pdf]').file, true)
  assert.deepEqual(kept('Could you read it?\n[file: cv.pdf]'), ['Could you read it?'])
  assert.deepEqual(setAside('[file: cv.pdf]').file, true)
  assert.deepEqual(kept('[file: cv.pdf]'), [])
})

test('a Slack link leaves its address', () => {
  assert.deepEqual(kept('see <https://a.example/x|this one>'), ['see https://a.example/x'])
})
