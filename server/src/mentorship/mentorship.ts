import type { Instant } from '@perennial/core/instant'
import type { Side } from '@perennial/core/side'
import type { PersonId } from '../person/person.ts'

export type MentorshipId = string & { readonly brand: 'MentorshipId' }

/** A mentorship as one of its two sees it. */
export type Mentorship = {
  readonly id: MentorshipId
  readonly mentorId: PersonId
  readonly menteeId: PersonId
  readonly mentorName: string
  readonly menteeName: string
  readonly timeZone: string
  readonly proposedBy: PersonId
  readonly acceptedAt: Instant | null
  readonly createdAt: Instant
  /** Which sample history it is; left out for everybody's own. Nothing of a sample counts outside itself. */
  readonly sample?: string
}

/** One of the two in their own mentorship: the side they are on, and the person they are there. */
export type Seat = { readonly mentorship: Mentorship; readonly side: Side; readonly person: PersonId }
