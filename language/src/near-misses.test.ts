import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '@perennial/core/sentence'
import { readSentence } from './read-sentence.ts'

const context = { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] }

const heard = (text: string): readonly Act[] =>
  readSentence(text, 'mentee', context).acts.map(({ act }) => act)

test('leave to ask asks nothing', () => {
  for (const text of ['Owen, can I say something?', 'Can I ask you something?', 'Could I ask you a favour?'])
    assert.deepEqual(heard(text), [], text)
})

test('leave to ask asks nothing in other words either, but what it is about may', () => {
  for (const text of [
    'Can I run something by you?',
    'Can I run an idea past you?',
    'Could I ask your opinion on something?',
    'Is it ok if I ask you something about money?',
  ])
    assert.deepEqual(heard(text), [], text)
  assert.ok(heard('Can I run my two headlines by you: "Slow timber" or "Wood that waits"?').includes('ask'))
  assert.ok(heard('Could I bother you with a compile thing?').includes('ask'))
})

test('surprise with a question mark asks nothing', () => {
  for (const text of ['Wait you put my NAME??', 'omg, you told them about my page?'])
    assert.ok(!heard(text).includes('ask'), text)
  assert.ok(heard('Wait, would you put my name on it?').includes('ask'))
})

test('what somebody else asked is no ask of the other', () => {
  const told = 'Also the new intern asked me about OOMKills and I said "did you stop looking" and he hated me'
  assert.ok(!heard(told).includes('ask'))
  assert.ok(heard('They asked me for a portfolio, could you look over mine?').includes('ask'))
})

test('thanks in advance ask; thanks for what was done thank', () => {
  for (const text of ["I'd be so grateful for any pointers", "I'd really appreciate your honest opinion"])
    assert.deepEqual(heard(text), ['ask'], text)
  assert.deepEqual(heard("I'm really grateful for everything"), ['thank'])
})

test('a wish for credit gives none and orders nothing', () => {
  for (const text of [
    'Could you please add me as co-author on the recording page?',
    'Can my name be put under the chart?',
    'can you at least put my name on the site footer',
    "I'd like to be named as well",
  ])
    assert.deepEqual(heard(text), ['ask'], text)
})

test('credit that is only promised is not given', () => {
  const promised = "and you're in the acknowledgements of course"
  const { acts, cues } = readSentence(promised, 'mentor', context)
  assert.deepEqual([acts.map(({ act }) => act).includes('credit'), cues], [false, ['credits-later']])
})

test('what names nobody gives no credit', () => {
  assert.ok(!heard('I wrote the reasons in the readme').includes('credit'))
  assert.ok(heard('In the retro I said the rule comes from Andreas').includes('credit'))
})

test('what the other is told to do on a day is no promise', () => {
  const { acts } = readSentence('Read up on it on Monday 😉', 'mentor', context)
  assert.ok(!acts.some(({ act }) => act === 'promise'))
})
