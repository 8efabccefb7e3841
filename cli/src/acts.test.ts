import assert from 'node:assert/strict'
import { test } from 'node:test'
import { perennial } from '../test/build.ts'
import { parseInput, withActs } from './acts.ts'

test('A line keeps its fields, in their order, and gains its acts', () => {
  const input = parseInput('{"id": 7, "text": "Thank you so much for your help yesterday", "note": null}')
  assert.ok(input.ok)
  const output = withActs(input.value)
  assert.deepEqual(Object.keys(output), ['id', 'text', 'note', 'acts'])
  assert.deepEqual(output['acts'], ['thank'])
})

test('An ask says how specific it is and what it needs', () => {
  const input = parseInput(
    '{"text": "Could you read my essay before Monday and tell me whether the opening works?", "author": "mentee"}',
  )
  assert.ok(input.ok)
  const { acts, specific, need } = withActs(input.value)
  assert.deepEqual({ acts, specific, need }, { acts: ['ask'], specific: true, need: 'review' })
})

test('Text in another language is named and left unlabelled', () => {
  const input = parseInput('{"text": "Vielen Dank, ich habe die Stelle in Hamburg bekommen!"}')
  assert.ok(input.ok)
  const { acts, language } = withActs(input.value)
  assert.deepEqual({ acts, language }, { acts: [], language: 'de' })
})

test('A bad line is named and the others are done', () => {
  const lines = [
    '{"text": "Congratulations, I am proud of you", "author": "mentor"}',
    'nonsense',
    '',
    '{"text": 5}',
    '{"text": "Thanks for your time"}',
  ]
  const { status, stdout, stderr } = perennial(['acts', '--json'], { input: `${lines.join('\n')}\n` })
  assert.equal(status, 1)
  assert.equal(stdout.trim().split('\n').length, 2)
  assert.deepEqual(
    stderr
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { line: number }).line),
    [2, 4],
  )
})

test('Nothing in, nothing out', () => {
  assert.deepEqual(perennial(['acts']), { status: 0, stdout: '', stderr: '' })
})
