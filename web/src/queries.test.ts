import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { answerBy } from '../test/browser.ts'
import { forget, peopleQuery, queries, readingQuery } from './queries.ts'
import { sessionQuery } from './session.ts'
import { setSessionOver } from './session-over.ts'

const me = { id: 'me', name: 'Me', email: 'me@example.com' }
let asked = 0

const refusing = (status: number): void =>
  answerBy(() => {
    asked += 1
    return Response.json({ title: 'No', status, detail: 'No.' }, { status })
  })

beforeEach(() => {
  asked = 0
  queries.clear()
  queries.setDefaultOptions({
    ...queries.getDefaultOptions(),
    queries: { ...queries.getDefaultOptions().queries, retryDelay: 1 },
  })
})
afterEach(() => {
  queries.clear()
  setSessionOver(false)
})

test('What is refused is not asked again, what failed is asked three times more', async () => {
  refusing(404)
  await assert.rejects(
    queries.fetchQuery({ ...peopleQuery, retry: queries.getDefaultOptions().queries?.retry as never }),
  )
  assert.equal(asked, 1)
  queries.clear()
  asked = 0
  refusing(503)
  await assert.rejects(
    queries.fetchQuery({ ...peopleQuery, retry: queries.getDefaultOptions().queries?.retry as never }),
  )
  assert.equal(asked, 4)
})

test('After something was told, all that is read from it is stale, and nothing of another mentorship', async () => {
  for (const id of ['ours', 'other']) queries.setQueryData(['mentorship', id, 'reading'], {})
  queries.setQueryData(['people'], {})
  queries.setQueryData(['nudges', 'samples'], {})
  queries.setQueryData(sessionQuery.queryKey, me)
  await forget('ours')
  const isStale = (key: readonly string[]): boolean | undefined => queries.getQueryState(key)?.isInvalidated
  assert.deepEqual(readingQuery('ours').queryKey.slice(0, 2), ['mentorship', 'ours'])
  assert.deepEqual(
    [
      ['mentorship', 'ours', 'reading'],
      ['mentorship', 'other', 'reading'],
      ['people'],
      ['nudges', 'samples'],
      ['session'],
    ].map(isStale),
    [true, false, true, true, false],
  )
})
