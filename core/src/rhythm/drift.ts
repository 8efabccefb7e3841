import { DAY } from '../instant.ts'
import type { Instant } from '../instant.ts'
import { contactChance } from './chance.ts'
import type { Hanging } from './chance.ts'
import type { RhythmState } from './state.ts'
import { unusualness } from './unusual.ts'
import type { RhythmPrior } from './usual-gap.ts'

const LOW_CHANCE = 0.5
const HIGH_UNUSUAL = 0.8
const LONGEST_WAIT = 3 * 365
const UNKNOWN_PAIR_WAIT = 45

/** Whole days without a contact at `asOf`; 0 before and at the last moment. */
export const silentDays = (r: RhythmState, asOf: Instant): number =>
  r.contacts === 0 ? 0 : Math.max(0, Math.floor((asOf - r.lastAt) / DAY))

const counts = (r: RhythmState, day: number, prior: RhythmPrior, hanging: Hanging): boolean =>
  unusualness(r, day, prior) >= HIGH_UNUSUAL && contactChance(r, day, 30, prior, hanging) <= LOW_CHANCE

const firstDay = (r: RhythmState, prior: RhythmPrior): number =>
  r.contacts < 3 && prior.everyDays === null ? UNKNOWN_PAIR_WAIT : 1

/**
 * The first instant at which the present silence counts as drifting if nobody acts: whole days after the last
 * moment. Depends on the state alone, never on the instant of asking; null while there is no contact.
 */
export const driftsOn = (r: RhythmState, prior: RhythmPrior, hanging: Hanging): Instant | null => {
  if (r.contacts === 0) return null
  for (let day = firstDay(r, prior); day <= LONGEST_WAIT; day++)
    if (counts(r, day, prior, hanging)) return r.lastAt + day * DAY
  return r.lastAt + LONGEST_WAIT * DAY
}

export const isDrifting = (r: RhythmState, asOf: Instant, prior: RhythmPrior, hanging: Hanging): boolean => {
  const on = driftsOn(r, prior, hanging)
  return on !== null && asOf >= on
}
