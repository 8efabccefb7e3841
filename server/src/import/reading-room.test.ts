import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openReadingRoom, type NotRead } from './reading-room.ts'
import type { Task } from './worker.ts'

const line = (i: number): string =>
  JSON.stringify({ at: i * 60_000, author: i % 2 === 0 ? 'Ann Lee' : 'Bo Ray', text: `Line ${i}` })

const taskOf = (lines: number): Task => ({
  files: [
    { name: 'a.jsonl', bytes: Buffer.from(Array.from({ length: lines }, (_, i) => line(i)).join('\n')) },
  ],
  terms: {
    timeZone: 'UTC',
    horizon: Date.UTC(2026, 0, 1),
    named: {},
    known: null,
    me: { name: 'Ann Lee', side: null },
  },
})

const whyNot = async (room: ReturnType<typeof openReadingRoom>, lines: number): Promise<NotRead> => {
  const read = await room.read(taskOf(lines))
  assert.ok(!read.ok)
  return read.error
}

it('Everything that was found comes through, in its order', async () => {
  const read = await openReadingRoom().read(taskOf(1234))
  assert.ok(read.ok)
  assert.deepEqual(
    read.value.messages.map(({ text }) => text),
    Array.from({ length: 1234 }, (_, i) => `Line ${i}`),
  )
  assert.equal(read.value.found.moments, 1234)
})

it('What takes too long is given up with a clear reason', async () => {
  const why = await whyNot(openReadingRoom({ seconds: 0.001 }), 10)
  assert.ok(why.kind === 'unreadable')
  assert.match(why.unreadable.found, /longer than/)
})

it('What takes too much memory is given up with a clear reason, and the server goes on', async () => {
  const why = await whyNot(openReadingRoom({ heapMb: 16 }), 200_000)
  assert.ok(why.kind === 'unreadable')
  assert.match(why.unreadable.found, /too much memory/)
})

it('A history longer than is kept at once is refused', async () => {
  const why = await whyNot(openReadingRoom(), 100_001)
  assert.ok(why.kind === 'unreadable')
  assert.match(why.unreadable.found, /100001 messages/)
})

it('Who comes to a full room is told to come again', async () => {
  const room = openReadingRoom()
  const all = await Promise.all(Array.from({ length: 24 }, () => room.read(taskOf(2))))
  assert.equal(all.filter(({ ok }) => ok).length, 22)
  assert.ok(all.every((each) => each.ok || each.error.kind === 'busy'))
})
