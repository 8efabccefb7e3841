import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldMoments, onDay, said } from '../../test/build.ts'
import { noAgreement } from '../agreement.ts'
import type { Moment } from '../moment.ts'
import { openDebt, stepOf, type Loop } from './loop.ts'

const cvAsk = said('mentee', 1, { acts: ['ask'], ask: { need: 'review' }, words: 'cv fintech' })
const cvAnswer = said('mentor', 2, {
  acts: ['guide'],
  words: 'cv line top',
  text: 'Your best line is at the bottom, what would a tired reader see?',
})

const loopsOf = (...moments: readonly Moment[]): readonly Loop[] => {
  const { state, settled } = foldMoments(moments)
  return [...settled, ...state.loops]
}

const only = (...moments: readonly Moment[]): Loop => {
  const loops = loopsOf(...moments)
  assert.equal(loops.length, 1, loops.map((loop) => loop.id).join(' '))
  return loops[0] as Loop
}

const owed = (loop: Loop): string => {
  const debt = openDebt(loop)
  return debt === null ? 'nothing' : `${debt.owes} by ${debt.by}`
}

test('an ask is the other one’s turn, due within the time agreed', () => {
  const loop = only(cvAsk)
  assert.equal(owed(loop), 'answer by mentor')
  assert.equal(openDebt(loop)?.dueAt, onDay(8))
  const { state } = foldMoments([cvAsk], { ...noAgreement, replyWithinDays: 3 })
  assert.equal(state.loops[0] && openDebt(state.loops[0])?.dueAt, onDay(4))
})

test('ask, answer, outcome and thanks are one loop', () => {
  const outcome = said('mentee', 9, { acts: ['update'], outcome: 'did', words: 'cv invite' })
  const thanks = said('mentee', 9.1, { acts: ['thank'] })
  assert.equal(stepOf(only(cvAsk)), 'asked')
  assert.equal(stepOf(only(cvAsk, cvAnswer)), 'answered')
  assert.equal(stepOf(only(cvAsk, cvAnswer, outcome)), 'told')
  const closed = only(cvAsk, cvAnswer, outcome, thanks)
  assert.equal(stepOf(closed), 'thanked')
  assert.equal(closed.closedAt, onDay(9.1))
})

test('having chosen otherwise closes a loop as well as success does', () => {
  const loop = only(
    cvAsk,
    cvAnswer,
    said('mentee', 9, { acts: ['update', 'thank'], outcome: 'otherwise', words: 'cv' }),
  )
  assert.equal(loop.ending, 'done')
  assert.equal(loop.outcome, 'otherwise')
})

test('not yet keeps the loop open and gives two weeks more', () => {
  const loop = only(
    cvAsk,
    cvAnswer,
    said('mentee', 20, { acts: ['update'], outcome: 'not-yet', words: 'cv' }),
  )
  assert.equal(owed(loop), 'outcome by mentee')
  assert.equal(openDebt(loop)?.dueAt, onDay(34))
})

test('a decline closes an ask', () => {
  const loop = only(cvAsk, said('mentor', 3, { acts: ['decline'] }))
  assert.equal(loop.ending, 'declined')
})

test('thanks and joy do not answer an ask', () => {
  const loop = only(
    cvAsk,
    said('mentor', 3, { acts: ['celebrate'], text: 'AMAZING, you have no idea what you saved me there' }),
  )
  assert.equal(owed(loop), 'answer by mentor')
})

test('a question back makes it the asker’s turn, and the asker’s words turn it round again', () => {
  const back = said('mentor', 2, {
    acts: ['ask'],
    ask: { need: 'information' },
    words: 'which roles',
    text: 'Roles?',
  })
  const loops = loopsOf(cvAsk, back)
  assert.equal(owed(loops[0] as Loop), 'answer by mentee')
  const again = loopsOf(cvAsk, back, said('mentee', 3, { text: 'the junior one at the bank', words: 'bank' }))
  const ask = again.find((loop) => loop.openedBy === 'mentee') as Loop
  assert.equal(owed(ask), 'answer by mentor')
  assert.equal(openDebt(ask)?.dueAt, onDay(10))
})

