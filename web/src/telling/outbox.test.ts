import assert from 'node:assert/strict'
import { test } from 'node:test'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import { allWaiting, dropWaiting, keepWaiting, type Waiting } from './outbox.ts'

const buildWaiting = (overrides: Partial<Waiting> = {}): Waiting => ({
  ref: 'a',
  person: 'me',
  mentorship: 'ours',
  by: 'mentee',
  text: 'words',
  at: null,
  toldAt: 1,
  ...overrides,
})

const done = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve) => request.addEventListener('success', resolve))

test('A browser that could not open its store once is asked again', async () => {
  const newer = indexedDB.open('perennial', 2)
  await done(newer)
  await assert.rejects(allWaiting())
  newer.result.close()
  await done(indexedDB.deleteDatabase('perennial'))
  assert.deepEqual(await allWaiting(), [])
})

test('What waits comes in the order it was told, each ref once', async () => {
  await keepWaiting(buildWaiting({ ref: 'z', toldAt: 1 }))
  await keepWaiting(buildWaiting({ ref: 'a', toldAt: 2 }))
  await keepWaiting(buildWaiting({ ref: 'z', toldAt: 1, text: 'again' }))
  assert.deepEqual(
    (await allWaiting()).map(({ text }) => text),
    ['again', 'words'],
  )
  await dropWaiting('z')
  assert.deepEqual(
    (await allWaiting()).map(({ ref }) => ref),
    ['a'],
  )
})

test('Words count as kept only once the browser has written them down', async (t) => {
  t.mock.method(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, waiting: Waiting) {
    const request = this.add(waiting)
    request.addEventListener('success', () => this.transaction.abort())
    return request
  })
  await assert.rejects(keepWaiting(buildWaiting({ ref: 'full' })))
})
