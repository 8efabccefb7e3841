import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement, type Agreement } from '@perennial/core/agreement'
import type { Nudge } from '@perennial/core/nudge'
import type { Loop } from '@perennial/core/loop/loop'
import type { Pattern } from '@perennial/core/pattern/pattern'
import type { Review } from '@perennial/core/review'
import type { Side } from '@perennial/core/side'
import { ago, buildDebt, buildLoop, buildPattern, listening } from '../../test/build.ts'
import { sayNudge } from '../say.ts'

const pay = (loop: Loop, side: Side): Nudge => ({
  for: side,
  because: { kind: 'pay', owes: loop.debts[0]?.owes ?? 'answer', loop, overdue: true },
  loop: loop.id,
})

const because = (
  kind: 'repair' | 'ask-for',
  pattern: Pattern,
  side: Side,
  loop: Loop | null = null,
): Nudge => ({
  for: side,
  because: { kind, pattern, loop },
  loop: loop?.id ?? null,
})

const alone = { open: [], agreement: noAgreement }

test('A draft is the writer’s own: first person, to the other by name, dates filled in, blanks left', () => {
  const words = sayNudge(pay(buildLoop(buildDebt('outcome', 'mentee')), 'mentee'), alone, listening('mentee'))
  assert.equal(words.do, 'Tell Alex how it went.')
  assert.match(words.draft, /^Hi Alex, on 11 September you helped me with my talk\. ⟨How it went⟩/)
  assert.match(words.draft, /⟨How it went⟩/)
})

test('A draft owns up when the other has asked after it', () => {
  const loop = buildLoop(buildDebt('outcome', 'mentee'), { remindedAt: ago(2) })
  assert.match(
    sayNudge(pay(loop, 'mentee'), alone, listening()).draft,
    /you asked how it went, and I owe you an answer/,
  )
})

test('An answer begins with a question back, and a referral with yes or no', () => {
  const asked = (need: Loop['need']) => pay(buildLoop(buildDebt('answer', 'mentor'), { need }), 'mentor')
  assert.match(
    sayNudge(asked('advice'), alone, listening()).draft,
    /⟨A question back, or where I’d look first⟩/,
  )
  assert.match(
    sayNudge(asked('referral'), alone, listening()).draft,
    /⟨Yes, by when; or no, and what would make it a yes⟩/,
  )
})

test('Several untold outcomes go into one letter, oldest first', () => {
  const open = [1, 2, 3, 4].map((n) => buildLoop(buildDebt('outcome', 'mentee'), { about: `Question ${n}` }))
  const pattern = buildPattern('asks-without-outcomes', 'mentee')
  const { draft } = sayNudge(
    because('repair', pattern, 'mentee', open[0]),
    { open, agreement: noAgreement },
    listening('mentee'),
  )
  assert.deepEqual(draft.match(/Question \d/g), ['Question 1', 'Question 2', 'Question 3'])
})

test('Asking for what one misses has words of its own', () => {
  const pattern = buildPattern('uncredited-work', 'mentor')
  const words = sayNudge(because('ask-for', pattern, 'mentee'), alone, listening('mentee'))
  assert.equal(words.do, 'Ask to be named.')
  assert.match(words.draft, /^Hi Alex, I’d like my name to stand with my part in ⟨the work⟩\./)
})

const reviewed = (review: Review, agreement: Agreement = noAgreement) => {
  const nudge: Nudge = { for: 'mentor', because: { kind: 'review-agreement', review }, loop: null }
  return sayNudge(nudge, { open: [], agreement }, listening('mentor'))
}

test('A review of the agreement names its day', () => {
  const { why } = reviewed({ from: 'day', at: Date.UTC(2026, 8, 1) })
  assert.equal(why, 'You and Jane meant to review it on 1 September.')
})

test('The end of the intended length asks how it goes on', () => {
  const { why, draft } = reviewed({ from: 'length', months: 6, at: Date.UTC(2026, 2, 3) })
  assert.equal(
    why,
    'You and Jane meant this for six months; that was on 3 March. Go on, change the rhythm, or say it is reached?',
  )
  assert.match(draft, /^Hi Jane, we meant this for six months, and that was on 3 March\./)
})

test('Another phase and a line that does not hold are told as what happened, not whose fault it is', () => {
  assert.equal(
    reviewed({ from: 'phase', isGoal: true, at: Date.UTC(2026, 8, 1) }).why,
    'You and Jane reached the goal on 1 September; the agreement is from before that.',
  )
  assert.equal(
    reviewed(
      { from: 'pattern', pattern: 'unanswered-asks', at: ago(1) },
      { ...noAgreement, replyWithinDays: 5 },
    ).why,
    'You and Jane agreed on an answer within five days; lately it took longer. Perhaps it no longer fits.',
  )
})

test('Time beyond what was agreed is told in hours, and the draft offers to write instead', () => {
  const pattern = buildPattern('over-asking', 'mentee', {
    counted: 3,
    chances: null,
    time: { minutes: 210, agreedHours: 2 },
  })
  const words = sayNudge(because('repair', pattern, 'mentee'), alone, listening('mentee'))
  assert.equal(
    words.why,
    'Three talks you called took 3 hours and 30 minutes in 30 days. The agreement says 2 hours a month.',
  )
  assert.match(
    words.draft,
    /more than the 2 hours a month we agreed on\. Shall we change that, or would writing do/,
  )
})