test('one message may close several loops', () => {
  const second = said('mentee', 3, { acts: ['ask'], ask: { need: 'review' }, words: 'talk slides' })
  const answer = said('mentor', 4, {
    acts: ['guide'],
    words: 'slides order',
    text: 'Slide nine jumps: what does the listener know by then?',
  })
  const news = said('mentee', 9, { acts: ['update', 'thank'], outcome: 'did', words: 'cv slides' })
  assert.deepEqual(
    loopsOf(cvAsk, cvAnswer, second, answer, news).map((loop) => loop.ending),
    ['done', 'done'],
  )
})

test('a topic taken up again is a new loop that names the old one', () => {
  const told = said('mentee', 9, { acts: ['update', 'thank'], outcome: 'did', words: 'cv' })
  const again = said('mentee', 40, { acts: ['ask'], ask: { need: 'review' }, words: 'cv fintech' })
  const [first, second] = loopsOf(cvAsk, cvAnswer, told, again)
  assert.equal(second?.earlier, first?.id)
})

test('the same ask said again within the day is one loop', () => {
  assert.equal(loopsOf(cvAsk, said('mentee', 1.1, { acts: ['ask'], words: 'cv' })).length, 1)
})

test('an ask put again in its words while it waits is the same ask, whatever it seems to want now', () => {
  const asks = (day: number, need: 'time' | 'advice'): Moment =>
    said('mentee', day, { acts: ['ask'], ask: { need }, words: 'practice interview' })
  assert.equal(loopsOf(asks(1, 'time'), asks(22, 'advice')).length, 1)
  assert.equal(loopsOf(asks(1, 'time'), asks(40, 'advice')).length, 2)
})

test('a fact asked for is closed by its answer', () => {
  const ask = said('mentee', 1, { acts: ['ask'], ask: { need: 'information' }, words: 'design' })
  assert.equal(only(ask, said('mentor', 1.1, { text: 'There is none yet.' })).ending, 'done')
})

test('unasked guidance opens a loop at answered', () => {
  const loop = only(
    said('mentor', 1, {
      acts: ['guide'],
      text: 'Put the error budget on one page, in words a pharmacist understands.',
    }),
  )
  assert.equal(loop.asked, false)
  assert.equal(owed(loop), 'outcome by mentee')
})

test('what one may expect of a mentor is no help whose outcome is waited for', () => {
  const limit = {
    acts: ['bound', 'guide'],
    text: 'If something burns write anyway, only don’t expect speed.',
  } as const
  assert.deepEqual(loopsOf(said('mentor', 1, limit)), [])
})

test('the outcome of help for a named day is due three days after that day', () => {
  const ask = said('mentee', 1, { acts: ['ask'], named: 5, words: 'interview' })
  const loop = only(ask, said('mentor', 2, { acts: ['solve'], words: 'interview' }))
  assert.equal(openDebt(loop)?.dueAt, onDay(9))
})

test('asking after something is a reminder and no new ask', () => {
  const how = said('mentor', 20, { acts: ['ask'], cues: ['asks-after'], words: 'cv' })
  const loop = only(cvAsk, cvAnswer, how)
  assert.equal(loop.remindedAt, onDay(20))
  assert.ok(loop.moments.includes(how.id))
})

test('what was asked before a meeting counts as talked about in it, a favour does not', () => {
  const advice = said('mentee', 3, { acts: ['ask'], words: 'salary' })
  const met = said('mentee', 4, { meeting: 'held', text: 'That was a good call' })
  const steps = loopsOf(cvAsk, advice, met).map((loop) => `${loop.need} ${stepOf(loop)}`)
  assert.deepEqual(steps.toSorted(), ['advice answered', 'review asked'])
})

test('first words after a long silence still reply to the last ask', () => {
  const ok = said('mentor', 1, { acts: ['ask'], ask: { need: 'information' }, words: 'well' })
  const late = said('mentee', 60, { acts: ['update'], text: 'I was away for weeks, my father was ill.' })
  assert.equal(only(ok, late).ending, 'done')
})

