import type { Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { MomentId } from '@perennial/core/moment'
import type { Side } from '@perennial/core/side'
import { instantToSql } from '../database/instant.ts'
import { statement, type Transaction } from '../database/query.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'

/** What a moment belongs to: the one that opened the loop it is part of. */
export type Link = {
  readonly moment: MomentId
  readonly at: Instant
  readonly by: Side
  readonly about: string
}

/** What of a loop its links are drawn from. */
export type DrawnLoop = Pick<Loop, 'id' | 'openedAt' | 'openedBy' | 'about' | 'moments'>

/** More than a page ever meets; a bound for histories that nobody has. */
const MOST = 2000

/** In a statement: the loops that were open between two instants, the latest opened first. */
export const spanning = (
  mentorship: string,
  since: string,
  until: string,
  most: string | number = MOST,
): string =>
  `select drawn.* from loop,
     json_to_record(loop) as drawn (id text, "openedAt" float8, "openedBy" text, about text, moments json)
   where mentorship_id = ${mentorship} and opened_at <= ${until} and (ended_at is null or ended_at >= ${since})
   order by opened_at desc, loop_id limit ${most}`

/** The order in which loops are asked whether a moment is theirs. */
export const latestFirst = (a: DrawnLoop, b: DrawnLoop): number =>
  b.openedAt - a.openedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const BETWEEN = statement('loop-between', spanning('$1', '$2', '$2', '$3'))

const linkOf = ({ openedAt, openedBy, about, moments }: DrawnLoop): readonly Link[] => {
  const [moment] = moments
  return moment === undefined ? [] : [{ moment, at: openedAt, by: openedBy, about }]
}

/** What each moment of some loops belongs to, by the latest opened; one that only begins something is not among them. */
export const linksOf = (loops: readonly DrawnLoop[]): ReadonlyMap<MomentId, Link> => {
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
  const links = (await tx.rows<DrawnLoop>(BETWEEN, [id, when, FEW * 2])).flatMap(linkOf)
  const seen = new Set<MomentId>([moment])
  return links
    .filter((link) => link.at <= at && !seen.has(link.moment) && seen.add(link.moment))
    .slice(0, FEW)
}
