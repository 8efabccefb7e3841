import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { answering } from '../../test/asked.ts'
import { drawnOnce } from '../../test/hook.ts'
import { queries } from '../queries.ts'
import { choices, useTurn, useUndo, type Turned } from './turning.ts'

afterEach(() => queries.clear())

const overview = ['mentorship', 'm', 'overview']
const isStale = (): boolean => queries.getQueryState(overview)?.isInvalidated ?? false

test('A phase is chosen with the words that come with it, and what was read of the two is asked for again', async () => {
  const asked = answering(() => ({ moments: ['a', 'b'] }))
  for (const to of choices) {
    queries.setQueryData(overview, {})
    const turned: Turned = { to, goodbye: 'Thank you.', reason: 'We reached what we set out for.' }
    await drawnOnce(() => useTurn('m')).mutateAsync(turned)
    assert.deepEqual(asked.at(-1), { what: 'POST /api/mentorships/m/phase', body: turned })
    assert.ok(isStale())
  }
})

test('A phase that the server refuses leaves what is shown as it is', async () => {
  queries.setQueryData(overview, {})
  answering(() => 409)
  await assert.rejects(drawnOnce(() => useTurn('m')).mutateAsync({ to: 'parted' }))
  assert.ok(!isStale())
})

test('Taken back, a phase and its last words are both withdrawn', async () => {
  queries.setQueryData(overview, {})
  const asked = answering(() => null)
  await drawnOnce(() => useUndo('m')).mutateAsync(['turned', 'words'])
  assert.deepEqual(
    asked.map(({ what }) => what),
    ['DELETE /api/mentorships/m/moments/turned', 'DELETE /api/mentorships/m/moments/words'],
  )
  assert.ok(isStale())
})

test('Where one of them cannot be withdrawn, whoever took it back is told', async () => {
  answering((what) => (what.endsWith('words') ? 503 : null))
  await assert.rejects(drawnOnce(() => useUndo('m')).mutateAsync(['turned', 'words']))
})
