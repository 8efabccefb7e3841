import type { Moment } from '@perennial/core/moment'
import type { MomentShown } from '../moment/store.ts'

const meetings = { held: 'met', missed: 'missed', cancelled: 'cancelled', moved: 'moved' } as const

const shown = ({ id, at, by, text, detail }: MomentShown): readonly Moment[] => {
  const passed = { id, at, by, visibility: 'shared' } as const
  if (detail.kind === 'said')
    return [{ ...passed, kind: 'said', sentences: [{ text, acts: [], dates: [], cues: [], words: [] }] }]
  if (detail.kind !== 'meeting' || detail.meeting.kind === 'arranged') return []
  const kind = meetings[detail.meeting.kind]
  return [
    kind === 'met' || kind === 'missed'
      ? { ...passed, kind }
      : { ...passed, kind, meetingAt: detail.meeting.at },
  ]
}

/** Recorded moments as evidence is shown from them: whole, in their own words. */
export const shownMoments = (moments: readonly MomentShown[]): readonly Moment[] => moments.flatMap(shown)
