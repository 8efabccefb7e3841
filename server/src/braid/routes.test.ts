import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { joinPair, recordMessages, sampleMessages } from '../../test/pair.ts'

const test = await openTestApp(Date.UTC(2026, 8, 25))
const messages = await sampleMessages('jane-and-alex.txt', ['Alex Brandt', 'Jane Otieno'])
const pair = await joinPair(test)
await recordMessages(test, pair, messages)

it('a braid has a contact for each message and marks on the strand of who did it', async () => {
  const { status, body } = await test.call(pair.mentee, 'GET', `${pair.path}/braid`)
  assert.equal(status, 200)
  assert.ok(body.contacts.length > 100)
  assert.ok(
    body.marks.some(({ by, kind }: { by: string; kind: string }) => by === 'mentee' && kind === 'ask'),
  )
  assert.ok(body.arcs.length > 10)
  assert.deepEqual(body.names, { mentor: 'Alex', mentee: 'You' })
})

it('of a past day it knows nothing of what came later', async () => {
  const { body } = await test.call(pair.mentor, 'GET', `${pair.path}/braid?asOf=2025-06-01T00:00:00Z`)
  assert.ok(body.contacts.every((at: number) => at <= Date.parse('2025-06-01T00:00:00Z')))
})