test('what was talked over is known by the words of the one who tells of the talk', () => {
  const ask = said('mentee', 1, { acts: ['ask'], ask: { need: 'advice' }, words: 'raise' })
  const met = said('mentee', 4, { meeting: 'held', words: 'salary range' })
  assert.equal(only(ask, met).stems.length, 3)
  assert.equal(owed(only(ask, met)), 'outcome by mentee')
})

test('a reply is for what was just asked, and for an older ask only when it clearly speaks of it', () => {
  const title = said('mentee', 20, { acts: ['ask'], words: 'title talk' })
  const reply = (words: string): readonly string[] =>
    loopsOf(cvAsk, title, said('mentor', 20.1, { acts: ['guide'], words })).map(
      (loop) => `${loop.need} ${owed(loop)}`,
    )
  assert.ok(reply('line cv').includes('review answer by mentor'))
  assert.ok(reply('cv fintech').includes('review outcome by mentee'))
})

test('advice beside a no answers an ask for advice, not one for a door', () => {
  const both = said(
    'mentor',
    2,
    { acts: ['decline'], words: 'thesis' },
    { acts: ['guide'], text: 'Let a colleague try the script while you sit beside her.' },
  )
  const asked = (need: 'advice' | 'referral'): Loop =>
    only(said('mentee', 1, { acts: ['ask'], ask: { need } }), both)
  assert.equal(owed(asked('advice')), 'outcome by mentee')
  assert.equal(asked('referral').ending, 'declined')
})

test('advice in several short hints is help whose outcome is waited for', () => {
  const hints = (...texts: readonly string[]): Moment =>
    said('mentor', 2, ...texts.map((text) => ({ acts: ['guide'] as const, text })))
  const asks = said('mentee', 1, { acts: ['ask'], words: 'toast' })
  const owedAfter = (moment: Moment) =>
    foldMoments([asks, moment]).state.loops.map((loop) => openDebt(loop)?.owes)
  assert.deepEqual(owedAfter(hints('Listen to it first.', 'Then compare the two.')), ['outcome'])
  assert.deepEqual(owedAfter(hints('Listen to it first.')), [])
})

test('a fact wants no outcome, advice or work in answer to it does', () => {
  const ask = said('mentee', 1, { acts: ['ask'], ask: { need: 'information' }, words: 'repository' })
  const advice = { acts: ['guide'], text: 'One for each, or the first will swallow all the others.' } as const
  assert.equal(owed(only(ask, said('mentor', 1.1, { acts: ['solve'] }))), 'outcome by mentee')
  assert.equal(owed(only(ask, said('mentor', 1.1, advice))), 'outcome by mentee')
})

test('a thumb is no answer', () => {
  const ask = said('mentor', 1, { acts: ['ask'], ask: { need: 'information' } })
  assert.equal(owed(only(ask, said('mentee', 1.1, { text: '👍😊' }))), 'answer by mentee')
  assert.equal(only(ask, said('mentee', 1.1, { text: 'Good!' })).ending, 'done')
})

test('a talk answers what was asked, and the question back with it', () => {
  const ask = said('mentee', 1, { acts: ['ask'], words: 'salary' })
  const back = said('mentor', 2, { acts: ['ask'], ask: { need: 'information' }, text: 'Where?' })
  const met = said('mentor', 3, { meeting: 'held', text: 'That was a good call' })
  const loop = loopsOf(ask, back, met).find(({ openedBy }) => openedBy === 'mentee') as Loop
  assert.deepEqual(
    loop.debts.map(({ owes, by, closedAt }) => `${owes} ${by} ${closedAt === null ? 'open' : 'closed'}`),
    ['answer mentee closed', 'answer mentor closed', 'outcome mentee open', 'thanks mentee open'],
  )
})

