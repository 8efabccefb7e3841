import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noon } from '../../test/coaching.ts'
import { readMessage } from '../read-message.ts'
import { frameOf } from './frame.ts'
import { heardAt, placeSentences, type Draft } from './place.ts'

const place = (text: string): Draft =>
  placeSentences(text, readMessage(text, 'mentee', { at: noon, timeZone: 'UTC', open: [] }))

const words = (text: string): readonly string[] =>
  place(text).placed.map(({ span }) => text.slice(span.start, span.end))

test('Sentences are found where they stand, whatever blanks are between their words', () => {
  const text = 'Hi Ines.\n\n  Could you read\n  my essay?  Thanks'
  assert.deepEqual(words(text), ['Hi Ines.', 'Could you read', 'my essay?', 'Thanks'])
})

test('Lines that a mail program broke are one sentence with one span', () => {
  const text =
    'I rewrote the second page of my CV for the platform role at\nNordwind and would like to know whether it holds.'
  assert.deepEqual(words(text), [text])
})

test('The same sentence twice is found twice', () => {
  assert.deepEqual(
    place('Any news? Any news?').placed.map(({ span }) => span.start),
    [0, 10],
  )
})

test('Code and quoted lines are what stands between', () => {
  const text = 'It says:\n```\nboom\n```\nWhy?\n> old words'
  const { between } = place(text)
  assert.deepEqual(
    between.map(({ start, end }) => text.slice(start, end)),
    ['```\nboom\n```', '> old words'],
  )
})

test('A pattern is heard with straight apostrophes and its place is that in the draft', () => {
  const text = 'Yes. I don’t\nknow.'
  const [, , third] = place(text).placed
  const one = third ?? place(text).placed[1]
  assert.ok(one)
  const span = heardAt(/know/, one)
  assert.equal(text.slice(span?.start, span?.end), 'know')
})

test('A letter has a greeting, a body and a closing', () => {
  const text = 'Dear Ms Haddad,\n\nI read it. Which part first?\n\nKind regards,\nTomás Ruiz'
  const { greeting, body, closing, name } = frameOf(place(text))
  assert.equal(text.slice(greeting?.start, greeting?.end), 'Dear Ms Haddad,')
  assert.deepEqual(
    body.map(({ span }) => text.slice(span.start, span.end)),
    ['I read it.', 'Which part first?'],
  )
  assert.equal(text.slice(closing[0]?.span.start), 'Kind regards,\nTomás Ruiz')
  assert.equal(name, 'Ms Haddad')
})

test('In chat the greeting is cut off the sentence it opens', () => {
  const text = 'hi renata any referrals going'
  const { greeting, body, name } = frameOf(place(text))
  assert.equal(text.slice(greeting?.start, greeting?.end), 'hi renata')
  assert.equal(body[0]?.text, 'any referrals going')
  assert.equal(name, null)
})

test('Thanks that are the message are no closing', () => {
  assert.equal(frameOf(place('Thanks so much')).closing.length, 0)
})
