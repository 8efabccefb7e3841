import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { acts, type Act, type ReadContext, type Sentence } from '@perennial/core/sentence'
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

test('of our own sentences, which the model was not taught, at least 85 in 100 are heard exactly', () => {
  const exact = own.filter(({ text, author, acts }) => actsOf(author, text).join() === acts.join())
  const share = exact.length / own.length
  assert.ok(share >= 0.85, `${exact.length} of ${own.length}: ${share.toFixed(3)}`)
})

test('every act is heard in our own sentences with F1 of at least 0.75', () => {
  const told = own.map(({ text, author, acts }) => ({ said: actsOf(author, text), truly: acts }))
  for (const act of acts) {
    const right = told.filter(({ said, truly }) => said.includes(act) && truly.includes(act)).length
    const wrong = told.filter(({ said, truly }) => said.includes(act) !== truly.includes(act)).length
    const f1 = (2 * right) / (2 * right + wrong)
    assert.ok(f1 >= 0.75, `${act}: F1 ${f1.toFixed(3)}`)
  }
})

const clear: readonly (readonly [author: Side, text: string, acts: string])[] = [
  ['mentee', 'any advice?', 'ask'],
  ['mentee', 'Could you introduce me to the platform lead at Northmere?', 'ask'],
  ['mentee', 'Can you refer me?', 'ask'],
  ['mentor', 'Have you tried reading the query plan?', 'guide'],
  ['mentor', 'Please write the tests for the login page by Friday.', 'assign'],
  ['mentor', "I'll send you notes by Friday.", 'promise'],
  ['mentor', "Sorry, I can't this month.", 'decline'],
  ['mentor', 'I only answer mails on Sundays.', 'bound'],
  ['mentor', 'Does Thursday at 18:30 work for a call?', 'arrange'],
  ['mentee', 'I applied to three places this week.', 'update'],
  ['mentee', 'Thank you so much for your help!', 'thank'],
  ['mentee', 'I got the job!', 'win'],
  ['mentor', 'Congratulations!', 'celebrate'],
  ['mentee', 'Hi Ines,', ''],
]

for (const [author, text, acts] of clear)
  test(`${author}: "${text}" is ${acts || 'no act'}`, () => {
    assert.equal(actsOf(author, text).join(), acts)
  })

test('confidences lie between nought and one', () => {
  for (const { text, author } of own)
    for (const { confidence } of read(author, text).acts) assert.ok(confidence >= 0.4 && confidence <= 1)
})

test('a door is bounded where it is named', () => {
  const isBounded = (text: string) => read('mentee', text).ask?.specific
  for (const text of [
    'Can you refer me at Zorblix?',
    'Could you introduce me to someone at Quentiva?',
    'Would you connect me with Marek from the data team?',
  ])
    assert.equal(isBounded(text), true, text)
  for (const text of [
    'Can you refer me at your company?',
    'Could you introduce me to somebody at a startup?',
  ])
    assert.equal(isBounded(text), false, text)
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
