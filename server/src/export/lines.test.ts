import assert from 'node:assert/strict'
import { it } from 'node:test'
import { joinPair } from '../../test/pair.ts'
import { openTestApp } from '../../test/app.ts'
import { momentBy } from '../moment/moment-by.ts'
import type { KeptMentorship } from './kept.ts'
import { eventLines } from './lines.ts'

it('A dispute of the other is none of mine: its pattern may not be for my eyes', async () => {
  const { mentorship, mentee, mentor } = await joinPair(await openTestApp())
  const detail = { kind: 'disputed', pattern: 'vague-asks', because: 'We talk.' } as const
  const seats = {
    mentee: { mentorship, side: 'mentee', person: mentee },
    mentor: { mentorship, side: 'mentor', person: mentor },
  } as const
  const moment = momentBy(seats.mentee, { newId: () => 'm', clock: () => 0 }, { at: 0, detail })
  const nothing = { withdrawn: [], versions: [], loops: [], notes: [], answers: [], muted: [] }
  const keptBy = (side: 'mentee' | 'mentor'): KeptMentorship => ({
    ...nothing,
    seat: seats[side],
    moments: [moment],
  })
  assert.equal([...eventLines(keptBy('mentee'))].length, 1)
  assert.deepEqual([...eventLines(keptBy('mentor'))], [])
})
