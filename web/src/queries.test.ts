import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { answerBy } from '../test/browser.ts'
import { useQuery } from '@tanstack/react-query'
import {
  forget,
  mentorshipQuery,
  momentsOf,
  openLoopsQuery,
  overviewQuery,
  peopleQuery,
  phaseQuery,
  queries,
  readingQuery,
  standsOutQuery,
} from './queries.ts'
import { sessionQuery } from './session.ts'
import { setSessionOver } from './session-over.ts'
import { answering } from '../test/asked.ts'
import { drawnOnce } from '../test/hook.ts'

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

const overview = {
  mentorship: { id: 'm' },
  reading: { phase: 'growing' },
  phase: { phase: 'growing' },
  loops: [{ id: 'loop' }],
  patterns: [{ id: 'late-answers' }],
  strengths: [{ id: 'thanks' }],
  journal: { moments: [{ id: 'newest' }], next: 'newest', previous: null },
}

test('The parts of a page are looked up in one answer, each with what is its own', () => {
  queries.setQueryData<object>(overviewQuery('m').queryKey, overview)
  const parts = drawnOnce(() => ({
    mentorship: useQuery(mentorshipQuery('m')).data,
    reading: useQuery(readingQuery('m')).data,
    phase: useQuery(phaseQuery('m')).data,
    open: useQuery(openLoopsQuery('m')).data,
    standsOut: useQuery(standsOutQuery('m')).data,
  }))
  const { mentorship, reading, phase, loops, patterns, strengths } = overview
  assert.deepEqual(parts, { mentorship, reading, phase, open: { loops }, standsOut: { patterns, strengths } })
})

test('A part is picked by one function always, so that it is drawn anew only when it changed', () => {
  for (const part of [mentorshipQuery, readingQuery, phaseQuery, openLoopsQuery, standsOutQuery])
    assert.equal(part('m').select, part('other').select)
})

test('The newest moments come with the page, others are asked for by where they are', async () => {
  const asked = answering((what) => (what.includes('/overview') ? overview : overview.journal))
  assert.deepEqual(await momentsOf('m', {}), overview.journal)
  await queries.fetchQuery(overviewQuery('m'))
  await momentsOf('m', { before: 'newest' })
  await momentsOf('m', { around: '2026-05-02T12:00:00.999Z' })
  assert.deepEqual(
    asked.map(({ what }) => what),
    [
      'GET /api/mentorships/m/overview',
      'GET /api/mentorships/m/moments?before=newest',
      'GET /api/mentorships/m/moments?around=2026-05-02T12%3A00%3A00.999Z',
    ],
  )
})
