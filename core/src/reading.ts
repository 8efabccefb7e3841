import type { Agreement } from './agreement.ts'
import { readBalance, readGrowth, type Balance, type Growth } from './balance.ts'
import { shownTo } from './disclosure.ts'
import type { Instant } from './instant.ts'
import type { Loop } from './loop/loop.ts'
import { findNudges, type Nudge } from './nudge.ts'
import { findPatterns, findStrengths } from './pattern/all.ts'
import type { Pattern, Strength, View } from './pattern/pattern.ts'
import { agreedRhythm, hanging, viewOf } from './pattern/silence.ts'
import type { Phase } from './phase.ts'
import { phaseOf } from './phase-of.ts'
import { readRhythm, type Rhythm } from './rhythm/reading.ts'
import type { Side } from './side.ts'
import { standingOf, type Reason, type Standing } from './standing.ts'
import type { State } from './state.ts'

/** What is said of the two: it changes with moments, and with time only at the instants `nextChange` names. */
export type Said = {
  readonly phase: Phase
  readonly standing: Standing
  readonly reasons: readonly Reason[]
  readonly driftsOn: Instant | null
  readonly overdue: readonly string[]
  readonly patterns: readonly Pattern[]
  readonly strengths: readonly Strength[]
  readonly nudges: readonly Nudge[]
}

/** How a mentorship stands at an instant: computed, never stored as truth. */
export type Reading = Said & {
  readonly asOf: Instant
  /** Figures that move with every hour and by themselves change nothing that is said. */
  readonly rhythm: Rhythm
  readonly balance: Balance
  readonly growth: Growth
  /** Open loops, in the order they opened; settled ones are kept by the shell. */
  readonly loops: readonly Loop[]
}

const overdue = ({ state, asOf }: View): readonly string[] =>
  state.loops.flatMap((loop) =>
    loop.debts
      .filter((debt) => debt.closedAt === null && debt.dueAt <= asOf)
      .map((debt) => `${loop.id}/${debt.owes}`),
  )

const saidOf = (view: View, viewer: Side | null): Said => {
  const { state, asOf } = view
  const all = findPatterns(view)
  const patterns = viewer === null ? all : all.filter((pattern) => shownTo(pattern, viewer, asOf) !== null)
  const strengths = findStrengths(view, patterns)
  const nudges = findNudges(view, all)
  return {
    phase: phaseOf(state, asOf),
    ...standingOf(view, patterns, strengths),
    driftsOn: view.silence.driftsOn,
    overdue: overdue(view),
    patterns,
    strengths,
    nudges: viewer === null ? nudges : nudges.filter((nudge) => nudge.for === viewer),
  }
}

/** The part of a reading that is piecewise constant in time. */
export const saidIn = (view: View): Said => saidOf(view, null)

/** The same for the eyes of one of the two: a pattern not theirs to see yet bears on nothing they are told. */
export const saidTo = (view: View, viewer: Side): Said => saidOf(view, viewer)

/**
 * The reading of a state as of an instant not before its last moment. Pure; cost follows what is open.
 * @param viewer which of the two it is for; null: for a reader who stands beside them
 */
export const read = (
  state: State,
  asOf: Instant,
  agreement: Agreement,
  viewer: Side | null = null,
): Reading => {
  const rhythm = readRhythm(state.rhythm, asOf, agreedRhythm(state, agreement), hanging(state))
  const view = viewOf(state, asOf, agreement)
  const said = saidOf(view, viewer)
  return {
    ...said,
    asOf,
    rhythm: { ...rhythm, driftsOn: said.driftsOn },
    balance: readBalance(state.balance, asOf),
    growth: readGrowth(state.balance, asOf),
    loops: state.loops,
  }
}
