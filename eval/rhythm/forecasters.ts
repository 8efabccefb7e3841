import { DAY } from '@perennial/core/instant'
import { contactChance } from '@perennial/core/rhythm/chance'
import { logistic } from '@perennial/core/rhythm/model'
import type { RhythmState } from '@perennial/core/rhythm/state'
import type { Case } from './cases.ts'
import { fitLogistic } from './regression.ts'

/** Chance of no contact within the horizon, from what was known and the days of silence since. */
export type Forecaster = {
  readonly what: string
  readonly chance: (state: RhythmState, silence: number, horizon: number) => number
}

const unagreed = { everyDays: null }
const nothing = { unanswered: 0, untold: 0 }

export const perennial: Forecaster = {
  what: 'Perennial, one model',
  chance: (state, silence, horizon) => 1 - contactChance(state, silence, horizon, unagreed, nothing),
}

/** The rule most products use, as a logistic curve over the even cases. */
export const daysOfSilence = (even: readonly Case[]): Forecaster => {
  const values = Float64Array.from(even.flatMap((c) => [Math.log1p(c.silence), 1]))
  const labels = even.map((c) => c.dead)
  const [slope = 0, base = 0] = fitLogistic(
    { values, columns: 2 },
    labels,
    new Float64Array(even.length).fill(1),
    1,
  )
  return { what: 'days of silence', chance: (_, silence) => logistic(base + slope * Math.log1p(silence)) }
}

export const silenceOverMean: Forecaster = {
  what: "silence / the pair's own mean gap",
  chance: ({ openedAt, firstAt, contacts }, silence) => {
    const mean = (openedAt - firstAt) / DAY / Math.max(1, contacts - 1)
    return logistic(Math.log1p(silence) - Math.log(mean))
  },
}
