import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trouble } from './errors.ts'

test('Names in a crowd are listed, a long list is cut', () => {
  const names = Array.from({ length: 12 }, (_, i) => `Person ${i + 1}`)
  const text = trouble({ kind: 'many-people', names })
  assert.match(text, /^12 people speak in it: Person 1, .*Person 8 and 4 more\. Say which two/)
})

test('A name that fits nobody or several is answered with those there are', () => {
  assert.equal(
    trouble({ kind: 'unknown-name', flag: '--mentor', name: 'Bob', names: ['Jane', 'Alex'] }),
    '--mentor Bob: nobody of that name speaks in it. There are Jane and Alex.',
  )
  assert.equal(
    trouble({ kind: 'ambiguous-name', flag: '--me', name: 'an', names: ['Jane', 'Anna'] }),
    '--me an: this could be Jane and Anna. Use the whole name.',
  )
})

test('Every clause of an agreement that was not understood has its own line', () => {
  const text = trouble({
    kind: 'bad-agreement',
    file: 'a.json',
    problems: ['rhythm: found 1', 'notice: found 2'],
  })
  assert.equal(text, 'a.json: 2 clauses could not be understood.\n  rhythm: found 1\n  notice: found 2')
})

test('A day before everything says when it began', () => {
  assert.match(
    trouble({ kind: 'nothing-before', asOf: Date.UTC(2020, 0, 1), first: Date.UTC(2025, 0, 14) }),
    /up to 1 January 2020: the first message is from 14 January 2025\./,
  )
})
