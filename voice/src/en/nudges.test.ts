import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Nudge } from '@perennial/core/nudge'
import type { Loop } from '@perennial/core/loop/loop'
import type { Pattern } from '@perennial/core/pattern/pattern'
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

const alone = { open: [] }

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
  const { draft } = sayNudge(because('repair', pattern, 'mentee', open[0]), { open }, listening('mentee'))
  assert.deepEqual(draft.match(/Question \d/g), ['Question 1', 'Question 2', 'Question 3'])
})

test('Asking for what one misses has words of its own', () => {
  const pattern = buildPattern('uncredited-work', 'mentor')
  const words = sayNudge(because('ask-for', pattern, 'mentee'), alone, listening('mentee'))
  assert.equal(words.do, 'Ask to be named.')
  assert.match(words.draft, /^Hi Alex, I’d like my name to stand with my part in ⟨the work⟩\./)
})

test('A review of the agreement names its day', () => {
  const nudge: Nudge = { for: 'mentor', because: { kind: 'review-agreement' }, loop: null }
  const words = sayNudge(nudge, { open: [], reviewOn: Date.UTC(2026, 8, 1) }, listening('mentor'))
  assert.equal(words.why, 'You and Jane meant to review it on 1 September.')
})
