import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Act, ReadContext, Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { readSentence } from './read-sentence.ts'

const context: ReadContext = { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] }
const read = (author: Side, text: string, over: Partial<ReadContext> = {}): Sentence =>
  readSentence(text, author, { ...context, ...over })
const actsOf = (author: Side, text: string, over: Partial<ReadContext> = {}): readonly Act[] =>
  read(author, text, over).acts.map(({ act }) => act)

type Own = { readonly text: string; readonly author: Side; readonly acts: readonly Act[] }
const own = readFileSync(new URL('../fixtures/own.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Own)

test('nine in ten of our own sentences are heard exactly', () => {
  const exact = own.filter(({ text, author, acts }) => actsOf(author, text).join() === acts.join())
  assert.ok(exact.length >= 0.9 * own.length, `${exact.length} of ${own.length}`)
})

test('the same words do another thing when the other side says them', () => {
  const text = 'What does the profiler say about the second query?'
  assert.deepEqual(actsOf('mentor', text), ['guide'])
  assert.deepEqual(actsOf('mentee', text), ['ask'])
})

test('confidences lie between nought and one', () => {
  for (const { text, author } of own)
    for (const { confidence } of read(author, text).acts) assert.ok(confidence > 0.5 && confidence <= 1)
})

test('an ask comes with its quality, another act without', () => {
  assert.deepEqual(read('mentee', 'any advice?').ask?.specific, false)
  assert.equal(
    read('mentee', 'Could you review my cover letter for the Kigali post before Friday?').ask?.need,
    'review',
  )
  assert.equal(read('mentee', 'Thank you for yesterday.').ask, undefined)
})

test('a foreign sentence is named and left unlabelled', () => {
  const { acts, language } = read('mentee', 'Danke für deine Hilfe, ich habe die Stelle bekommen!')
  assert.deepEqual([acts, language], [[], 'de'])
})

test('thanks in advance and "no thanks" thank for nothing', () => {
  assert.ok(!actsOf('mentee', 'Thanks in advance!').includes('thank'))
  assert.ok(!actsOf('mentee', 'No thanks, I have enough certificates.').includes('thank'))
})

test('an own exercise is no promise, something for the other is', () => {
  assert.ok(!actsOf('mentee', 'Will try that tonight').includes('promise'))
  assert.ok(actsOf('mentee', "I'll send you the recording tonight").includes('promise'))
})

test('text of any kind and length is read without harm', () => {
  for (const text of [
    '',
    '   ',
    '?',
    '👍',
    '\u0000',
    'a'.repeat(20_000),
    '?!'.repeat(5_000),
    '`'.repeat(999),
  ])
    assert.ok(Array.isArray(read('mentee', text).acts))
})
