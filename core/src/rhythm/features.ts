import { DAY } from '../instant.ts'
import type { RhythmState } from './state.ts'
import { priorDays, priorGaps } from './usual-gap.ts'
import type { RhythmPrior } from './usual-gap.ts'

/** What the chance of contact is read from. Days enter as logarithms, so that ratios of days are differences. */
export type Features = {
  readonly horizon: number
  readonly silence: number
  readonly longSilence: number
  readonly meanGap: number
  readonly longestGap: number
  readonly medianGap: number
  readonly lastGaps: number
  readonly variation: number
  readonly contacts: number
  readonly age: number
  readonly oldAge: number
  readonly weeks: number
  readonly fading10: number
  readonly fading40: number
  readonly fading160: number
  readonly longer: number
  readonly momentsPerContact: number
  readonly reciprocity: number
  readonly turns: number
  readonly latency: number
  readonly quick: number
  readonly unanswered: number
}

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

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}

const faded = (r: RhythmState, prior: RhythmPrior, silence: number, half: number, own: number): number => {
  const step = 2 ** (-priorDays(prior) / half)
  let imagined = 0
  for (let j = priorGaps(prior); j > 0; j--) imagined = (imagined + 1) * step
  const before = imagined * 2 ** (-(r.openedAt - r.firstAt) / DAY / half)
  return Math.log((own + before) * 2 ** (-silence / half) + 0.02)
}

const gapFeatures = (h: History, silence: number) => {
  const meanGap = h.days / (h.contacts - 1)
  const variance = Math.max(0, h.squares / (h.contacts - 1) - meanGap * meanGap)
  return {
    meanGap: Math.log(meanGap),
    longestGap: Math.log(h.longest),
    medianGap: Math.log(median(h.gaps)),
    lastGaps: Math.log(mean(h.gaps.slice(-3))),
    variation: Math.sqrt(variance) / meanGap,
    longer: Math.log((h.gaps.filter((gap) => gap > silence).length + 0.5) / (h.gaps.length + 1)),
  }
}

const talkFeatures = (r: RhythmState) => {
  const moments = r.mentor.moments + r.mentee.moments
  const { turns, logHours, quick } = r.texture
  return {
    momentsPerContact: Math.log(moments / r.contacts),
    reciprocity: (Math.min(r.mentor.moments, r.mentee.moments) + 1) / (moments + 2),
    turns: (turns + 1) / (moments + 2),
    latency: (logHours + 2 * 3) / (turns + 2),
    quick: quick / moments,
    unanswered: Math.log1p(Math.max(r.mentor.unanswered, r.mentee.unanswered)),
  }
}

export const readFeatures = (
  r: RhythmState,
  silence: number,
  horizon: number,
  prior: RhythmPrior,
): Features => {
  const h = historyOf(r, prior)
  const age = h.days + silence + 1
  return {
    horizon: Math.log(horizon),
    silence: Math.log1p(silence),
    longSilence: Math.max(0, Math.log1p(silence) - Math.log(15)),
    ...gapFeatures(h, silence),
    contacts: Math.log(h.contacts),
    age: Math.log(age),
    oldAge: Math.max(0, Math.log(age / 400)),
    weeks: Math.log((r.weeks + 1) / (age / 7 + 1)),
    fading10: faded(r, prior, silence, 10, r.fading.days10),
    fading40: faded(r, prior, silence, 40, r.fading.days40),
    fading160: faded(r, prior, silence, 160, r.fading.days160),
    ...talkFeatures(r),
  }
}
