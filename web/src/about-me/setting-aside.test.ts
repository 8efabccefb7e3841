import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { answering } from '../../test/asked.ts'
import { drawnOnce } from '../../test/hook.ts'
import { queries } from '../queries.ts'
import { useTelling, useWithdraw } from './setting-aside.ts'

afterEach(() => queries.clear())

const pattern = { id: 'late-answers', by: 'mentee' } as const
const patterns = ['mentorship', 'm', 'patterns']

test('A pattern that somebody wants to hear no more of is muted for whose conduct it is, and told again on demand', async () => {
  const asked = answering(() => null)
  const { mutateAsync: tell } = drawnOnce(() => useTelling('m', pattern))
  await tell(false)
  await tell(true)
  assert.deepEqual(
    asked.map(({ what }) => what),
    [
      'PUT /api/mentorships/m/patterns/late-answers/mute?by=mentee',
      'DELETE /api/mentorships/m/patterns/late-answers/mute?by=mentee',
    ],
  )
})

test('An objection that is withdrawn goes from the journal, and the patterns are read anew', async () => {
  queries.setQueryData(patterns, {})
  const asked = answering(() => null)
  await drawnOnce(() => useWithdraw('m', 'said')).mutateAsync()
  assert.equal(asked[0]?.what, 'DELETE /api/mentorships/m/moments/said')
  assert.equal(queries.getQueryState(patterns)?.isInvalidated, true)
})
