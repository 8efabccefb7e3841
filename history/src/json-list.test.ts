import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readJsonList } from './json-list.ts'

const items = (text: string) => readJsonList(text, 'messages').items.map(({ item }) => item)

test('a whole text gives its list and what stands around it', () => {
  const { around, brokenAt } = readJsonList('{"name":"x","messages":[{"a":1},2]}', 'messages')
  assert.equal(around['name'], 'x')
  assert.equal(brokenAt, undefined)
  assert.deepEqual(items('[{"a":1}]'), [{ a: 1 }])
})

test('of a cut text every whole object is kept, and the line of the cut is said', () => {
  const cut = '{"name":"x",\n"messages":[\n{"a":"}{\\""},\n{"b":{"c":1}},\n{"d":'
  assert.deepEqual(items(cut), [{ a: '}{"' }, { b: { c: 1 } }])
  assert.equal(readJsonList(cut, 'messages').brokenAt, 5)
  assert.equal(readJsonList(cut, 'messages').around['name'], 'x')
})

test('a text without a list gives nothing', () => {
  for (const text of ['', '{', 'x', '{"messages":3}']) assert.deepEqual(items(text), [])
})

test('many open braces take the time their number takes', () => {
  assert.deepEqual(items(`[${'{"a":'.repeat(200_000)}`), [])
})
