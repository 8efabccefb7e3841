import { DAY } from '../instant.ts'
import { clockFeatures } from './clock.ts'
import { ownGapFeatures } from './own-gaps.ts'
import { presence, weeksReached } from './presence.ts'
import type { RhythmState } from './state.ts'
import { priorDays, priorGaps } from './usual-gap.ts'
import type { RhythmPrior } from './usual-gap.ts'

/** What the chance of contact is read from. Days enter as logarithms, so that ratios of days are differences. */
export type Features = Readonly<ReturnType<typeof readFeatures>>
export type FeatureName = keyof Features

/** The pair's gaps after as many imagined ones as the agreement (or its absence) weighs. */
type History = {
  readonly contacts: number
  readonly days: number
  readonly squares: number
  readonly longest: number
  readonly gaps: readonly number[]
}

const historyOf = (r: RhythmState, prior: RhythmPrior): History => {
  const k = priorGaps(prior)
  const days = priorDays(prior)
  return {
    contacts: r.contacts + k,
    days: (r.openedAt - r.firstAt) / DAY + k * days,
    squares: r.squaredGaps + k * days * days,
    longest: Math.max(r.longestGap, days),
    gaps: [...Array.from({ length: k }, () => days), ...r.gaps].slice(-16),
  }
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

const faded = (r: RhythmState, prior: RhythmPrior, silence: number, half: number, own: number): number => {
  const step = 2 ** (-priorDays(prior) / half)
  let imagined = 0
  for (let j = priorGaps(prior); j > 0; j--) imagined = (imagined + 1) * step
  const before = imagined * 2 ** (-(r.openedAt - r.firstAt) / DAY / half)
  return Math.log((own + before) * 2 ** (-silence / half) + 0.02)
}

/** Contacts that opened in the last `days` days, as far as the kept gaps reach. */
const within = (h: History, silence: number, days: number): number => {
  let back = silence
  let count = 0
  for (let i = h.gaps.length; i >= 0 && back < days; i--) {
    count++
    back += h.gaps[i - 1] ?? Infinity
  }
  return count
}

/** Of the latest `weeks` weeks those that the kept gaps tell of. */
const weeksTold = (h: History, silence: number, weeks: number): number =>
  h.gaps.length === h.contacts - 1 ? weeks : Math.min(weeks, weeksReached(h.gaps, silence))

const gapFeatures = (h: History, silence: number) => {
  const meanGap = h.days / (h.contacts - 1)
  const variance = Math.max(0, h.squares / (h.contacts - 1) - meanGap * meanGap)
  return {
    meanGap: Math.log(meanGap),
    longestGap: Math.log(h.longest),
    lastGaps: Math.log(mean(h.gaps.slice(-3))),
    variation: Math.sqrt(variance) / meanGap,
    within14: Math.log1p(within(h, silence, 14)),
    within30: Math.log1p(within(h, silence, 30)),
    within90: Math.log1p(within(h, silence, 90)),
    present8: presence(h.gaps, silence, weeksTold(h, silence, 8)),
    present13: presence(h.gaps, silence, weeksTold(h, silence, 13)),
  }
}

const talkFeatures = (r: RhythmState, silence: number) => {
  const moments = r.mentor.moments + r.mentee.moments
  const t = r.texture
  const latency = (t.logHours + 2 * 3) / (t.turns + 2)
  return {
    momentsPerContact: Math.log(moments / r.contacts),
    fadingMoments: Math.log((t.fadingMoments + t.inContact) * 2 ** (-silence / 20) + 0.02),
    reciprocity: (Math.min(r.mentor.moments, r.mentee.moments) + 1) / (moments + 2),
    turns: (t.turns + 1) / (moments + 2),
    latency,
    lateLatency: t.lateLogHours,
    withinHour: (t.withinHour + 1) / (moments + 2),
    lateMutual: t.lateMutual + ((t.bothInContact ? 1 : 0) - t.lateMutual) / 3,
  }
}

export const readFeatures = (r: RhythmState, silence: number, horizon: number, prior: RhythmPrior) => {
  const h = historyOf(r, prior)
  const age = h.days + silence + 1
  return {
    horizon: Math.log(horizon),
    silence: Math.log1p(silence),
    ...gapFeatures(h, silence),
    ...ownGapFeatures(h.gaps, silence, horizon),
    contacts: Math.log(h.contacts),
    age: Math.log(age),
    weeks: Math.log(r.weeks + priorGaps(prior)),
    fading10: faded(r, prior, silence, 10, r.fading.days10),
    fading40: faded(r, prior, silence, 40, r.fading.days40),
    fading160: faded(r, prior, silence, 160, r.fading.days160),
    fading320: faded(r, prior, silence, 320, r.fading.days320),
    ...talkFeatures(r, silence),
    ...clockFeatures(r.clock, r.contacts),
  }
}
