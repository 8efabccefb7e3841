import assert from 'node:assert/strict'
import { after, beforeEach, mock, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { answerBy, FakeEvents } from '../../test/browser.ts'
import { queries } from '../queries.ts'
import { sessionQuery } from '../session.ts'
import { connection, setConnection } from './connection.ts'
import { listen } from './live.ts'

const me = { id: 'me', name: 'Me', email: 'me@example.com' }
let isIn = true
answerBy(() => Response.json(isIn ? { user: me } : null))

const lead = async (): Promise<FakeEvents> => {
  for (let i = 0; i < 20; i++) await turn()
  const stream = FakeEvents.opened.at(-1)
  assert.ok(stream)
  return stream
}

const isStale = (kind: string): boolean => queries.getQueryState([kind])?.isInvalidated ?? false
const isMentorshipStale = (mentorship: string): boolean =>
  queries.getQueryState(['mentorship', mentorship, 'reading'])?.isInvalidated ?? false

/** A page in which somebody is signed in, until the end of the work. */
const listening = async (work: () => Promise<void>): Promise<void> => {
  const over = new AbortController()
  listen(over.signal)
  try {
    await work()
  } finally {
    over.abort()
    for (let i = 0; i < 20; i++) await turn()
  }
}

beforeEach(() => {
  isIn = true
  FakeEvents.opened.length = 0
  setConnection('here')
  queries.clear()
  queries.setQueryData(sessionQuery.queryKey, me)
  queries.setQueryData(['people'], {})
  for (const id of ['ours', 'other']) queries.setQueryData(['mentorship', id, 'reading'], {})
})
after(() => queries.clear())

test('What the other tells makes what was read of that mentorship stale, and of no other', () =>
  listening(async () => {
    const stream = await lead()
    stream.hear('here', { quietMs: null }, '1')
    stream.hear('change', { mentorship: 'ours' }, '2')
    assert.deepEqual(
      [isMentorshipStale('ours'), isMentorshipStale('other'), isStale('people')],
      [true, false, true],
    )
  }))

test('What was read before the stream began is read again where something changed meanwhile', () =>
  listening(async () => {
    const stream = await lead()
    stream.hear('here', { quietMs: performance.now() + 3_600_000 }, '1')
    assert.ok(!isMentorshipStale('ours'))
    stream.hear('here', { quietMs: 5 }, '1')
    assert.ok(isMentorshipStale('ours'))
  }))

test('A stream that ended is heard again from its last event on', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    await listening(async () => {
      const stream = await lead()
      stream.hear('here', { quietMs: null }, '7')
      stream.hear('change', { mentorship: 'ours' }, '8')
      stream.fail()
      assert.equal(connection(), 'away')
      await lead()
      mock.timers.tick(3_000)
      const next = await lead()
      assert.notEqual(next, stream)
      assert.equal(next.url, '/api/events?since=8')
      next.hear('here', { quietMs: null }, '8')
      assert.equal(connection(), 'here')
    })
  } finally {
    mock.timers.reset()
  }
})

test('A lost connection that the browser makes anew itself is not made twice', () =>
  listening(async () => {
    const stream = await lead()
    stream.hear('here', { quietMs: null }, '1')
    stream.falter()
    assert.equal(connection(), 'away')
    assert.equal(await lead(), stream)
    stream.hear('here', { quietMs: null }, '1')
    assert.equal(connection(), 'here')
  }))

test('A stream that outlives a moment without a network is not taken to be away for good', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    await listening(async () => {
      const stream = await lead()
      stream.hear('here', { quietMs: null }, '3')
      setConnection('away')
      window.dispatchEvent(new Event('online'))
      await lead()
      mock.timers.tick(3_000)
      const next = await lead()
      assert.equal(next.url, '/api/events?since=3')
      next.hear('here', { quietMs: null }, '3')
      assert.equal(connection(), 'here')
    })
  } finally {
    mock.timers.reset()
  }
})

test('Once the session is over nobody listens on', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    await listening(async () => {
      const stream = await lead()
      isIn = false
      stream.fail()
      await lead()
      mock.timers.tick(60_000)
      assert.equal(await lead(), stream)
    })
  } finally {
    mock.timers.reset()
  }
})

test('A page that is left closes its stream', async () => {
  let stream: FakeEvents | null = null
  await listening(async () => {
    stream = await lead()
  })
  assert.equal((stream as FakeEvents | null)?.readyState, FakeEvents.CLOSED)
})

test('Of two tabs one listens for both, and the other goes on from where it left off', async () => {
  const path = './live.ts?another tab'
  const other = (await import(path)) as { readonly listen: typeof listen }
  const [first, second] = [new AbortController(), new AbortController()]
  listen(first.signal)
  const stream = await lead()
  other.listen(second.signal)
  await lead()
  assert.equal(FakeEvents.opened.length, 1)
  stream.hear('here', { quietMs: null }, '41')
  stream.hear('change', { mentorship: 'ours' }, '42')
  await new Promise((resolve) => setTimeout(resolve, 50))
  first.abort()
  const next = await lead()
  assert.equal(next.url, '/api/events?since=42')
  second.abort()
})
