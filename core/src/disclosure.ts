import type { Growth } from './balance.ts'
import { DAY, type Instant } from './instant.ts'
import { COOL_OFF_DAYS } from './late.ts'
import type { Pattern } from './pattern/pattern.ts'
import type { Side } from './side.ts'

/**
 * How a pattern is shown to one side: `own` with the repair ready, `ask-for` as what the one who suffers it can ask
 * for, `facts` as what happened. Nobody but the two ever sees it.
 */
export type Shown = 'own' | 'ask-for' | 'facts'

/** From when a side sees a pattern, and how. */
export const disclosureTo = (
  pattern: Pattern,
  viewer: Side,
): { readonly from: Instant; readonly shown: Shown } => {
  if (pattern.by === viewer || pattern.by === 'both') return { from: pattern.since, shown: 'own' }
  if (pattern.by === 'mentor') return { from: pattern.since, shown: 'ask-for' }
  return { from: pattern.knownSince + COOL_OFF_DAYS * DAY, shown: 'facts' }
}

/** How a side sees a pattern at an instant; null while it is not for its eyes. */
export const shownTo = (pattern: Pattern, viewer: Side, asOf: Instant): Shown | null => {
  const { from, shown } = disclosureTo(pattern, viewer)
  return asOf >= from ? shown : null
}

/** Growth as one side may see it: null is not for its eyes. */
export type SeenGrowth = Omit<Growth, 'specificAsks' | 'vagueAsks'> & {
  readonly specificAsks: number | null
  readonly vagueAsks: number | null
}

/**
 * How well the mentee asks is the mentee's own until its pattern is shown to the mentor. Without a pattern it is
 * hidden as well: a figure that vanished only for the cool-off would tell of it.
 */
export const growthTo = (
  growth: Growth,
  patterns: readonly Pattern[],
  viewer: Side,
  asOf: Instant,
): SeenGrowth => {
  const isShown = patterns.some(
    (pattern) => pattern.id === 'vague-asks' && shownTo(pattern, viewer, asOf) !== null,
  )
  return viewer === 'mentee' || isShown ? growth : { ...growth, specificAsks: null, vagueAsks: null }
}
