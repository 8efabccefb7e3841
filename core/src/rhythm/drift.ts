import { DAY } from '../instant.ts'
import type { Instant } from '../instant.ts'
import { contactChance } from './chance.ts'
import type { Hanging } from './chance.ts'
import type { RhythmState } from './state.ts'
import { unusualness } from './unusual.ts'
import type { RhythmPrior } from './usual-gap.ts'

// Chosen on even pairs for at most one false alarm a living pair-year in each network (eval/RESULTS.md).
const UNUSUAL_FROM = 0.81
const CHANCE_AT_LEAST_UNUSUAL = 0.3
const CHANCE_PER_UNUSUAL = 3.1
/** A good month, so that no holiday raises anything; longer for two who hardly know each other and agreed on nothing. */
const SHORTEST_WAIT = 33
const NEWCOMERS_WAIT = 45
const GRANTED = 1.25
const LONGEST_WAIT = 3 * 365

/** Whole days without a contact at `asOf`; 0 before and at the last moment. */
export const silentDays = (r: RhythmState, asOf: Instant): number =>
  r.contacts === 0 ? 0 : Math.max(0, Math.floor((asOf - r.lastAt) / DAY))

/** Both must hold: unusual for this pair, and little chance; the more unusual, the less the chance need have fallen. */
const isDriftingDay = (r: RhythmState, day: number, prior: RhythmPrior, hanging: Hanging): boolean => {
  const beyond = unusualness(r, day, prior) - UNUSUAL_FROM
  if (beyond < 0) return false
  return contactChance(r, day, 30, prior, hanging) <= CHANCE_AT_LEAST_UNUSUAL + CHANCE_PER_UNUSUAL * beyond
}

/** A gap they came back from twice is theirs, whatever the model says; a quarter more is granted. */
const ownWait = (r: RhythmState): number => GRANTED * (r.gaps.toSorted((a, b) => b - a)[1] ?? 0)

const firstDay = (r: RhythmState, prior: RhythmPrior): number => {
  const least = r.contacts < 3 && prior.everyDays === null ? NEWCOMERS_WAIT : SHORTEST_WAIT
  return Math.min(LONGEST_WAIT, Math.max(least, Math.ceil(ownWait(r))))
}

/**
 * The first instant at which the present silence counts as drifting if nobody acts: whole days after the last
 * moment. Depends on the state alone, never on the instant of asking; null while there is no contact.
 */
export const driftsOn = (r: RhythmState, prior: RhythmPrior, hanging: Hanging): Instant | null => {
  if (r.contacts === 0) return null
  let day = firstDay(r, prior)
  while (day < LONGEST_WAIT && !isDriftingDay(r, day, prior, hanging)) day++
  return r.lastAt + day * DAY
}

/** Whether the silence at `asOf` counts as drifting: exactly from `driftsOn` on. */
export const isDrifting = (r: RhythmState, asOf: Instant, prior: RhythmPrior, hanging: Hanging): boolean => {
  const on = driftsOn(r, prior, hanging)
  return on !== null && asOf >= on
}
