import { DAY, type Instant } from '../instant.ts'
import { driftsOn } from '../rhythm/drift.ts'
import { oneSidedFrom, sideSilence, type SideSilence } from '../rhythm/side-silence.ts'
import { usualGap } from '../rhythm/usual-gap.ts'
import type { RhythmPrior } from '../rhythm/usual-gap.ts'
import type { Hanging } from '../rhythm/chance.ts'
import { openDebt } from '../loop/loop.ts'
import { sides } from '../side.ts'
import type { State } from '../state.ts'
import type { Agreement } from '../agreement.ts'
import type { PatternId } from './id.ts'
import type { Finding, Silence, View } from './pattern.ts'

/** The agreed rhythm that holds in the phase the two are in. */
export const agreedRhythm = (state: State, agreement: Agreement): RhythmPrior => ({
  everyDays:
    state.phase.chosen === 'lifelong' || state.phase.after === 'lifelong'
      ? (agreement.stayInTouchDays ?? agreement.rhythmDays)
      : agreement.rhythmDays,
})

/** What hangs between the two and makes a silence heavier. */
export const hanging = (state: State): Hanging => {
  const open = state.loops.map(openDebt).filter((debt) => debt !== null)
  return {
    unanswered: open.filter((debt) => debt.owes === 'answer').length,
    untold: open.filter((debt) => debt.owes === 'outcome').length,
  }
}

/** An announced absence is no silence: until it ends nothing drifts. */
const awayUntil = (state: State): Instant =>
  Math.max(0, ...[state.awayUntil.mentor, state.awayUntil.mentee].filter((at) => at !== null))

const driftDate = (state: State, agreement: Agreement): Instant | null => {
  const on = driftsOn(state.rhythm, agreedRhythm(state, agreement), hanging(state))
  return on === null ? null : Math.max(on, awayUntil(state))
}

const LONGEST_ONE_SIDED = 400

/** The first whole day after each side last spoke on which its silence counts as one-sided, where one does. */
export const oneSidedDates = (state: State, agreement: Agreement): readonly Instant[] =>
  sides.flatMap(
    (side) => oneSidedFrom(state.rhythm, side, LONGEST_ONE_SIDED, agreedRhythm(state, agreement)) ?? [],
  )

const lastMoments = (view: View) => {
  const { contact } = view.state
  return contact === null ? [] : [contact.id]
}

/** Since when a side's silence counts as one-sided without a break: not since it last spoke, which nobody could hold against it. */
const oneSidedSince = ({ state, agreement }: View, { by, days, since }: SideSilence): Instant => {
  const from = oneSidedFrom(state.rhythm, by, days, agreedRhythm(state, agreement)) ?? since
  return Math.max(from, state.rhythm[by].waitedForSince ?? 0, awayUntil(state))
}

/** Silence that is unusual for this pair: of both, or of the one who left the other's words unanswered. */
export const drifting = (view: View): Finding<PatternId> | null => {
  const { state, asOf, agreement } = view
  const on = view.silence.driftsOn
  const finding = { id: 'drifting', counted: null, chances: null, evidence: lastMoments(view) } as const
  const one = sideSilence(state.rhythm, asOf, agreedRhythm(state, agreement))
  if (one !== null && asOf >= awayUntil(state))
    return { ...finding, by: one.by, since: oneSidedSince(view, one), strength: 0.8 }
  return on !== null && asOf >= on ? { ...finding, by: 'both', since: on, strength: 0.8 } : null
}

const VANISHED_DAYS = 60
const AFTERGLOW = 30 * DAY

/** When a mentee who reached a goal with help and then fell silent counts as gone; null when that is not so. */
const vanishDate = (state: State, agreement: Agreement): Instant | null => {
  const win = state.lastWin.mentee
  const spoke = state.rhythm.mentee.lastAt
  if (win === null || spoke === null || state.helped.mentee < 2) return null
  if (spoke > win.at + AFTERGLOW) return null
  const gap = usualGap(state.rhythm, agreedRhythm(state, agreement)) ?? 0
  return Math.max(spoke + Math.max(VANISHED_DAYS, 3 * gap) * DAY, awayUntil(state))
}

const DORMANT_DAYS = 90
const DORMANT_GAPS = 4

/** When drifting turns into dormant: long by any pair's measure and by this one's. */
const dormantDate = (state: State, agreement: Agreement, driftsOn: Instant | null): Instant | null => {
  if (driftsOn === null) return null
  const gap = usualGap(state.rhythm, agreedRhythm(state, agreement)) ?? 0
  return Math.max(driftsOn, state.rhythm.lastAt + Math.max(DORMANT_DAYS, DORMANT_GAPS * gap) * DAY)
}

/** What the silence since the last moment comes to if nobody acts. */
const silenceOf = (state: State, agreement: Agreement): Silence => {
  const driftsOn = driftDate(state, agreement)
  return {
    driftsOn,
    vanishesOn: vanishDate(state, agreement),
    dormantOn: dormantDate(state, agreement, driftsOn),
  }
}

/** A state as patterns look at it. */
export const viewOf = (state: State, asOf: Instant, agreement: Agreement): View => ({
  state,
  asOf,
  agreement,
  silence: silenceOf(state, agreement),
})

export const vanishedAfterWin = (view: View): Finding<PatternId> | null => {
  const on = view.silence.vanishesOn
  const win = view.state.lastWin.mentee
  if (on === null || win === null || view.asOf < on) return null
  return {
    id: 'vanished-after-win',
    by: 'mentee',
    since: on,
    strength: 0.85,
    counted: null,
    chances: null,
    evidence: [win.id],
  }
}
