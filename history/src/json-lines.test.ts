import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { bytesOf } from '../fixtures/fixture.ts'
import { gather } from './gather.ts'
import { formatJsonLine, parseJsonLines } from './json-lines.ts'
import type { Message } from './message.ts'

const read = (text: string) => gather(parseJsonLines('a', [new TextEncoder().encode(text)]))

test('lines are messages; times may be ISO texts or milliseconds', async () => {
  const { messages, problems } = await gather(parseJsonLines('a', [bytesOf('history.jsonl')]))
  assert.deepEqual(
    messages.map(({ at, author }) => [new Date(at).toISOString(), author]),
    [
      ['2025-02-01T10:00:00.000Z', 'Ben'],
      ['2025-02-02T10:00:00.000Z', 'Ada'],
      ['2025-02-07T10:00:00.000Z', 'Ada'],
    ],
  )
  assert.deepEqual(messages[2]?.meeting, { kind: 'held', at: Date.UTC(2025, 1, 7, 10), minutes: 30 })
  assert.deepEqual(problems, [])
})

test('a line that is no message is a problem with its number', async () => {
  const { messages, problems } = await read(
    '{"at":1,"author":"A","text":"a"}\n\n{"at":"x"}\nhello\n{"at":2,"author":"A","text":"b"}',
  )
  assert.equal(messages.length, 2)
  assert.deepEqual(
    problems.map(({ line, found }) => [line, found]),
    [
      [3, '“{"at":"x"}”'],
      [4, '“hello”'],
    ],
  )
})

test('what is private to its author is left out and counted', async () => {
  const { messages, notices } = await read(
    '{"at":1,"author":"A","text":"a"}\n{"at":2,"author":"A","text":"mine alone","visibility":"private"}',
  )
  assert.deepEqual(
    messages.map(({ text }) => text),
    ['a'],
  )
  assert.deepEqual(
    notices.map(({ text }) => text),
    ['1 private note left out: it is its author’s alone'],
  )
})

const message: fc.Arbitrary<Message> = fc.record(
  {
    at: fc.integer({ min: -8e15, max: 8e15 }),
    author: fc.string({ minLength: 1 }),
    authorId: fc.string(),
    text: fc.string({ unit: 'binary' }),
    channel: fc.string(),
    source: fc.constantFrom('whatsapp' as const, 'mail' as const, 'perennial' as const),
    ref: fc.string(),
    replyTo: fc.string(),
    to: fc.array(fc.string()),
    meeting: fc.record(
      {
        kind: fc.constantFrom('held' as const, 'moved' as const),
        at: fc.integer(),
        minutes: fc.nat(),
      },
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: ['at', 'author', 'text', 'channel', 'source', 'ref'], noNullPrototype: true },
)

test('what is written and read back is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message), async (messages) => {
      const back = await read(messages.map((each) => `${formatJsonLine(each)}\n`).join(''))
      assert.deepEqual(back.messages, messages)
      assert.deepEqual(back.problems, [])
    }),
    { seed: 7, numRuns: 100 },
  )
})
