import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { MomentId } from '@perennial/core/moment'
import type { Side } from '@perennial/core/side'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import type { HeardMoment } from './store.ts'

/** What a moment belongs to: the one that opened the loop it is part of. */
export type Link = {
  readonly moment: MomentId
  readonly at: Instant
  readonly by: Side
  readonly about: string
}

type LoopRow = Pick<Loop, 'openedAt' | 'openedBy' | 'about' | 'moments'>

const BETWEEN = statement(
  'loop-between',
  `select drawn.* from loop,
     json_to_record(loop) as drawn ("openedAt" float8, "openedBy" text, about text, moments json)
   where mentorship_id = $1 and opened_at <= $3 and (ended_at is null or ended_at >= $2)
   order by opened_at desc, loop_id limit $4`,
)

const MOST = 2000

const linkOf = ({ openedAt, openedBy, about, moments }: LoopRow): readonly Link[] => {
  const [moment] = moments
  return moment === undefined ? [] : [{ moment, at: openedAt, by: openedBy, about }]
}

/** What each of some moments belongs to; those that begin something of their own are not among them. */
export const linksOf = async (
  tx: Transaction,
  id: MentorshipId,
  page: readonly HeardMoment[],
): Promise<ReadonlyMap<MomentId, Link>> => {
  const [newest, oldest] = [page[0]?.moment, page.at(-1)?.moment]
  if (newest === undefined || oldest === undefined) return new Map()
  const span = [instantToSql(oldest.at), instantToSql(newest.at)]
  const loops = await tx.rows<LoopRow>(BETWEEN, [id, ...span, MOST])
  const links = new Map<MomentId, Link>()
  for (const loop of loops)
    for (const moment of loop.moments.slice(1))
      if (!links.has(moment)) for (const link of linkOf(loop)) links.set(moment, link)
  return links
}

const FEW = 8

/** What was open when a moment passed, the newest first: what it may belong to instead. */
export const openBefore = async (
  tx: Transaction,
  id: MentorshipId,
  { id: moment, at }: { readonly id: MomentId; readonly at: Instant },
): Promise<readonly Link[]> => {
  const when = instantToSql(at)
  const links = (await tx.rows<LoopRow>(BETWEEN, [id, when, when, FEW * 2])).flatMap(linkOf)
  const seen = new Set<MomentId>([moment])
  return links
    .filter((link) => link.at <= at && !seen.has(link.moment) && seen.add(link.moment))
    .slice(0, FEW)
}
