import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGratitude, isWin, parseFelt } from './go-emotions.ts'
import { parseMails } from './parakweet.ts'
import { parseBridge, parseCima, parseMathDial } from './tutoring.ts'

test('a mail sentence keeps its label, a stray carriage return and nothing else', () => {
  const mails = parseMails('Yes\tCall me.\nNo\tFrom: a\r\tb\nnothing\n')
  assert.deepEqual(mails, [
    { text: 'Call me.', asks: true },
    { text: 'From: a\r\tb', asks: false },
  ])
})

test('emotions are named by their numbers, and a win is any of four', () => {
  const labels = ['joy', 'gratitude', 'neutral'].join('\n')
  const felt = parseFelt('Yay, thanks\t0,1\ta1\nok\t2\ta2\n', labels)
  assert.deepEqual(felt.map(isWin), [true, false])
  assert.deepEqual(felt.map(isGratitude), [true, false])
})

test('a Bridge reply guides or solves by its strategy; any other is left out', () => {
  const snippet = (z_what: string) => ({
    c_h: [{ text: 'What is 3 x 4?' }, { text: '7' }],
    c_r_: [{ text: 'Not quite.' }, { text: 'Try again!' }],
    z_what,
  })
  const found = parseBridge(JSON.stringify(['provide_hint', 'explain_concept', 'End session'].map(snippet)))
  assert.deepEqual(
    found.map(({ solves }) => solves),
    [false, true],
  )
  assert.equal(found[0]?.text, 'Not quite. Try again!')
  assert.deepEqual(found[0]?.before, ['What is 3 x 4?', '7'])
})

test('a CIMA reply solves when it corrects and neither asks nor hints', () => {
  const exercise = {
    past_convo: ['How do I say it?'],
    tutorResponses: ['What is blue?', 'No, it is blu.', 'Well done!', 'Close: it is blu, what is next?'],
    tutorActions: [
      [true, false, false, false, false],
      [false, false, true, false, false],
      [false, false, false, true, false],
      [true, false, true, false, false],
    ],
  }
  const found = parseCima(JSON.stringify({ prepDataset: { 0: exercise } }))
  assert.deepEqual(
    found.map(({ text, solves }) => `${text} ${solves}`),
    ['What is blue? false', 'No, it is blu. true', 'Close: it is blu, what is next? false'],
  )
})

test('a MathDial dialogue yields the teacher’s turns, each with what was said before', () => {
  const conversation = 'Teacher: (generic)Hi|EOM|Student: 9|EOM|Teacher: (telling)It is 12.'
  const found = parseMathDial(`${JSON.stringify({ conversation })}\n`)
  assert.deepEqual(found, [
    { text: 'Hi', before: [], tells: false },
    { text: 'It is 12.', before: ['Teacher: (generic)Hi', 'Student: 9'], tells: true },
  ])
})
