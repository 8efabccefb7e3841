import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { acts, needs } from '@perennial/core/sentence'
import { needOutput, outputs, specificOutput } from '@perennial/language/model'
import {
  exampleOf,
  examplesOf,
  lessonOf,
  parseLabelled,
  readOwnSentences,
  readSentences,
} from './sentences.ts'

const fileWith = (t: TestContext, ...lines: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sentences-'))
  t.after(() => {
    rmSync(folder, { recursive: true })
  })
  const file = join(folder, 'some.jsonl')
  writeFileSync(file, lines.join('\n'))
  return file
}

const good = '{"text":"Could you look?","author":"mentee","acts":["ask"],"specific":false,"need":"review"}'

test('a line that is no labelled sentence throws with its place', (t) => {
  for (const bad of [
    '{"text":"Hi","author":"teacher","acts":[]}',
    '{"text":"Hi","author":"mentor","acts":["wave"]}',
    '{"author":"mentor","acts":[]}',
  ])
    assert.throws(() => readSentences(fileWith(t, good, '', bad)), /some\.jsonl:3: expected/)
})

test('so does a line that is no JSON', (t) => {
  for (const bad of ['{"text":', 'null', '7'])
    assert.throws(() => readSentences(fileWith(t, good, bad)), /some\.jsonl:2: expected/)
})

test('empty lines are passed over, acts are put in their order', (t) => {
  const line = '{"text":"Sent, thanks!","author":"mentee","acts":["thank","update"]}'
  assert.deepEqual(
    readSentences(fileWith(t, good, '', line, '')).map(({ acts }) => acts),
    [['ask'], ['update', 'thank']],
  )
})

test('what is not understood of a line’s extras is left out', () => {
  const found = parseLabelled(
    '{"text":"Hi","author":"mentor","acts":[],"need":"gold","before":{"text":"?"},"talk":3}',
  )
  assert.deepEqual(found, { text: 'Hi', author: 'mentor', acts: [], talk: 3 })
})

test('our own sentences are whole', () => {
  const writers = readOwnSentences()
  assert.ok(writers.length > 10 && writers.every((sentences) => sentences.length > 50))
})

test('an example asks about the quality of an ask only where it is labelled', () => {
  const ask = exampleOf({
    text: 'Could you look?',
    author: 'mentee',
    acts: ['ask'],
    specific: false,
    need: 'review',
  })
  assert.equal(ask.truth[acts.indexOf('ask')], 1)
  assert.equal(ask.truth[needOutput + needs.indexOf('review')], 1)
  assert.deepEqual([ask.truth[specificOutput], ask.asked[specificOutput]], [0, 1])
  const thanks = exampleOf({ text: 'Thank you', author: 'mentee', acts: ['thank'] })
  assert.deepEqual(
    [...thanks.asked],
    Array.from({ length: outputs }, (_, out) => (out < acts.length ? 1 : 0)),
  )
})

test('a sentence is taught alone and, where it is known, with what went before', () => {
  const sentence = { text: 'On Friday.', author: 'mentor', acts: ['promise'] } as const
  const before = { by: 'mentee', text: 'Could you look?', acts: ['ask'] } as const
  assert.equal(examplesOf(sentence).length, 1)
  const [alone, answering] = examplesOf(sentence, before)
  assert.ok((answering?.features.length ?? 0) > (alone?.features.length ?? 0))
})

test('a line of a talk is taught in its place alone, and heard there', () => {
  const line = { text: 'By customer.', author: 'mentor', acts: ['guide'], talk: 1 } as const
  const before = { by: 'mentee', text: 'By customer or by age?', acts: ['ask'] } as const
  const { examples, heard } = lessonOf(line, before)
  assert.deepEqual(examples, [exampleOf(line, before)])
  assert.equal(heard.context.before, before)
  assert.equal(lessonOf({ text: line.text, author: line.author, acts: line.acts }, before).examples.length, 2)
})
