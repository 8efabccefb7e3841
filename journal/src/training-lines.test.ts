import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCorrections } from './corrections.ts'
import { ordinaryIn, trainingLines } from './training-lines.ts'

const trained = (names: readonly string[], ...lines: readonly object[]) => {
  const kept = parseCorrections(lines.map((line) => JSON.stringify(line)).join('\n'), 'c.jsonl').lines
  const { lines: written, ...rest } = trainingLines(kept, names, ordinaryIn(['thanks done, thanks and done']))
  return { ...rest, lines: written.map((line) => JSON.parse(line) as object) }
}

const done = { text: 'Done!', author: 'mentee', acts: ['deliver'] }

test('A line keeps what teaches and nothing that tells where it stood', () => {
  const line = {
    ...done,
    moment: 'w1',
    sentence: 1,
    date: '2026-03-01',
    acts: ['ask'],
    specific: false,
    need: 'time',
    outcome: null,
    before: { author: 'mentor', text: 'done, Jane?' },
    people: ['Alex Brandt', 'Jane Otieno'],
  }
  assert.deepEqual(trained([], line).lines, [
    {
      text: 'Done!',
      author: 'mentee',
      acts: ['ask'],
      specific: false,
      need: 'time',
      before: { author: 'mentor', text: 'done, Robin?' },
    },
  ])
})

test('The last correction of a sentence is written, and the same thing once', () => {
  const { lines } = trained(
    [],
    done,
    { ...done, acts: ['update'] },
    { ...done, moment: 'w1', acts: ['update'] },
  )
  assert.deepEqual(lines, [{ ...done, acts: ['update'] }])
})

test('What links moments or has no words is not written, and said where it was to teach', () => {
  const { lines, wordless } = trained(
    [],
    { moment: 'w1', sentence: 1, acts: ['ask'] },
    { moment: 'w1', belongsTo: null },
  )
  assert.deepEqual([lines, wordless], [[], [1]])
})

test('Names that are told, and those that show, are gone from every line', () => {
  const { lines, replaced, kept } = trained(
    ['acme labs'],
    { ...done, text: 'done for acme with Priya on AWS' },
    { ...done, text: 'thanks priya' },
  )
  assert.doesNotMatch(JSON.stringify(lines), /acme|priya/i)
  assert.deepEqual([replaced, kept], [['priya'], ['AWS']])
})

test('A word is ordinary when it is written small more often than as a name', () => {
  const isOrdinary = ordinaryIn([
    'the mark is high, the mark',
    'thanks tom, meet Tom or tom',
    'Rare once rare',
  ])
  assert.deepEqual(['mark', 'tom', 'once', 'never'].map(isOrdinary), [true, false, false, false])
})
