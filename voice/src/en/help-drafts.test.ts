import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement } from '@perennial/core/agreement'
import type { Loop } from '@perennial/core/loop/loop'
import { ago, buildDebt, buildLoop, listening } from '../../test/build.ts'
import { sayLoop, sayNudge } from '../say.ts'

const owing = (more: Partial<Loop>): Loop =>
  buildLoop(buildDebt('outcome', 'mentee'), { openedAt: ago(14), ...more })

const draftOver = (loop: Loop): string =>
  sayNudge(
    { for: 'mentee', because: { kind: 'pay', owes: 'outcome', loop, overdue: false }, loop: loop.id },
    { open: [loop], agreement: noAgreement },
    listening('mentee'),
  ).draft

const promise = {
  asked: false,
  tells: true,
  openedBy: 'mentee',
  about: 'I’ll let you know how the interview goes',
} as const
const askedAfter = {
  asked: false,
  openedBy: 'mentor',
  need: 'information',
  about: 'How did the interview on Friday go?',
} as const
const advice = {
  asked: false,
  openedBy: 'mentor',
  need: 'advice',
  about: 'Begin with the numbers, then tell the story',
} as const

test('News I said I would tell is told as my own word, not as the other’s', () => {
  assert.equal(
    draftOver(owing(promise)),
    'Hi Alex, on 11 September I wrote: “I’ll let you know how the interview goes”. ⟨How it went⟩ ⟨what came of it⟩',
  )
  assert.match(
    draftOver(owing({ ...promise, about: 'x'.repeat(100) })),
    /^Hi Alex, on 11 September I said I’d tell you how it goes\. ⟨How/,
  )
})

test('Who asked how something went is told how it went, not what was done with advice', () => {
  assert.equal(
    draftOver(owing(askedAfter)),
    'Hi Alex, on 11 September you asked: “How did the interview on Friday go?” ⟨How it went⟩ ⟨what came of it⟩',
  )
  assert.match(
    draftOver(owing({ ...askedAfter, about: 'x'.repeat(100) })),
    /^Hi Alex, on 11 September you asked how it went\. ⟨How/,
  )
})

test('A question after something of mine is answered with how it went, not with what I know', () => {
  const loop = buildLoop(buildDebt('answer', 'mentee'), { ...askedAfter, about: 'How is the new flat?' })
  const because = { kind: 'pay', owes: 'answer', loop, overdue: false } as const
  const { draft } = sayNudge(
    { for: 'mentee', because, loop: loop.id },
    { open: [loop], agreement: noAgreement },
    listening('mentee'),
  )
  assert.equal(
    draft,
    'Hi Alex, you asked on 3 September: “How is the new flat?” ⟨How it went⟩ ⟨what came of it⟩',
  )
})

test('Advice nobody asked for is answered with what became of it', () => {
  assert.match(
    draftOver(owing(advice)),
    /you wrote: “Begin with the numbers, then tell the story”\. ⟨What I did with it, or why not⟩/,
  )
})

test('What there is news of is asked for by how it went, advice by what became of it', () => {
  const what = (more: Partial<Loop>): string | undefined => sayLoop(owing(more), listening('mentee'))?.what
  assert.deepEqual(
    [what(promise), what(askedAfter), what(advice)],
    ['Tell Alex how it went.', 'Tell Alex how it went.', 'Tell Alex what became of it.'],
  )
})
