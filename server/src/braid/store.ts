import type { Instant } from '@perennial/core/instant'
import type { Moment, MomentId } from '@perennial/core/moment'
import type { Act } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import type { DrawnLoop } from '@perennial/voice/braid/scene'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import type { MomentDetail } from '../moment/moment.ts'
import { notWithdrawn } from '../moment/withdrawn.ts'

type Row = {
  readonly moment_id: MomentId
  readonly at: Instant
  readonly by: Side
  readonly detail: MomentDetail
  readonly acts: readonly Act[]
}

// Of each moment only what is drawn of it: 20,000 of them with all their sentences would be megabytes.
const DRAWN = statement(
  'braid-moments',
  `select moment.moment_id, moment.at, moment.by, moment.detail, coalesce((
     select json_agg(distinct act ->> 'act')
     from json_array_elements(heard.sentences) sentence, json_array_elements(sentence -> 'acts') act
   ), '[]') as acts
   from moment left join heard using (mentorship_id, moment_id)
   where mentorship_id = $1 and at <= $2 and kind in ('said', 'meeting', 'phase-changed')
     and ${notWithdrawn()}
   order by at, moment_id`,
)

const momentOf = ({ moment_id: id, at, by, detail, acts }: Row): readonly Moment[] => {
  const passed = { id, at, by, visibility: 'shared' } as const
  if (detail.kind === 'phase-changed') return [{ ...passed, ...detail }]
  if (detail.kind === 'meeting') return detail.meeting.kind === 'held' ? [{ ...passed, kind: 'met' }] : []
  const heard = acts.map((act) => ({ act, confidence: 1 }))
  return [{ ...passed, kind: 'said', sentences: [{ text: '', acts: heard, dates: [], cues: [], words: [] }] }]
}

/** The moments of a mentorship up to an instant, as far as a braid shows them. */
export const drawnMoments = async (
  tx: Transaction,
  id: MentorshipId,
  upTo: Instant,
): Promise<readonly Moment[]> =>
  (await tx.rows<Row>(DRAWN, [id, new Date(upTo).toISOString()])).flatMap(momentOf)

const VERSION = statement(
  'braid-version',
  `select count(*) as moments, max(recorded_at) as last,
     (select max(accepted_at) from agreement where mentorship_id = $1) as agreed
   from moment where mentorship_id = $1`,
)

/** Another one whenever something was recorded, taken back or agreed. */
export const versionOf = (tx: Transaction, id: MentorshipId): Promise<unknown> => tx.row(VERSION, [id])

const SETTLED = statement(
  'braid-loops',
  `select drawn.* from loop,
     json_to_record(loop) as drawn (kind text, about text, "openedAt" float8, "openedBy" text, debts json)
   where mentorship_id = $1 and ended_at is not null order by opened_at, loop_id`,
)

/** The loops that came to an end, as far as a braid shows them. */
export const settledLoops = (tx: Transaction, id: MentorshipId): Promise<readonly DrawnLoop[]> =>
  tx.rows<DrawnLoop>(SETTLED, [id])
