import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MomentId } from '@perennial/core/moment'
import { buildAccount, onDay } from '../../cli/test/build.ts'
import { allLoops, showerOf } from './account.ts'

const account = buildAccount()

test('All loops stand in the order of their opening, settled or open', () => {
  const loops = allLoops(account)
  assert.equal(loops.length, account.settled.length + account.reading.loops.length)
  assert.deepEqual(
    loops.map(({ openedAt }) => openedAt),
    loops.map(({ openedAt }) => openedAt).toSorted((a, b) => a - b),
  )
})

test('Moments are shown by their ids as people remember them; unknown ones are left out', () => {
  const show = showerOf(account)
  const id = 'mentee@40' as MomentId
  assert.deepEqual(show([id, 'nowhere' as MomentId]), [
    { id, at: onDay(40), author: 'Jane Otieno', text: 'I got the backend job' },
  ])
})
