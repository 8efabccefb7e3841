import type { Agreement } from './agreement.ts'
import { COOL_OFF_DAYS, shownTo } from './disclosure.ts'
import { DAY, type Instant } from './instant.ts'
import { nudgeIdOf, quietUntil, type Nudge } from './nudge.ts'
import type { View } from './pattern/pattern.ts'
import { oneSidedDates, viewOf } from './pattern/silence.ts'
import { growsOn, restEnds } from './phase-of.ts'
import { saidIn, type Said } from './reading.ts'
import { sides } from './side.ts'
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
const clockInstants = (view: View, { patterns }: Said): readonly Instant[] => {
  const { state, agreement } = view
  const coolOffs = patterns.map((pattern) => pattern.since + COOL_OFF_DAYS * DAY)
  const single = [growsOn(state), restEnds(state), agreement.reviewOn, quietUntil(view)]
  const all = [...debtInstants(state), ...silenceInstants(view), ...coolOffs, ...single]
  const silence = all.filter((at) => at !== null)
  return [...silence, ...silence.map((at) => at + COOL_OFF_DAYS * DAY)]
}

/** A nudge with its loop by name: no loop changes by time alone. */
const nudgeSaid = (nudge: Nudge) => [
  nudge.for,
  nudgeIdOf(nudge),
  nudge.loop,
  nudge.because.kind === 'pay' && nudge.because.overdue,
]

const whatIsSaid = (said: Said, at: Instant): string => {
  const shown = said.patterns.map((pattern) => sides.map((side) => shownTo(pattern, side, at)))
  return JSON.stringify({ ...said, nudges: said.nudges.map(nudgeSaid), shown })
}

/**
 * The first instant after `asOf` at which time alone changes what is said of the two; null when it never does.
 * Exact: between the two nothing changes, at it something does. Figures that move by the hour do not count.
 */
export const nextChange = (state: State, asOf: Instant, agreement: Agreement): Instant | null => {
  const view = viewOf(state, asOf, agreement)
  const said = saidIn(view)
  const now = whatIsSaid(said, asOf)
  const ahead = [...new Set(clockInstants(view, said))].filter((at) => at > asOf).toSorted((a, b) => a - b)
  return ahead.find((at) => whatIsSaid(saidIn({ ...view, asOf: at }), at) !== now) ?? null
}
