import type { MomentId } from '@perennial/core/moment'
import type { Clock } from '../clock.ts'
import type { Seat } from '../mentorship/mentorship.ts'
import type { RecordedMoment } from './moment.ts'

/** Where a moment comes from that was recorded here and not brought in. */
export const OWN_SOURCE = 'perennial'

/** What one says of a new moment; the rest follows from who records it and when. */
export type Made = Pick<RecordedMoment, 'at' | 'detail'> & Partial<RecordedMoment>

/** A moment recorded by one of the two at this instant. */
export const momentBy = (
  seat: Seat,
  { newId, clock }: { readonly newId: () => string; readonly clock: Clock },
  made: Made,
): RecordedMoment => {
  const id = newId() as MomentId
  return {
    id,
    by: seat.side,
    authorId: seat.person,
    channel: 'perennial',
    source: OWN_SOURCE,
    ref: id,
    replyTo: null,
    text: '',
    importId: null,
    recordedAt: clock(),
    ...made,
  }
}
