import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitLine } from './split-line.ts'
import { splitSentences } from './split-sentences.ts'

const lines = (...texts: readonly string[]) => texts.map((text) => ({ text, beforeCode: false }))
const textsOf = (...texts: readonly string[]) => splitSentences(lines(...texts)).map(({ text }) => text)

test('a chat that never writes capitals is split at its full stops', () => {
  assert.deepEqual(splitLine('ok sorry its been hectic. will send it tonight'), [
    'ok sorry its been hectic.',
    'will send it tonight',
  ])
})

test('a title, an initial and a file name end no sentence', () => {
  assert.deepEqual(splitLine('Dear Mr. Tully, see run.sh by J. Smith, e.g. line 4. Thanks'), [
    'Dear Mr. Tully, see run.sh by J. Smith, e.g. line 4.',
    'Thanks',
  ])
})

test('a sentence may begin with a number', () => {
  assert.deepEqual(splitLine('Good list. 2 and 3 first.'), ['Good list.', '2 and 3 first.'])
})

test('an emoji ends a sentence where another begins with a capital', () => {
  assert.deepEqual(splitLine('Fourteen files, all different 🙃 Could you join them? Thanks :pray: See you'), [
    'Fourteen files, all different 🙃',
    'Could you join them?',
    'Thanks :pray:',
    'See you',
  ])
  assert.deepEqual(splitLine('I sent it :tada: Hope it helps'), ['I sent it :tada:', 'Hope it helps'])
  for (const whole of [
    'I really ❤️ Python',
    'so tired 😅 but done',
    'the range 10:30 works',
    'see https://a.example/B',
  ])
    assert.deepEqual(splitLine(whole), [whole])
})

test('every line of a chat stands alone', () => {
  assert.deepEqual(textsOf('hey', 'can you help'), ['hey', 'can you help'])
})

test('lines that a mail program broke are joined again', () => {
  assert.deepEqual(
    textsOf(
      'I found a good explanation of the sorting question in a free book',
      'and wrote',
      'my first test. It passes.',
      '',
      'Noor',
    ),
    [
      'I found a good explanation of the sorting question in a free book and wrote my first test.',
      'It passes.',
      'Noor',
    ],
  )
})

test('list items lose their numbers and stay apart', () => {
  assert.deepEqual(textsOf('1. first', '2) second', '- third', '– fourth'), [
    'first',
    'second',
    'third',
    'fourth',
  ])
})

test('a chat goes on in small letters after a quotation, after capitals, before code', () => {
  for (const [text, count] of [
    ['i call it "grep without tears". i need a demo', 2],
    ['your name goes into AUTHORS. you learn statistics', 2],
    ['it works offline. `make demo` runs it all', 2],
    ['Mr. smith came at approx. 5', 1],
    ['the U.S. office pays, e.g. travel', 1],
  ] as const)
    assert.equal(splitLine(text).length, count, text)
})
