import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { wordsOf } from './shared.ts'

test('What is shared lies one part below the other', () => {
  const url = 'https://example.com/talk'
  assert.equal(wordsOf({ title: 'A talk', text: 'Worth an hour', url }), `A talk\nWorth an hour\n${url}`)
  assert.equal(wordsOf({}), '')
  assert.equal(wordsOf({ text: ' ', url }), url)
})

test('What one part says already is not said again, whichever comes first', () => {
  const url = 'https://example.com/talk'
  assert.equal(
    wordsOf({ title: 'A talk', text: `A talk worth an hour ${url}`, url }),
    `A talk worth an hour ${url}`,
  )
  assert.equal(wordsOf({ title: 'A talk', text: 'A talk' }), 'A talk')
})

test('Nothing that was shared is lost, and no part says only what another does', () => {
  const part = fc.option(fc.string({ maxLength: 12 }), { nil: undefined })
  fc.assert(
    fc.property(part, part, part, (title, text, url) => {
      const words = wordsOf({ title, text, url })
      for (const each of [title, text, url]) assert.ok(words.includes(each?.trim() ?? ''))
      assert.equal(wordsOf({ text: words }), words)
    }),
  )
})
