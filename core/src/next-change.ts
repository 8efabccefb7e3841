import { lengthEnds, type Agreement } from './agreement.ts'
import { shownTo } from './disclosure.ts'
import { leavesMonth } from './hours.ts'
import { DAY, type Instant } from './instant.ts'
import { COOL_OFF_DAYS } from './late.ts'
import { nudgeIdOf, quietUntil, type Nudge } from './nudge.ts'
import { findPatterns } from './pattern/all.ts'
import type { View } from './pattern/pattern.ts'
import { oneSidedDates, viewOf } from './pattern/silence.ts'
import { growsOn, restEnds } from './phase-of.ts'
import { saidIn, saidTo, type Said } from './reading.ts'
import { askedInstants } from './review.ts'
import { sides, type Side } from './side.ts'
import type { State } from './state.ts'

const NUDGE_SOON = 3 * DAY

const debtInstants = (state: State): readonly Instant[] =>
  state.loops.flatMap((loop) =>
    loop.debts.flatMap(({ closedAt, dueAt }) =>
      closedAt === null ? [dueAt - NUDGE_SOON, dueAt, dueAt + COOL_OFF_DAYS * DAY] : [],
    ),
  )

const silenceInstants = ({ state, agreement, silence }: View): readonly (Instant | null)[] => [
  silence.driftsOn,
  silence.vanishesOn,
  silence.dormantOn,
  ...oneSidedDates(state, agreement),
  state.awayUntil.mentor,
  state.awayUntil.mentee,
]

/** Every instant at which a rule of the core looks at the clock. A rule that is not listed here breaks the property test. */
const clockInstants = (view: View): readonly Instant[] => {
  const { state, agreement } = view
  const patterns = findPatterns(view)
  const known = [
    ...patterns.map((pattern) => pattern.knownSince),
    ...state.late.map(({ knownAt }) => knownAt),
  ]
  const coolOffs = known.map((at) => at + COOL_OFF_DAYS * DAY)
  const single = [growsOn(state), restEnds(state), quietUntil(view)]
  const reviews = [
    agreement.reviewOn,
    lengthEnds(agreement, state.firstAt),
    ...askedInstants(state, agreement, patterns),
  ]
  const talks = state.hours.held.map(leavesMonth)
  const all = [...debtInstants(state), ...silenceInstants(view), ...coolOffs, ...single, ...reviews, ...talks]
  const silence = all.filter((at) => at !== null)
  return [...silence, ...silence.map((at) => at + COOL_OFF_DAYS * DAY)]
}

/** A nudge with its loop by name: no loop changes by time alone. */
const nudgeText = (nudge: Nudge) => [
  nudge.for,
  nudgeIdOf(nudge),
  nudge.loop,
  nudge.because.kind === 'pay' && nudge.because.overdue,
]

const asText = ({ phase, standing, reasons, driftsOn, overdue, patterns, strengths, nudges }: Said): string =>
  JSON.stringify([phase, standing, reasons, driftsOn, overdue, patterns, strengths, nudges.map(nudgeText)])

const whatIsSaid = (view: View, viewer: Side | null): string => {
  if (viewer !== null) return asText(saidTo(view, viewer))
  const said = saidIn(view)
  const shown = said.patterns.map((pattern) => sides.map((side) => shownTo(pattern, side, view.asOf)))
  return asText(said) + JSON.stringify(shown)
}

/** Whether one of the two is told something else at an instant than what was said to them before. */
export const isToldAnew = (
  said: Said,
  state: State,
  at: Instant,
  agreement: Agreement,
  viewer: Side,
): boolean => whatIsSaid(viewOf(state, at, agreement), viewer) !== asText(said)

/**
 * The first instant after `asOf` at which time alone changes what is said of the two; null when it never does.
 * Exact: between the two nothing changes, at it something does. Figures that move by the hour do not count.
 * @param viewer to whom it is said; null: to either
 * @param notBefore until when it is known already that nothing changes
 */
export const nextChange = (
  state: State,
  asOf: Instant,
  agreement: Agreement,
  viewer: Side | null = null,
  notBefore: Instant = asOf,
): Instant | null => {
  const view = viewOf(state, asOf, agreement)
  const now = whatIsSaid(view, viewer)
  const ahead = [...new Set(clockInstants(view))]
    .filter((at) => at > asOf && at >= notBefore)
    .toSorted((a, b) => a - b)
  return ahead.find((at) => whatIsSaid({ ...view, asOf: at }, viewer) !== now) ?? null
}
