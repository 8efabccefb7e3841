import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement } from '@perennial/core/agreement'
import type { Moment } from '@perennial/core/moment'
import type { Message } from '@perennial/history/message'
import { correctionOfWords, correctionsIn, parseCorrections, unfitting } from './corrections.ts'
import { appendMessage, emptyJournal, readJournal } from './journal.ts'

const roles = { mentor: 'Alex Brandt', mentee: 'Jane Otieno' }
const message = (author: string, day: number, text: string): Message => ({
  at: Date.UTC(2026, 0, 5 + day, 18),
  author,
  text,
  channel: 'chat',
  source: 'whatsapp',
  ref: `w${day}`,
})

const history = [
  message(
    roles.mentee,
    0,
    'Could you look over my CV before Friday? The second page reads as frontend only.',
  ),
  message(roles.mentor, 1, 'Put the fares story at the top, because it shows what you can do under load.'),
  message(roles.mentee, 9, 'The blue whale sings. The blue whale sings.'),
  message(roles.mentee, 10, 'The blue whale sings.'),
]
const refs = new Set(history.map(({ ref }) => ref))

const linesOf = (...lines: readonly object[]) =>
  parseCorrections(lines.map((line) => JSON.stringify(line)).join('\n'), 'c.jsonl').lines

const readWith = (...lines: readonly object[]) =>
  readJournal(history, roles, 'UTC', noAgreement, correctionsIn(linesOf(...lines), refs, 'UTC'))

const actsIn = (moments: readonly Moment[]): readonly string[] =>
  moments.map((moment) =>
    moment.kind === 'said'
      ? moment.sentences.map(({ acts }) => acts.map(({ act }) => act).join('+')).join(' | ')
      : moment.kind,
  )

const whale = { text: 'The blue whale sings.', author: 'mentee', acts: ['thank'] }

test('Bad lines are named, the good ones count', () => {
  const text = `\uFEFF${JSON.stringify(whale)}\r\n\nnonsense\n{"text":"x"}\n${JSON.stringify(whale)}`
  const { lines, problems } = parseCorrections(text, 'c.jsonl')
  assert.deepEqual(
    lines.map(({ line }) => line),
    [1, 5],
  )
  assert.deepEqual(
    problems.map(({ file, line }) => [file, line]),
    [
      ['c.jsonl', 3],
      ['c.jsonl', 4],
    ],
  )
})

test('Words are corrected wherever this author wrote them', () => {
  assert.deepEqual(actsIn(readWith(whale).moments).slice(2), ['thank | thank', 'thank'])
  const others = readWith({ ...whale, author: 'mentor' })
  assert.deepEqual(actsIn(others.moments).slice(2), [' | ', ''])
})

test('A day or a moment says which of several is meant', () => {
  const onDay = readWith({ ...whale, date: '2026-01-15' })
  assert.deepEqual(actsIn(onDay.moments).slice(2), [' | ', 'thank'])
  const second = readWith({ ...whale, moment: 'w9', sentence: 2 })
  assert.deepEqual(actsIn(second.moments).slice(2), [' | thank', ''])
})

test('The day is counted in the time zone of the reading', () => {
  const lines = linesOf({ ...whale, date: '2026-01-16' })
  const there = readJournal(
    history,
    roles,
    'Pacific/Auckland',
    noAgreement,
    correctionsIn(lines, refs, 'Pacific/Auckland'),
  )
  assert.deepEqual(actsIn(there.moments).slice(2), [' | ', 'thank'])
})

test('A moment that this history does not know goes by its words', () => {
  const moved = readWith({ ...whale, moment: 'exported-anew', sentence: 1, date: '2026-01-15' })
  assert.deepEqual(actsIn(moved.moments).slice(2), [' | ', 'thank'])
})

test('Words that no longer stand at their place correct nothing else', () => {
  assert.deepEqual(
    actsIn(readWith({ ...whale, text: 'Other words.', moment: 'w9', sentence: 1 }).moments)[2],
    ' | ',
  )
})

test('The last line of a place counts, and the one before still fits', () => {
  const lines = [whale, { moment: 'w10', sentence: 1, acts: ['hello'] }]
  assert.equal(actsIn(readWith(...lines).moments)[3], 'hello')
  assert.equal(actsIn(readWith(...lines.toReversed()).moments)[3], 'thank')
  const kept = linesOf(...lines, { ...whale, text: 'Nobody said this.' })
  const correctionsOf = correctionsIn(kept, refs, 'UTC')
  const { moments } = readJournal(history, roles, 'UTC', noAgreement, correctionsOf)
  assert.deepEqual(
    unfitting(kept, moments.flatMap(correctionsOf)).map(({ line }) => line),
    [3],
  )
})

test('A correction reaches the loops, and all that is read after it', () => {
  const asked = readWith()
  assert.equal(asked.state.loops.length, 1)
  const nothing = readWith(
    { moment: 'w0', sentence: 1, acts: [] },
    { moment: 'w0', sentence: 2, acts: [] },
    { moment: 'w1', sentence: 1, acts: [] },
  )
  assert.deepEqual(nothing.state.loops, [])
})

test('What a moment belongs to is said with its reference', () => {
  const { moments } = readWith({ moment: 'w1', belongsTo: 'w0' })
  assert.equal(moments[1]?.kind === 'said' ? moments[1].belongsTo : undefined, 'w0')
})

test('One by one or at once, corrected messages come to the same', () => {
  const correctionsOf = correctionsIn(linesOf(whale, { moment: 'w1', belongsTo: null }), refs, 'UTC')
  const journal = history.reduce(
    (before, each) => appendMessage(before, each, roles, 'UTC', noAgreement, correctionsOf).journal,
    emptyJournal,
  )
  const { state } = readJournal(history, roles, 'UTC', noAgreement, correctionsOf)
  assert.deepEqual({ ...journal.state, settled: [] }, state)
})

test('Words alone are enough where there is no history', () => {
  const correctionOf = correctionOfWords(
    linesOf({ ...whale, moment: 'w9', sentence: 1 }, { ...whale, acts: ['hello'] }),
  )
  assert.deepEqual(correctionOf('mentee', ' The  blue whale sings. ')?.acts, ['hello'])
  assert.equal(correctionOf('mentor', whale.text), undefined)
})
