import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement } from '@perennial/core/agreement'
import type { Loop } from '@perennial/core/loop/loop'
import type { LoopId } from '@perennial/core/moment'
import { owings, type Owes } from '@perennial/core/sentence'
import { sides } from '@perennial/core/side'
import { ago, buildDebt, buildLoop, listening } from '../../test/build.ts'
import { stepDraft } from './drafts.ts'

const LONG =
  'So like I said the best way to learn is a real project and I have one on my desk that nobody else here has the time for'

const draft = (
  owes: Owes,
  by: 'mentor' | 'mentee',
  more: Partial<Loop> = {},
  names = {},
  agreement = noAgreement,
): string => {
  const to = listening(by, names)
  const [writer, reader] = by === 'mentor' ? [to.mentor, to.mentee] : [to.mentee, to.mentor]
  return stepDraft(owes, { writer, reader, loop: buildLoop(buildDebt(owes, by), more), agreement, to })
}

test('Short words are quoted whole, as asked or as written', () => {
  assert.match(
    draft('outcome', 'mentee', { about: 'hi do you know any recruiters' }),
    /you helped me when I asked “do you know any recruiters”\. ⟨How it went⟩/,
  )
  assert.match(
    draft('answer', 'mentor', { about: 'How do you stay askable?', need: 'advice' }),
    /^Hi Jane, you asked on 3 September: “How do you stay askable\?” ⟨A question back/,
  )
})

test('No draft quotes half a sentence, whatever is owed and whoever writes', () => {
  for (const owes of owings)
    for (const by of sides)
      for (const asked of [true, false])
        for (const kind of ['help', 'work', 'promise', 'win'] as const) {
          const text = draft(owes, by, { about: LONG, need: null, asked, kind })
          assert.doesNotMatch(text, /…|So like I said/, text)
          assert.match(text, /^(?:Hi )?(?:Alex|Jane), \S/)
        }
})

test('Long words are told by what was asked for and the day', () => {
  const of = (need: Loop['need']) => draft('outcome', 'mentee', { about: LONG, need })
  assert.match(of('referral'), /on 11 September you helped me with a referral\./)
  assert.match(of('time'), /on 11 September you made time for me\./)
  assert.match(
    draft('answer', 'mentor', { about: LONG, need: 'introduction' }),
    /I haven’t answered the introduction you asked for on 3 September yet\./,
  )
})

test('Work is named, or told by the day it was handed over', () => {
  const work = { kind: 'work', about: 'Could you fix the mobile menu?' } as const
  assert.match(draft('credit', 'mentor', work), /your work on the mobile menu should carry your name/)
  assert.match(
    draft('debrief', 'mentor', { ...work, about: LONG }),
    /half an hour on the work you handed over on 11 September\?/,
  )
})

test('A promise is given in its own words, one that took up a question in those of the question', () => {
  const promise = { kind: 'promise', openedBy: 'mentor', need: null } as const
  assert.match(
    draft('promise', 'mentor', { ...promise, about: 'I’ll send it on Sunday' }),
    /on 3 September I said: “I’ll send it on Sunday”\./,
  )
  assert.match(
    draft('promise', 'mentor', { ...promise, about: 'Can you refer me?', answers: 'l1' as LoopId }),
    /I said yes when you asked “Can you refer me\?”/,
  )
  assert.match(
    draft('promise', 'mentor', { ...promise, about: 'Sure, sounds good!' }),
    /I said yes to ⟨what it was⟩\./,
  )
})

test('Credit that was promised is told as that', () => {
  assert.match(
    draft('credit', 'mentor', { kind: 'promise', about: 'I’ll credit you on the slide.' }),
    /on 3 September I said I’d name you\. Your name stands ⟨where⟩\./,
  )
})

test('Help that nobody asked for is advice', () => {
  assert.match(
    draft('thanks', 'mentee', { asked: false, about: LONG, openedAt: ago(2) }),
    /thank you for your advice of 23 September\./,
  )
})

test('Somebody known by a number or an address is greeted without a name', () => {
  for (const mentor of ['+49 170 1234567', 'alex@brandt.example']) {
    assert.match(draft('outcome', 'mentee', {}, { mentor }), /^Hi, on 11 September/)
    assert.match(draft('celebration', 'mentee', { about: LONG }, { mentor }), /^I keep thinking of your news/)
  }
})

const agreed = {
  ...noAgreement,
  channels: ['chat', 'calls'],
  work: { unpaidOnlyForLearning: true, credit: 'Credit by name, where the work is shown.' },
}

test('What was agreed on credit stands in the words that give it and in the terms', () => {
  const work = { kind: 'work', about: 'Could you fix the mobile menu?' } as const
  assert.match(
    draft('credit', 'mentor', work, {}, agreed),
    /We agreed on “Credit by name, where the work is shown”, so I’ve put it ⟨where⟩\./,
  )
  assert.match(
    draft('terms', 'mentor', work, {}, agreed),
    /⟨pay, or what you’d learn⟩, and for your name we agreed on “Credit/,
  )
  const forNothing = { ...agreed, work: { unpaidOnlyForLearning: false, credit: null } }
  assert.match(
    draft('terms', 'mentor', work, {}, forNothing),
    /you get ⟨what you’d get⟩, and your name stands ⟨where⟩/,
  )
})

test('A draft that proposes a talk names the agreed way', () => {
  const work = { kind: 'work', about: 'Could you fix the mobile menu?' } as const
  assert.match(draft('debrief', 'mentor', work, {}, agreed), /half an hour on the mobile menu on a call\?/)
  assert.match(draft('answer', 'mentor', { need: 'time' }, {}, agreed), /or ⟨another⟩ on a call\./)
  assert.match(
    draft('meeting', 'mentor', {}, {}, { ...agreed, channels: ['chat, no calls'] }),
    /⟨another⟩ by chat\./,
  )
  assert.match(draft('meeting', 'mentor'), /⟨another⟩\.$/)
})
