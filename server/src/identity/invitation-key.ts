import type { Pool } from 'pg'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import type { PersonId } from '../person/person.ts'
import { hashOf } from './code.ts'

/** Where a code leads: to an invitation, and to whoever its side is in the history so far. */
export type InvitationPlace = {
  readonly mentorship: MentorshipId
  readonly invitation: string
  readonly actsAs: PersonId
}

const FIND = {
  name: 'invitation-key',
  text: `select mentorship_id as mentorship, invitation_id as invitation,
      case side when 'mentor' then mentor_id else mentee_id end as "actsAs"
    from public.invitation_key where hash = $1`,
}

export const findInvitation = async (pool: Pool, code: string): Promise<InvitationPlace | null> =>
  (await pool.query<InvitationPlace>({ ...FIND, values: [hashOf(code)] })).rows[0] ?? null
