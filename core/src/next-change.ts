import type { Agreement } from './agreement.ts'
import { COOL_OFF_DAYS, shownTo } from './disclosure.ts'
import { DAY, type Instant } from './instant.ts'
import { quietUntil } from './nudge.ts'
import { driftDate, oneSidedDates, vanishDate } from './pattern/silence.ts'
import { growsOn, restEnds } from './phase-of.ts'
import { readSaid, readSaidTo, type Said } from './reading.ts'
import { sides, type Side } from './side.ts'
import { dormantDate } from './standing.ts'
import type { State } from './state.ts'

const NUDGE_SOON = 3 * DAY

const debtInstants = (state: State): readonly Instant[] =>
  state.loops.flatMap((loop) =>
    loop.debts.flatMap(({ closedAt, dueAt }) =>
      closedAt === null ? [dueAt - NUDGE_SOON, dueAt, dueAt + COOL_OFF_DAYS * DAY] : [],
    ),
  )

const silenceInstants = (state: State, agreement: Agreement): readonly (Instant | null)[] => [
  driftDate(state, agreement),
  vanishDate(state, agreement),
  dormantDate(state, agreement),
  ...oneSidedDates(state, agreement),
  state.awayUntil.mentor,
  state.awayUntil.mentee,
]

/** Every instant at which a rule of the core looks at the clock. A rule that is not listed here breaks the property test. */
const clockInstants = (state: State, asOf: Instant, agreement: Agreement): readonly Instant[] => {
  const now = readSaid(state, asOf, agreement)
  const coolOffs = now.patterns.map((pattern) => pattern.since + COOL_OFF_DAYS * DAY)
  const single = [growsOn(state), restEnds(state), agreement.reviewOn, quietUntil({ state, asOf, agreement })]
  const all = [...debtInstants(state), ...silenceInstants(state, agreement), ...coolOffs, ...single]
  const silence = all.filter((at) => at !== null)
  return [...silence, ...silence.map((at) => at + COOL_OFF_DAYS * DAY)]
}

const whatIsSaid = (state: State, at: Instant, agreement: Agreement, viewer: Side | null): string => {
  if (viewer !== null) return whatIsSaidTo(state, at, agreement, viewer)
  const said = readSaid(state, at, agreement)
  const shown = said.patterns.map((pattern) => sides.map((side) => shownTo(pattern, side, at)))
  return JSON.stringify({ said, shown })
}

const asText = ({ phase, standing, reasons, driftsOn, overdue, patterns, strengths, nudges }: Said): string =>
  JSON.stringify([phase, standing, reasons, driftsOn, overdue, patterns, strengths, nudges])

const whatIsSaidTo = (state: State, at: Instant, agreement: Agreement, viewer: Side): string =>
  asText(readSaidTo(state, at, agreement, viewer))

/** Whether one of the two is told something else at an instant than what was said to them before. */
export const isToldAnew = (
  said: Said,
  state: State,
  at: Instant,
  agreement: Agreement,
  viewer: Side,
): boolean => whatIsSaidTo(state, at, agreement, viewer) !== asText(said)

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
  const now = whatIsSaid(state, asOf, agreement, viewer)
  const ahead = [...new Set(clockInstants(state, asOf, agreement))]
    .filter((at) => at > asOf && at >= notBefore)
    .toSorted((a, b) => a - b)
  return ahead.find((at) => whatIsSaid(state, at, agreement, viewer) !== now) ?? null
}