test('one word in common after months answers nothing', () => {
  const late = (words: string): string =>
    owed(only(cvAsk, said('mentor', 2), said('mentor', 90, { acts: ['guide'], words })))
  assert.equal(late('cv mail'), 'answer by mentor')
  assert.equal(late('cv fintech'), 'outcome by mentee')
})

test('news soon after help tell what became of it without a word in common, unless they lead to an ask', () => {
  const news = { acts: ['update'], words: 'hours' } as const
  const after = (day: number, ...spoken: Parameters<typeof said>[2][]): string =>
    owed(loopsOf(cvAsk, cvAnswer, said('mentee', day, ...spoken))[0] as Loop)
  assert.equal(after(9, news), 'thanks by mentee')
  assert.equal(after(40, news), 'outcome by mentee')
  assert.equal(after(9, news, { acts: ['ask'] }), 'outcome by mentee')
})

test('an ask in the same words as the one before tells nothing of what came of that', () => {
  const again = { acts: ['update', 'ask'], words: 'cv fintech' } as const
  const [first] = loopsOf(cvAsk, cvAnswer, said('mentee', 40, again))
  assert.equal(owed(first as Loop), 'outcome by mentee')
  const told = said('mentee', 40, { acts: ['update'], words: 'cv fintech' })
  assert.equal(owed(loopsOf(cvAsk, cvAnswer, told)[0] as Loop), 'thanks by mentee')
})

test('what is asked while work is under way is part of it when said with the order or in its words', () => {
  const order = [
    said('mentor', 1, { acts: ['assign'], words: 'page' }),
    said('mentee', 1.2, { text: 'Sure, gladly' }),
  ]
  const after = (day: number, words: string): string => {
    const ask = said('mentee', day, { acts: ['ask'], words })
    const advice = said('mentor', day + 0.1, {
      acts: ['guide'],
      words,
      text: 'Start with what a stranger would look for first.',
    })
    return owed(loopsOf(...order, ask, advice).find(({ openedBy }) => openedBy === 'mentee') as Loop)
  }
  assert.deepEqual(
    [after(1.5, 'colour'), after(9, 'page'), after(9, 'visa')],
    ['nothing', 'nothing', 'outcome by mentee'],
  )
})

test('who comes with work of their own, and no word of what was asked, answers nothing with it', () => {
  const after = (words: string): string =>
    owed(loopsOf(cvAsk, said('mentor', 9, { acts: ['assign', 'give'], words }))[0] as Loop)
  assert.equal(after('page'), 'answer by mentor')
  assert.equal(after('page cv'), 'outcome by mentee')
})

test('an ask that says nothing by itself is about the sentence before it, too', () => {
  const about = (...spoken: Parameters<typeof said>[2][]): string => only(said('mentee', 1, ...spoken)).about
  const ask = { acts: ['ask' as const], text: 'Could you take a look?' }
  const draft = { words: 'draft talk', text: 'The draft of my talk is in the folder.' }
  assert.equal(about(draft, ask), 'The draft of my talk is in the folder. Could you take a look?')
  assert.equal(about({ text: 'Hi!' }, ask), ask.text)
  assert.equal(about({ ...draft, text: 'x'.repeat(130) }, ask), ask.text)
  assert.equal(about(draft, { ...ask, words: 'cv', text: 'Could you read my CV?' }), 'Could you read my CV?')
})

test('one word in common with help of long ago says little where newer help is spoken of', () => {
  const helped = (day: number, words: string) => [
    said('mentee', day, { acts: ['ask'], words }),
    said('mentor', day + 1, {
      acts: ['guide'],
      words,
      text: 'Which one breaks first, would you say, and why that one?',
    }),
  ]
  const moments = [...helped(1, 'suite login'), ...helped(100, 'repo login')]
  const told = said('mentee', 104, { acts: ['update'], outcome: 'did', words: 'login green' })
  const toldOf = foldMoments([...moments, told]).state.loops.filter(({ outcome }) => outcome === 'did')
  assert.deepEqual(
    toldOf.map(({ openedAt }) => openedAt),
    [onDay(100)],
  )
})
