import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onDay, readOn, said } from '../test/build.ts'
import { acceptAgreement, agreementInForce, emptyBook, noAgreement, proposeAgreement } from './agreement.ts'

const monthly = { ...noAgreement, rhythmDays: 30 }

test('what one proposes holds only when the other says yes', () => {
  const proposed = proposeAgreement(emptyBook, { by: 'mentee', at: onDay(1), agreement: monthly })
  assert.equal(agreementInForce(proposed).rhythmDays, null)
  const accepted = acceptAgreement(proposed, 'mentor')
  assert.ok(accepted.ok)
  assert.equal(agreementInForce(accepted.value).rhythmDays, 30)
  assert.equal(agreementInForce(accepted.value).version, 1)
})

test('nobody accepts their own proposal, and nothing is accepted that nobody proposed', () => {
  const proposed = proposeAgreement(emptyBook, { by: 'mentee', at: onDay(1), agreement: monthly })
  assert.deepEqual(acceptAgreement(proposed, 'mentee'), {
    ok: false,
    error: { kind: 'own-proposal', by: 'mentee' },
  })
  assert.deepEqual(acceptAgreement(emptyBook, 'mentor'), { ok: false, error: { kind: 'nothing-proposed' } })
})

test('a counter-proposal takes the place of the proposal', () => {
  const first = proposeAgreement(emptyBook, { by: 'mentee', at: onDay(1), agreement: monthly })
  const counter = proposeAgreement(first, {
    by: 'mentor',
    at: onDay(2),
    agreement: { ...monthly, rhythmDays: 60 },
  })
  const accepted = acceptAgreement(counter, 'mentee')
  assert.ok(accepted.ok)
  assert.equal(agreementInForce(accepted.value).rhythmDays, 60)
})

test('the review the two agreed on is suggested to both on its day', () => {
  const agreement = { ...noAgreement, reviewOn: onDay(30) }
  const talk = [said('mentee', 0, { acts: ['update'] }), said('mentor', 1, { acts: ['celebrate'] })]
  const kinds = (day: number): readonly string[] =>
    readOn(day, talk, agreement).nudges.map((nudge) => `${nudge.for} ${nudge.because.kind}`)
  assert.deepEqual(kinds(29), [])
  assert.deepEqual(kinds(31), ['mentor review-agreement', 'mentee review-agreement'])
})
