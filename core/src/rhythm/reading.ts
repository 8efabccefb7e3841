import type { Instant } from '../instant.ts'
import { contactChance } from './chance.ts'
import type { Hanging } from './chance.ts'
import { driftsOn, silentDays } from './drift.ts'
import type { RhythmState } from './state.ts'
import { unusualness } from './unusual.ts'
import { usualGap } from './usual-gap.ts'
import type { RhythmPrior } from './usual-gap.ts'

export type Rhythm = {
  readonly usualGapDays: number | null
  readonly silentDays: number
  /** 0 at a contact, towards 1 the longer this silence is beyond the pair's own gaps. */
  readonly unusual: number
  readonly contactChance30d: number
  readonly driftsOn: Instant | null
}

/** The rhythm as it stands at `asOf`; changes with time only when a whole day of silence is full. */
export const readRhythm = (r: RhythmState, asOf: Instant, prior: RhythmPrior, hanging: Hanging): Rhythm => {
  const silence = silentDays(r, asOf)
  return {
    usualGapDays: usualGap(r, prior),
    silentDays: silence,
    unusual: r.contacts === 0 ? 0 : unusualness(r, silence, prior),
    contactChance30d: contactChance(r, silence, 30, prior, hanging),
    driftsOn: driftsOn(r, prior, hanging),
  }
}
