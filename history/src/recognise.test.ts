import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf } from '../fixtures/fixture.ts'
import { recognise } from './recognise.ts'

test('each sample is recognised by what it holds', () => {
  const table: readonly (readonly [string, string])[] = [
    ['jane-and-alex.txt', 'whatsapp'],
    ['david-and-his-mentor.txt', 'whatsapp'],
    ['sarah-and-her-mentee.txt', 'whatsapp'],
    ['mail.mbox', 'mail'],
    ['reply.eml', 'mail'],
    ['telegram.json', 'telegram'],
    ['discord.json', 'discord'],
    ['calendar.ics', 'calendar'],
    ['history.jsonl', 'json-lines'],
    ['slack-export/mentoring-circle/2025-11-03.json', 'slack-day'],
  ]
  for (const [name, format] of table) assert.equal(recognise(bytesOf(name)), format, name)
})

test('anything else is not guessed at', () => {
  for (const text of [
    '',
    'Dear Ada,\nhow are you?',
    '{"a":1}',
    '[1,2]',
    '<html>',
    'a,b,c\n1,2,3',
    'Note: this\nis: that',
  ])
    assert.equal(recognise(new TextEncoder().encode(text)), undefined, text)
})

test('a mail needs two fields that mails have', () => {
  const of = (text: string) => recognise(new TextEncoder().encode(text))
  assert.equal(of('Received: from a\n by b\nSubject: c\n\nd'), 'mail')
  assert.equal(of('Subject: c\n\nd'), undefined)
})
