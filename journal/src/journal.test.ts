import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement } from '@perennial/core/agreement'
import { fold } from '@perennial/core/fold'
import { stepOf } from '@perennial/core/loop/loop'
import type { Message } from '@perennial/history/message'
import { appendMessage, emptyJournal, readJournal } from './journal.ts'
import { momentOf } from './moment-of.ts'
import { namesOf } from './names.ts'

const roles = { mentor: 'Alex Brandt', mentee: 'Jane Otieno' }
const start = Date.UTC(2026, 0, 5, 18)

const message = (author: string, day: number, text: string, more: Partial<Message> = {}): Message => ({
  at: start + day * 86_400_000,
  author,
  text,
  channel: 'chat',
  source: 'whatsapp',
  ref: `${author}${day}`,
  ...more,
})

const review = message(
  roles.mentee,
  0,
  'Could you look over my CV before Friday? I fear the second page reads as frontend only.',
)
const help = message(
  roles.mentor,
  1,
  'Put the fares story at the top of the CV, because it shows what you can do under load.',
)

test('messages become moments, and what they open and close is followed', () => {
  const { moments, state } = readJournal([review, help], roles, 'UTC', noAgreement)
  assert.equal(moments.length, 2)
  assert.deepEqual(state.loops.map(stepOf), ['answered'])
})

test('reading message by message is the same as folding the moments it made', () => {
  const { moments, state, settled } = readJournal([review, help], roles, 'UTC', noAgreement)
  const folded = fold(moments, noAgreement)
  assert.deepEqual(state, folded.state)
  assert.deepEqual(settled, folded.settled)
})

test('appending messages one by one gives the same state as reading them at once', () => {
  const messages = [
    review,
    help,
    message(roles.mentee, 6, 'Thanks to you it worked: they invited me to the interview!'),
  ]
  const journal = messages.reduce(
    (before, each) => appendMessage(before, each, roles, 'UTC', noAgreement).journal,
    emptyJournal,
  )
  assert.deepEqual({ ...journal.state, settled: [] }, readJournal(messages, roles, 'UTC', noAgreement).state)
})

test('what somebody else wrote is nobody’s moment', () => {
  const { moments } = readJournal([message('Kirsi', 0, 'Round 4 is on!')], roles, 'UTC', noAgreement)
  assert.deepEqual(moments, [])
})

test('a call is a meeting held, a missed one is not, an appointment ahead is no moment yet', () => {
  const call = (kind: 'held' | 'missed' | 'arranged' | 'moved'): string | undefined =>
    momentOf(message(roles.mentor, 0, 'Voice call', { meeting: { kind, at: start } }), 'mentor', [])?.kind
  assert.deepEqual(
    [call('held'), call('missed'), call('moved'), call('arranged')],
    ['met', 'missed', 'moved', undefined],
  )
})

test('the names of the two link nothing', () => {
  assert.ok(namesOf(roles).has('alex'))
  const { moments } = readJournal(
    [message(roles.mentee, 0, 'Alex, could you review the schema?')],
    roles,
    'UTC',
    noAgreement,
  )
  const [first] = moments
  assert.ok(first?.kind === 'said' && !first.sentences.some(({ words }) => words.includes('alex')))
})

test('a reply keeps what it answers', () => {
  const { moments } = readJournal([review, { ...help, replyTo: review.ref }], roles, 'UTC', noAgreement)
  assert.equal(moments[1]?.kind === 'said' ? moments[1].replyTo : undefined, review.ref)
})
