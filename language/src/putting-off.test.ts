import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '@perennial/core/sentence'
import { readSentence } from './read-sentence.ts'

const now = { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] }
const asked = {
  ...now,
  before: { by: 'mentee', text: 'Could you look at my CV?', acts: ['ask'] },
} as const

const heard = (text: string, context: typeof now | typeof asked): readonly Act[] =>
  readSentence(text, 'mentor', context).acts.map(({ act }) => act)

test('putting an ask off promises an answer', () => {
  for (const text of [
    'Let me think about it',
    'Let me get back to you on that.',
    'I need to check with Anna first',
    'yep sending this weekend',
    'swamped, but it’s on my list',
  ])
    assert.ok(heard(text, asked).includes('promise'), text)
})

test('an ask is put off in many words', () => {
  for (const text of [
    'Let me chew on that one.',
    "That's a tough one, give me a day or two.",
    'Swamped this week, more soon.',
    'This deserves more than a quick line.',
    'I hope to get to it over Easter.',
    'In principle yes, let me look at my calendar.',
    "Not today, but I haven't forgotten you.",
  ])
    assert.ok(heard(text, asked).includes('promise'), text)
})

test('advice that begins as if it put off is advice', () => {
  for (const text of [
    'Let me think, yes: take the one where you have to build something.',
    'Give it two days to dry before you fire it again.',
  ])
    assert.deepEqual(heard(text, asked), ['guide'], text)
})

test('an ask put off to a talk arranges and answers nothing', () => {
  for (const text of ['We will discuss it on Monday.', "Let's talk about it when we meet"])
    assert.deepEqual(heard(text, asked), ['arrange'], text)
})

test('where nothing was asked nothing is put off', () => {
  assert.deepEqual(heard('Let me think about it', now), [])
  assert.deepEqual(heard('We will discuss it on Monday.', now), [])
})

test('who wants to see it asks back', () => {
  for (const text of ['give me the file', 'send me the log', 'can you share the repo?'])
    assert.deepEqual(heard(text, asked), ['ask'], text)
})
