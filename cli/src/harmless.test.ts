import assert from 'node:assert/strict'
import { test } from 'node:test'
import { harmless, harmlessLines } from './harmless.ts'

test('colours, titles and cursor moves in people’s words are gone as a whole', () => {
  assert.equal(harmless('Hi \u001b[31mRED\u001b[0m \u001b]0;pwned\u0007\u001b[2JEve\u001b[5m'), 'Hi RED Eve')
})

test('control characters and marks that turn the writing round are gone', () => {
  assert.equal(harmless('a\u0000b\rc\u202ed'), 'abcd')
})

test('emoji, accents and other scripts stay', () => {
  assert.equal(harmless('Zoë 👩‍🚀 ليلى'), 'Zoë 👩‍🚀 ليلى')
})

test('a text of several lines keeps its lines', () => {
  assert.equal(harmlessLines('one\u001b[1m\ntwo\r'), 'one\ntwo')
})
