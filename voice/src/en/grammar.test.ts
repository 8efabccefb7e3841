import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { aboutSoOften, counted, cut, inWords, list, ofTheLast, quote, stopped } from './grammar.ts'

test('Small numbers are words, large ones digits', () => {
  assert.equal(inWords(3), 'three')
  assert.equal(inWords(13), '13')
  assert.equal(counted(1, 'thing'), 'one thing')
  assert.equal(counted(2, 'thing'), 'two things')
})

test('Names and things are listed as in a sentence', () => {
  assert.equal(list(['Jane', 'Alex']), 'Jane and Alex')
  assert.equal(list(['a', 'b', 'c']), 'a, b and c')
})

test('Words of people are quoted on one line and cut at a word', () => {
  assert.equal(quote('Would you\n look?'), '“Would you look?”')
  assert.equal(cut('one two three four', 12), 'one two…')
  assert.equal(cut('a'.repeat(30), 10), `${'a'.repeat(10)}…`)
})

test('A full stop follows only what has no end of its own', () => {
  assert.equal(stopped('“my CV”'), '“my CV”.')
  assert.equal(stopped('“my CV?”'), '“my CV?”')
  assert.equal(stopped('“my CV…”'), '“my CV…”')
})

test('Rates say how often out of how many', () => {
  assert.equal(ofTheLast({ counted: 4, chances: 5 }, 'answers'), '4 of the last 5 answers')
  assert.equal(ofTheLast({ counted: 5, chances: 5 }, 'answers'), 'all of the last 5 answers')
  assert.equal(ofTheLast({ counted: 5, chances: 5 }, 'times'), 'each of the last 5 times')
})

test('Probabilities are words without false precision', () => {
  assert.equal(aboutSoOften(0.81), 'in about 4 of 5 cases')
  assert.equal(aboutSoOften(0.5), 'in about half of the cases')
  assert.equal(aboutSoOften(0.29), 'in about 3 of 10 cases')
  assert.equal(aboutSoOften(0.99), 'almost always')
  assert.equal(aboutSoOften(0), 'hardly ever')
})

test('Words of people are cut between characters as a reader sees them', () => {
  assert.equal(cut('👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀', 9), '👩🏽‍🚀…')
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 4, max: 40 }),
      (text, most) => {
        assert.ok(quote(text, most).isWellFormed())
        assert.ok(cut(text, most).length <= most + 1)
      },
    ),
  )
})
