import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSentence, foldMoments, said } from '../../test/build.ts'
import { DAY } from '../instant.ts'
import { openDebt } from './loop.ts'

const asked = said('mentee', 1, {
  acts: ['ask'],
  ask: { need: 'information' },
  words: 'authorship',
  text: 'Who decided?',
})

const answeredBy = (...moments: Parameters<typeof foldMoments>[0]): boolean =>
  foldMoments([asked, ...moments]).state.loops.every((loop) => openDebt(loop)?.owes !== 'answer')

test('an ask put off to a talk still waits, whatever greetings stand around it', () => {
  const putOff = said('mentor', 2, { acts: ['arrange'], text: 'We will discuss it on Monday.' })
  const signedOff = {
    ...putOff,
    sentences: [
      ...putOff.sentences,
      { ...buildSentence({}), text: 'Best regards,', salutation: true as const },
    ],
  }
  assert.equal(answeredBy(signedOff), false)
  assert.equal(answeredBy(said('mentor', 2, { text: 'The three of us did, in a call in May.' })), true)
})

test('two who write instead of meeting are no longer told of meetings that fell through', () => {
  const broken = [1, 8, 15].map((day) => said('mentor', day, { acts: ['arrange'], meeting: 'cancels' }))
  const missed = (moments: Parameters<typeof foldMoments>[0]): number =>
    foldMoments(moments).state.tallies.meetings.mentor.length
  assert.equal(missed(broken), 3)
  assert.equal(missed([...broken, said('mentee', 16, { meeting: 'stops' })]), 0)
})

test('a mentor who asks for help in reply to an ask gives no order', () => {
  const wants = { acts: ['ask'], ask: { need: 'help' }, text: 'Can you send me your CV?' } as const
  const kinds = foldMoments([asked, said('mentor', 1.1, wants)]).state.loops.map(({ kind }) => kind)
  assert.deepEqual(kinds, ['help'])
})

test('the day called off is the one in the words that call it off', () => {
  const cancelled = said('mentor', 8, { meeting: 'cancels', text: "Can't today." })
  const nextWeek = {
    ...buildSentence({}),
    text: 'Next week?',
    dates: [{ text: 'next week', at: cancelled.at + 9 * DAY }],
  }
  const moment = { ...cancelled, sentences: [...cancelled.sentences, nextWeek] }
  assert.equal(foldMoments([moment]).state.tallies.meetings.mentor.length, 1)
})
