import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement, type Agreement } from '@perennial/core/agreement'
import type { Ledger } from '@perennial/core/coaching'
import type { Side } from '@perennial/core/side'
import type { Message } from '@perennial/history/message'
import { coach } from '@perennial/language/coach/coach'
import {
  clauseOf,
  coachContext,
  ledgerOf,
  newestAsk,
  readAsked,
  timesAskedBefore,
  type Drafting,
} from './coach-context.ts'
import { readJournal, type History } from './journal.ts'

const roles = { mentor: 'Alex Brandt', mentee: 'Jane Otieno' }
const DAY = 86_400_000
const start = Date.UTC(2026, 0, 5, 18)

const message = (by: Side, day: number, text: string): Message => ({
  at: start + day * DAY,
  author: roles[by],
  text,
  channel: 'chat',
  source: 'whatsapp',
  ref: `${by}${day}`,
})

const history = (messages: readonly Message[]): History => readJournal(messages, roles, 'UTC', noAgreement)

const helped = [
  message(
    'mentee',
    0,
    'Could you look over my CV before Friday? I fear the second page reads as frontend only.',
  ),
  message(
    'mentor',
    1,
    'Put the fares story at the top of the CV, because it shows what you can do under load.',
  ),
]

const drafting = (by: Side, day: number): Drafting => ({
  by,
  at: start + day * DAY,
  timeZone: 'UTC',
  asked: [],
})

const ledger = (
  messages: readonly Message[],
  by: Side,
  day: number,
  agreement: Agreement = noAgreement,
): Ledger => ledgerOf(history(messages).state, agreement, drafting(by, day), 0)

test('An outcome is untold once it is due, and only for the one who owes it', () => {
  assert.deepEqual(ledger(helped, 'mentee', 2).untold, [])
  const late = ledger(helped, 'mentee', 60)
  assert.match(late.untold[0]?.about ?? '', /look over my CV/)
  assert.deepEqual(ledger(helped, 'mentor', 60).untold, [])
})

test('Help that came last is what a thanks could be for', () => {
  assert.match(ledger(helped, 'mentee', 2).lastHelp?.about ?? '', /look over my CV/)
  assert.equal(ledger(helped, 'mentor', 2).lastHelp, null)
})

test('An ask counts as open while the other may take their time with it', () => {
  const asked = helped.slice(0, 1)
  assert.equal(ledger(asked, 'mentee', 3).openAsks.length, 1)
  assert.equal(ledger(asked, 'mentee', 30).openAsks.length, 0)
  assert.equal(ledger(asked, 'mentor', 3).openAsks.length, 0)
})

test('Limits on asking are the mentee’s, and say whether they were agreed', () => {
  const agreement = { ...noAgreement, scopeOut: ['referrals'], capacity: { openAsks: 2, hoursAMonth: null } }
  const mentee = ledger(helped, 'mentee', 2, agreement)
  assert.deepEqual(mentee.capacity, { openAsks: 2, isAgreed: true, hours: null })
  assert.equal(mentee.scopeOut.length, 1)
  assert.equal(ledger(helped, 'mentor', 2, agreement).scopeOut.length, 0)
  assert.deepEqual(ledger(helped, 'mentee', 2).capacity, { openAsks: 5, isAgreed: false, hours: null })
})

test('Hours agreed are told beside the time the two talked in the last month, whoever called', () => {
  const agreement = {
    ...noAgreement,
    capacity: { openAsks: null, hoursAMonth: 2 },
    channels: ['chat', 'no calls'],
  }
  const talk = (by: Side, day: number): Message => ({
    ...message(by, day, 'Voice call. 38 min'),
    meeting: { kind: 'held', at: start + day * DAY, minutes: 38 },
  })
  const { state } = readJournal([talk('mentor', 1), talk('mentee', 20)], roles, 'UTC', agreement)
  const minutes = (day: number) => ledgerOf(state, agreement, drafting('mentee', day), 0).capacity.hours
  assert.deepEqual(minutes(25), { agreed: 2, minutes: 76 })
  assert.deepEqual(minutes(40), { agreed: 2, minutes: 38 })
  const { channels } = ledgerOf(state, agreement, drafting('mentee', 25), 0)
  assert.deepEqual(channels, { text: 'chat, no calls', agreed: ['chat'], leftOut: ['call'] })
})

test('A clause names each thing it joins', () => {
  assert.equal(clauseOf('job applications and referrals').words.length, 2)
  assert.deepEqual(clauseOf('no homework').words, [['homework']])
})

test('The newest ask that waits is the one being answered', () => {
  const messages = [...helped, message('mentee', 20, 'How would you explain the gap in 2023 on my CV?')]
  const { state, moments } = history(messages)
  assert.match(newestAsk(state, moments, 'mentor')[0]?.text ?? '', /the gap in 2023/)
  assert.deepEqual(newestAsk(state, moments, 'mentee'), [])
})

test('A topic asked about before is counted, the ask being answered is not', () => {
  const messages = [
    message('mentee', 0, 'How do I size the connection pool for the booking service?'),
    message('mentee', 40, 'Is the connection pool of the booking service too small?'),
  ]
  const { state, moments } = history(messages)
  assert.equal(timesAskedBefore(moments, 'mentor', newestAsk(state, moments, 'mentor')), 1)
})

test('All of it together: a referral is asked for while an outcome is open and referrals are left out', () => {
  const { state } = history(helped)
  const agreement = { ...noAgreement, scopeOut: ['no referrals before 3 months'] }
  const at = drafting('mentee', 60)
  const context = coachContext(at, { state, ledger: ledgerOf(state, agreement, at, 0) })
  const { remarks } = coach('Hi Alex, can you refer me?', 'mentee', context)
  assert.deepEqual(
    remarks.map(({ kind }) => kind),
    ['out-of-scope', 'untold'],
  )
})

test('What is answered is heard as the other’s words', () => {
  const asked = readAsked('How did the panel go?', drafting('mentee', 3))
  const context = coachContext({ ...drafting('mentee', 3), asked }, null)
  assert.equal(context.heard.before?.by, 'mentor')
  assert.equal(context.ledger, null)
  assert.equal(coach('it was ok', 'mentee', context).about, 'outcome')
})

test('A mentee’s question after the mentor’s last word waits, however it was heard', () => {
  const messages = [
    ...helped,
    message('mentee', 20, 'Is the connection pool of the booking service too small?'),
  ]
  const { state, moments } = history(messages)
  assert.match(newestAsk(state, moments, 'mentor')[0]?.text ?? '', /too small/)
  const answered = history([...messages, message('mentor', 21, 'It is, double it.')])
  assert.doesNotMatch(newestAsk(answered.state, answered.moments, 'mentor')[0]?.text ?? '', /too small/)
})
