import { openAsksAllowed } from '../agreement.ts'
import { beyondHours, minutesOf } from '../hours.ts'
import type { Instant } from '../instant.ts'
import { debtOf, type Loop } from '../loop/loop.ts'
import { judgeTally } from './chances.ts'
import type { PatternId } from './id.ts'
import type { Finding, View } from './pattern.ts'

/** An ask still in its time; one left hanging beyond it is no burden the asker made. */
const isWaiting = (loop: Loop, asOf: Instant): boolean => {
  const answer = loop.kind === 'help' && loop.openedBy === 'mentee' ? debtOf(loop, 'answer', 'mentor') : null
  return answer !== null && answer.dueAt > asOf
}

/** Talks the mentee called that took more than the hours agreed. */
const beyondAgreedHours = ({ state, agreement, asOf }: View): Finding<PatternId> | null => {
  const agreedHours = agreement.capacity.hoursAMonth
  const talks = beyondHours(state.hours, agreedHours, asOf)
  if (agreedHours === null || talks === null) return null
  return {
    id: 'over-asking',
    by: 'mentee',
    since: state.hours.overSince ?? talks.at(-1)?.at ?? asOf,
    strength: 1,
    counted: talks.length,
    chances: null,
    evidence: talks.map(({ id }) => id),
    time: { minutes: minutesOf(talks), agreedHours },
  }
}

/** Asks beyond what was agreed: more open at once than there is room for, more time than that, or again and again outside the scope. */
export const overAsking = (view: View): Finding<PatternId> | null => {
  const open = view.state.loops.filter((loop) => isWaiting(loop, view.asOf))
  const allowed = openAsksAllowed(view.agreement)
  if (open.length <= allowed)
    return (
      beyondAgreedHours(view) ??
      judgeTally(view, 'over-asking' as const, 'mentee', 'within-scope', { count: 'missed', rate: 0.5 })
    )
  const since = open[allowed]?.openedAt ?? view.asOf
  const evidence = open.flatMap((loop) => loop.moments.slice(0, 1))
  return {
    id: 'over-asking',
    by: 'mentee',
    since,
    strength: 1,
    counted: open.length,
    chances: null,
    evidence,
  }
}
