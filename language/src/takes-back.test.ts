import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSentence } from './read-sentence.ts'

const takesBack = (text: string): boolean =>
  readSentence(text, 'mentee', { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] }).cues.includes(
    'takes-back',
  )

for (const text of [
  'I sent it as it was.',
  'Never mind, figured it out',
  "Don't need it anymore, someone else reviewed it",
  'No need any more, the role is filled',
  'Please ignore my last message',
  'Went ahead without the review',
  'Too late now, the deadline has passed',
  'Submitted it without any feedback in the end',
  'It resolved itself',
  'a colleague already helped me with this',
  'Ok scratch that, I read the docs and it is clear',
  'I no longer need the intro, they called me',
])
  test(`"${text}" takes back what was asked`, () => {
    assert.ok(takesBack(text))
  })

for (const text of [
  'You can ignore that warning',
  'Should I send it as it is?',
  'I never mind waiting',
  'I found another bug',
  'I applied anyway',
  'No worries, take your time',
  'It turned out fine, honest',
  'Do not forget it tomorrow',
])
  test(`"${text}" takes nothing back`, () => {
    assert.ok(!takesBack(text))
  })
