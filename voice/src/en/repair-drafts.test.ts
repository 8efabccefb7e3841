import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement } from '@perennial/core/agreement'
import type { Loop } from '@perennial/core/loop/loop'
import type { LoopId } from '@perennial/core/moment'
import { patternIds, type PatternId } from '@perennial/core/pattern/id'
import type { Owes } from '@perennial/core/sentence'
import { buildDebt, buildLoop, listening } from '../../test/build.ts'
import { askDraft, mendDraft } from './repair-drafts.ts'

const LONG =
  'So like I said the best way to learn is a real project and I have one on my desk that nobody else here has the time for'

const askFor = (
  id: PatternId,
  owes: Owes,
  more: Partial<Loop> | null = {},
  agreement = noAgreement,
): string => {
  const to = listening('mentee')
  const loop = more === null ? null : buildLoop(buildDebt(owes, 'mentor'), more)
  return askDraft(id, { writer: to.mentee, reader: to.mentor, loop, open: [], agreement, time: null, to })
}

test('Every repair has words, to mend and to ask with, none of them half a sentence', () => {
  const to = listening('mentee')
  const loop = buildLoop(buildDebt('outcome', 'mentee'), { about: LONG })
  for (const id of patternIds)
    for (const each of [null, loop])
      for (const draft of [mendDraft, askDraft]) {
        const text = draft(id, {
          writer: to.mentee,
          reader: to.mentor,
          loop: each,
          open: [loop],
          agreement: noAgreement,
          time: null,
          to,
        })
        assert.match(text, /^(?:Hi )?Alex, \S/, text)
        assert.doesNotMatch(text, /…|So like I said|\s{2}|undefined|null/, text)
      }
})

test('Asking for credit names the work, or the day it was handed over', () => {
  const work = { kind: 'work', openedBy: 'mentor' } as const
  assert.match(
    askFor('uncredited-work', 'credit', { ...work, about: 'Could you fix the mobile menu?' }),
    /my name to stand with my part in the mobile menu\. Could you add it ⟨where⟩/,
  )
  assert.match(
    askFor('uncredited-work', 'credit', { ...work, about: LONG }),
    /my name to stand with the work I handed over on 11 September\./,
  )
  assert.match(askFor('uncredited-work', 'credit', null), /my name to stand with my part in ⟨the work⟩\./)
})

test('A question that waits is asked again in its own words, or in a line still to be written', () => {
  assert.match(
    askFor('unanswered-asks', 'answer', { about: 'Can it go back?' }),
    /on 3 September I asked: “Can it go back\?” Is it still a good one for you\?/,
  )
  assert.match(
    askFor('unanswered-asks', 'answer', { about: LONG }),
    /on 3 September I asked you ⟨the question, in a line⟩\./,
  )
})

test('A promise is asked after in its own words, or in those it said yes to', () => {
  const promise = { kind: 'promise', openedBy: 'mentor' } as const
  const about = (more: Partial<Loop>) => askFor('broken-promises', 'promise', { ...promise, ...more })
  assert.match(
    about({ about: 'I’ll send it on Sunday' }),
    /you wrote: “I’ll send it on Sunday”\. Does it still stand\?/,
  )
  assert.match(
    about({ about: 'Can you refer me?', answers: 'l1' as LoopId }),
    /you said yes when I asked “Can you refer me\?” Does it still stand\?/,
  )
  assert.match(about({ about: 'Sure!' }), /you said yes to ⟨what it was⟩\. Does it still stand\?/)
  assert.match(about({ about: LONG }), /you promised me ⟨what it was⟩\. Does it still stand\?/)
})

test('News is told once more in its own words, or left to be told', () => {
  assert.match(
    askFor('unacknowledged-wins', 'celebration', { kind: 'win', about: 'Alex, I GOT IT.' }),
    /some news I was proud of: “I GOT IT\.” I’d love to hear/,
  )
  assert.match(askFor('unacknowledged-wins', 'celebration', { about: LONG }), /proud of: ⟨the news⟩\./)
})

test('Asking for credit names what was agreed on it', () => {
  const agreement = { ...noAgreement, work: { unpaidOnlyForLearning: true, credit: 'as co-author' } }
  assert.match(
    askFor('uncredited-work', 'credit', null, agreement),
    /We agreed on “as co-author”\. Could you add it by ⟨when⟩\?$/,
  )
})
