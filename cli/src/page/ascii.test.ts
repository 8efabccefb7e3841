import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesForAscii, toAscii } from './ascii.ts'

test('Typographic signs have plain counterparts', () => {
  assert.equal(toAscii('“It’s ⟨how it went⟩…” · 3–5'), `"It's <how it went>..." - 3-5`)
})

test('Letters lose their accents, emoji go without a trace', () => {
  assert.equal(toAscii('Zoë and Łukasz'), 'Zoe and Lukasz')
  assert.equal(toAscii('🎉 done 🎉'), 'done ')
  assert.equal(toAscii('良い'), '??')
})

test('The signs of the braid stay signs', () => {
  assert.equal(toAscii('○ ask ✿ win'), 'o ask @ win')
})

test('Who has no name in plain letters is called by their part', () => {
  assert.deepEqual(namesForAscii({ mentor: '良い', mentee: '🌻' }), { mentor: 'Mentor', mentee: 'Mentee' })
  assert.deepEqual(namesForAscii({ mentor: 'Zoë 🌱', mentee: '+49 170' }), {
    mentor: 'Zoë 🌱',
    mentee: '+49 170',
  })
})
