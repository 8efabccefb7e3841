import { DAY, type Instant } from './instant.ts'
import { openDebt, type Debt, type Loop } from './loop/loop.ts'
import { saidOnce } from './loop/said-once.ts'
import type { LoopId } from './moment.ts'
import { shownTo } from './disclosure.ts'
import { reviewIn, type Review } from './review.ts'
import { isAtRest } from './phase.ts'
import { phaseOf } from './phase-of.ts'
import type { PatternId } from './pattern/id.ts'
import type { Pattern, View } from './pattern/pattern.ts'
import type { Owes } from './sentence.ts'
import { otherSide, sides, type Side } from './side.ts'

/** One kind thing to do. `pay`: a step that is this side's turn; `repair`: mend a pattern; `ask-for`: what one may ask the other for. */
export type Nudge = {
  readonly for: Side
  readonly because:
    | { readonly kind: 'pay'; readonly owes: Owes; readonly loop: Loop; readonly overdue: boolean }
    | { readonly kind: 'repair' | 'ask-for'; readonly pattern: Pattern; readonly loop: Loop | null }
    | { readonly kind: 'review-agreement'; readonly review: Review }
  readonly loop: LoopId | null
}

/** What tells a nudge from every other of its mentorship, for as long as its reason stands. */
export const nudgeIdOf = ({ because, loop }: Nudge): string => {
  switch (because.kind) {
    case 'pay':
      return `pay:${because.owes}:${loop}`
    case 'repair':
    case 'ask-for':
      return `${because.kind}:${because.pattern.id}:${because.pattern.since}`
    case 'review-agreement':
      return `review-agreement:${because.review.from}:${because.review.at}`
  }
}

const MOST = 3
const SOON = 3 * DAY

/** What is kindest first: what the other waits for most. */
const order: readonly Owes[] = [
  'credit',
  'outcome',
  'answer',
  'promise',
  'celebration',
  'thanks',
  'debrief',
  'delivery',
  'terms',
]

/** Loops that a repair begins with. */
const repairs: Partial<Record<PatternId, Owes>> = {
  'asks-without-outcomes': 'outcome',
  'thanks-missing': 'thanks',
  'uncredited-work': 'credit',
  'work-without-learning': 'debrief',
  'unacknowledged-wins': 'celebration',
  'unanswered-asks': 'answer',
  'broken-promises': 'promise',
}

type Open = { readonly loop: Loop; readonly debt: Debt }

const openFor = (loops: readonly Loop[], side: Side): readonly Open[] =>
  loops.flatMap((loop) => {
    const debt = openDebt(loop)
    return debt?.by === side ? [{ loop, debt }] : []
  })

/** Where a repair begins: what waits longest, but for joy, which is best while it is fresh. */
const firstLoopFor = (view: Pick<View, 'state'>, pattern: Pattern, side: Side): Loop | null => {
  const owes = repairs[pattern.id]
  const open = openFor(view.state.loops, side).filter(({ debt }) => debt.owes === owes)
  return (owes === 'celebration' ? open.at(-1) : open[0])?.loop ?? null
}

const byKindness = (a: Open, b: Open): number => {
  const kind = order.indexOf(a.debt.owes) - order.indexOf(b.debt.owes)
  if (kind !== 0) return kind
  return a.debt.owes === 'celebration' ? b.debt.dueAt - a.debt.dueAt : a.debt.dueAt - b.debt.dueAt
}

const payNudges = (view: View, side: Side): readonly Nudge[] =>
  openFor(saidOnce(view.state.loops), side)
    .filter(({ debt }) => order.includes(debt.owes) && debt.dueAt - SOON <= view.asOf)
    .toSorted(byKindness)
    .map(({ loop, debt }) => ({
      for: side,
      because: { kind: 'pay', owes: debt.owes, loop, overdue: debt.dueAt <= view.asOf },
      loop: loop.id,
    }))

/** What a side could do about a pattern: mend it, or ask for it to be mended; null where only the facts are for its eyes. */
export const nudgeOver = (view: Pick<View, 'state' | 'asOf'>, pattern: Pattern, side: Side): Nudge | null => {
  const shown = shownTo(pattern, side, view.asOf)
  if (shown === null || shown === 'facts') return null
  const loop = firstLoopFor(view, pattern, shown === 'own' ? side : otherSide(side))
  const because = { kind: shown === 'own' ? 'repair' : 'ask-for', pattern, loop } as const
  return { for: side, because, loop: loop?.id ?? null }
}

const repairNudges = (view: View, patterns: readonly Pattern[], side: Side): readonly Nudge[] =>
  patterns.flatMap((pattern) => nudgeOver(view, pattern, side) ?? [])

/** Kindest last: what the other waits for comes before what the two could agree on. */
const reviewNudges = (view: View, patterns: readonly Pattern[], side: Side): readonly Nudge[] => {
  const review = reviewIn(view, patterns)
  return review === null ? [] : [{ for: side, because: { kind: 'review-agreement', review }, loop: null }]
}

/** One nudge a loop: the first that names it says it. */
const withoutRepeats = (nudges: readonly Nudge[]): readonly Nudge[] =>
  nudges.filter(
    (nudge, i) => nudge.loop === null || nudges.findIndex((other) => other.loop === nudge.loop) === i,
  )

/** When all nudges rest: on the day after an ask, so that no one feels pressed. */
export const quietUntil = (view: View): Instant =>
  Math.max(
    0,
    ...view.state.loops
      .filter((loop) => loop.kind === 'help' && loop.asked)
      .map((loop) => loop.openedAt + DAY),
  )

const isQuiet = (view: View): boolean =>
  isAtRest(phaseOf(view.state, view.asOf)) || view.asOf < quietUntil(view)

/** At most three suggestions a side, the kindest first; none while resting and none within a day of an ask. */
export const findNudges = (view: View, patterns: readonly Pattern[]): readonly Nudge[] =>
  isQuiet(view)
    ? []
    : sides.flatMap((side) =>
        withoutRepeats([
          ...repairNudges(view, patterns, side),
          ...payNudges(view, side),
          ...reviewNudges(view, patterns, side),
        ]).slice(0, MOST),
      )
