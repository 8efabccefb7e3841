import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLedger, buildWaiting, coached, kindsOf, shapeText } from '../../test/coaching.ts'

const good = 'I want to move into backend work. Should I learn Rust or Go first?'
const told = buildWaiting('Could you read my essay before Monday?')
const referrals = { text: 'referrals', words: [['referr']] }

test('Outcomes the other does not know come before even a good ask', () => {
  const draft = `Hi Ines, ${good}`
  const coaching = coached(draft, { ledger: buildLedger({ untold: [told, told] }) })
  assert.deepEqual(kindsOf(coaching), ['untold'])
  assert.equal(shapeText(draft, coaching), `Hi Ines, {untold}\n${good}`)
})

test('A draft that tells how things went leads already', () => {
  const ledger = buildLedger({ untold: [told] })
  const draft = `The essay went well, they invited me. ${good}`
  assert.deepEqual(kindsOf(coached(draft, { ledger })), [])
})

test('A clause of the agreement is heard in the need as well as in the words', () => {
  const ledger = buildLedger({ scopeOut: [referrals, { text: 'homework', words: [['homework']] }] })
  const [first] = coached('Would you put in a good word for me for the SRE role at Kestrel?', {
    ledger,
  }).remarks
  assert.ok(first?.kind === 'out-of-scope')
  assert.equal(first.clause, 'referrals')
  const [second] = coached('Could you check question 3 of my homework? I am new to joins.', {
    ledger,
  }).remarks
  assert.ok(second?.kind === 'out-of-scope')
  assert.equal(second.clause, 'homework')
})

test('A clause of two words needs both', () => {
  const ledger = buildLedger({ scopeOut: [{ text: 'salary talks', words: [['salari', 'talk']] }] })
  assert.deepEqual(kindsOf(coached(good, { ledger })), [])
  const draft = 'Is my talk on salary bands too long? It is for the meetup on Friday.'
  assert.deepEqual(kindsOf(coached(draft, { ledger })), ['out-of-scope'])
})

test('A no that was said before is remembered', () => {
  const ledger = buildLedger({ refused: ['referral'] })
  const [remark] = coached('Would you refer me for the SRE role? I ran our on-call for a year.', {
    ledger,
  }).remarks
  assert.equal(remark?.kind, 'refused')
})

test('One more ask than agreed is said, with the oldest that could wait', () => {
  const openAsks = [told, buildWaiting('Which laptop?')]
  const capacity = { openAsks: 2, isAgreed: true, hours: null }
  const [remark] = coached(good, { ledger: buildLedger({ openAsks, capacity }) }).remarks
  assert.ok(remark?.kind === 'over-capacity')
  assert.deepEqual([remark.open, remark.oldest], [2, told])
  const roomy = buildLedger({ openAsks, capacity: { openAsks: 3, isAgreed: true, hours: null } })
  assert.deepEqual(kindsOf(coached(good, { ledger: roomy })), [])
})

test('Two remarks at most, what was agreed first', () => {
  const ledger = buildLedger({
    untold: [told],
    openAsks: [told],
    capacity: { openAsks: 1, isAgreed: true, hours: null },
    scopeOut: [referrals],
  })
  assert.deepEqual(kindsOf(coached('can you refer me?', { ledger })), ['out-of-scope', 'untold'])
})

test('A bare thanks is given the help it can name', () => {
  const [remark] = coached('Thanks!', { ledger: buildLedger({ lastHelp: told }) }).remarks
  assert.ok(remark?.kind === 'bare-thanks')
  assert.deepEqual(remark.lastHelp, told)
})

test('A topic asked about before, or agreed on, is one being learned', () => {
  const to = 'The import job is slow again. Can you help?'
  const draft = 'I fixed it in your branch, you can merge.'
  assert.deepEqual(kindsOf(coached(draft, { by: 'mentor', to })), [])
  const again = coached(draft, { by: 'mentor', to, ledger: buildLedger({ askedBefore: 2 }) }).remarks[0]
  assert.ok(again?.kind === 'hand-back')
  assert.deepEqual(again.learning, { from: 'asked-before', times: 2 })
  const scopeIn = [{ text: 'import jobs', words: [['import', 'job']] }]
  const agreed = coached(draft, { by: 'mentor', to, ledger: buildLedger({ scopeIn }) }).remarks[0]
  assert.ok(agreed?.kind === 'hand-back')
  assert.deepEqual(agreed.learning, { from: 'scope', clause: 'import jobs' })
})

const call = 'Could we have a call on Thursday to go through my talk? I want to send it in on Friday.'

test('A call where the two agreed on writing is remarked on, one that was agreed is not', () => {
  const channels = { text: 'chat, no calls', agreed: ['chat'], leftOut: ['call'] } as const
  const [remark] = coached(call, { ledger: buildLedger({ channels }) }).remarks
  assert.ok(remark?.kind === 'other-channel')
  assert.equal(remark.clause, 'chat, no calls')
  const calls = { text: 'calls', agreed: ['call'], leftOut: [] } as const
  assert.deepEqual(kindsOf(coached(call, { ledger: buildLedger({ channels: calls }) })), [])
  assert.deepEqual(kindsOf(coached(good, { ledger: buildLedger({ channels }) })), [])
})

test('A talk in a month whose hours are spent is remarked on, and nothing else that is asked', () => {
  const capacity = { openAsks: 5, isAgreed: true, hours: { agreed: 2, minutes: 120 } }
  const [remark] = coached(call, { ledger: buildLedger({ capacity }) }).remarks
  assert.ok(remark?.kind === 'over-hours')
  assert.deepEqual([remark.minutes, remark.agreed], [120, 2])
  assert.deepEqual(kindsOf(coached(good, { ledger: buildLedger({ capacity }) })), [])
  const roomy = { ...capacity, hours: { agreed: 2, minutes: 90 } }
  assert.deepEqual(kindsOf(coached(call, { ledger: buildLedger({ capacity: roomy }) })), [])
})

test('A call is heard in an ask for something else, a thing called so and a chat by chat are none', () => {
  const channels = { text: 'chat, no calls', agreed: ['chat'], leftOut: ['call'] } as const
  const kinds = (draft: string) => kindsOf(coached(draft, { ledger: buildLedger({ channels }) }))
  assert.ok(kinds('Could you call me tomorrow? I want to talk about the offer.').includes('other-channel'))
  assert.ok(
    kinds('Would you be up for a video call to review my slides before Monday?').includes('other-channel'),
  )
  assert.ok(!kinds('Could you review my video on system calls before Monday?').includes('other-channel'))
  assert.ok(!kinds('Are you free for a quick chat on Friday about my offer?').includes('other-channel'))
})
