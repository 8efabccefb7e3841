import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act, ReadContext } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { readSentence } from './read-sentence.ts'

type Before = NonNullable<ReadContext['before']>

const after = (before: Before | undefined, author: Side, text: string, open: ReadContext['open'] = []) =>
  readSentence(text, author, {
    at: Date.UTC(2026, 4, 6, 12),
    timeZone: 'UTC',
    open,
    ...(before === undefined ? {} : { before }),
  }).acts.map(({ act }) => act)

const said = (by: Side, text: string, ...acts: readonly Act[]): Before => ({ by, text, acts })
const reminder = said('mentee', 'Did you get to the review?', 'ask')

test('a day alone, after a reminder, is a promise', () => {
  for (const text of [
    'tomorrow 🙈',
    'this weekend, promised',
    'So sorry, Thursday latest.',
    '100%! This week',
    'Next on my list!!',
  ])
    assert.ok(after(reminder, 'mentor', text).includes('promise'), text)
})

test('a day alone, when something is owed, is a promise as well', () => {
  assert.deepEqual(after(undefined, 'mentor', 'This weekend 💪', [{ by: 'mentor', owes: 'answer' }]), [
    'promise',
  ])
})

test('a day alone, after a proposed call, agrees to it', () => {
  const call = said('mentor', 'Shall we have a call next week?', 'arrange')
  assert.deepEqual(after(call, 'mentee', 'tuesday'), ['arrange'])
})

test('a terse cheer after a win celebrates, after work handed over it only praises', () => {
  assert.deepEqual(after(said('mentee', 'I got it!', 'win'), 'mentor', 'Fab!!'), ['celebrate'])
  assert.deepEqual(after(said('mentee', 'The page is done', 'deliver'), 'mentor', 'AMAZING.'), [])
})

test('"I can, once…" after an ask is a promise on a condition', () => {
  const ask = said('mentee', 'can you refer me', 'ask')
  assert.ok(after(ask, 'mentor', "I can, once I've seen your work.").includes('promise'))
})
