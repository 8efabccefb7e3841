import type { Instant } from './instant.ts'
import type { Pattern, Strength, View } from './pattern/pattern.ts'
import type { PatternId } from './pattern/id.ts'
import { phaseOf } from './phase-of.ts'
import { sides, type Side } from './side.ts'

export type Standing = 'thriving' | 'steady' | 'drifting' | 'strained' | 'dormant' | 'resting' | 'parted'

/** What stands behind the standing; words for it live in the message catalogue. */
export type Reason =
  | { readonly kind: 'phase' }
  | { readonly kind: 'silence'; readonly since: Instant }
  | { readonly kind: 'pattern'; readonly id: PatternId; readonly by: Pattern['by'] }
  | { readonly kind: 'strength'; readonly id: Strength['id']; readonly by: Strength['by'] }
  | { readonly kind: 'nothing-wrong' }

/** Using somebody's work: one is enough to strain. */
const GRAVE: ReadonlySet<PatternId> = new Set(['uncredited-work', 'work-without-learning'])

/** What wears a relationship down: two by the same side strain it. */
const WEARING: ReadonlySet<PatternId> = new Set<PatternId>([
  'asks-without-outcomes',
  'only-in-need',
  'thanks-missing',
  'unanswered-asks',
  'broken-promises',
  'cancelled-meetings',
  'one-way-giving',
  'over-asking',
])

const isBy = (found: { readonly by: Side | 'both' }, side: Side): boolean =>
  found.by === side || found.by === 'both'

const strain = (patterns: readonly Pattern[]): readonly Pattern[] => {
  const grave = patterns.filter((pattern) => GRAVE.has(pattern.id))
  const worn = sides.map((side) =>
    patterns.filter((pattern) => WEARING.has(pattern.id) && isBy(pattern, side)),
  )
  return [...grave, ...worn.filter((wearing) => wearing.length >= 2 || grave.length > 0).flat()]
}

const because = (patterns: readonly Pattern[]): readonly Reason[] =>
  patterns.map(({ id, by }) => ({ kind: 'pattern', id, by }))

const ENOUGH_STRENGTHS = 3

/** Good things from both sides, and at most one thing that wears. */
const thrives = (patterns: readonly Pattern[], strengths: readonly Strength[]): boolean =>
  strengths.length >= ENOUGH_STRENGTHS &&
  sides.every((side) => strengths.some((strength) => isBy(strength, side))) &&
  patterns.filter((pattern) => WEARING.has(pattern.id)).length <= 1

/** How the two stand and why. Rest and goodbye come first, then silence, then strain, then what is good. */
export const standingOf = (
  view: View,
  patterns: readonly Pattern[],
  strengths: readonly Strength[],
): { readonly standing: Standing; readonly reasons: readonly Reason[] } => {
  const phase = phaseOf(view.state, view.asOf)
  if (phase === 'resting' || phase === 'parted') return { standing: phase, reasons: [{ kind: 'phase' }] }
  const { dormantOn } = view.silence
  if (dormantOn !== null && view.asOf >= dormantOn)
    return { standing: 'dormant', reasons: [{ kind: 'silence', since: view.state.rhythm.lastAt }] }
  const strained = strain(patterns)
  if (strained.length > 0) return { standing: 'strained', reasons: because(strained) }
  const silent = patterns.filter(({ id }) => id === 'drifting' || id === 'vanished-after-win')
  if (silent.length > 0) return { standing: 'drifting', reasons: because(silent) }
  if (thrives(patterns, strengths))
    return { standing: 'thriving', reasons: strengths.map(({ id, by }) => ({ kind: 'strength', id, by })) }
  return {
    standing: 'steady',
    reasons: patterns.length > 0 ? because(patterns) : [{ kind: 'nothing-wrong' }],
  }
}
