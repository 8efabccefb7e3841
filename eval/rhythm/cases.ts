import { appendToRhythm, emptyRhythm } from '@perennial/core/rhythm/state'
import type { RhythmState } from '@perennial/core/rhythm/state'
import type { Event, Network } from './networks.ts'

/** A pair that has become eligible on `start`; `days` are its contact days in calendar days. */
export type Life = {
  readonly events: readonly Event[]
  readonly days: readonly number[]
  readonly start: number
  readonly odd: boolean
}

/** What a pair's own past shows at the end of day `t`, and whether it stayed silent for the next `horizon` days. */
export type Case = {
  readonly network: string
  readonly pair: number
  readonly state: RhythmState
  readonly silence: number
  readonly horizon: number
  readonly dead: boolean
}

const startOf = (events: readonly Event[], network: Network, lastDay: number): number | null => {
  const first = events[0]?.day ?? 0
  const days = new Set<number>()
  let up = 0
  let next = 0
  for (let t = first; t <= lastDay; t++) {
    for (let e = events[next]; e !== undefined && e.day <= t; e = events[++next]) {
      days.add(e.day)
      if (e.up) up++
    }
    const ready = days.size >= network.contactDays && t - first >= network.over
    if (ready && up >= 2 && next - up >= 2) return t
  }
  return null
}

export const livesOf = (
  pairs: readonly (readonly Event[])[],
  network: Network,
  lastDay: number,
): readonly Life[] => {
  const eligible = pairs.flatMap((events) => {
    const start = startOf(events, network, lastDay)
    return start === null ? [] : [{ events, start, days: [...new Set(events.map((e) => e.day))] }]
  })
  return eligible.map(({ events, start, days }, i) => ({ events, start, days, odd: i % 2 === 1 }))
}

export type Walk = { readonly step: number; readonly horizons: readonly number[]; readonly longest: number }

/** The cases of one life at every `step` days for every horizon that the record still covers. */
export const casesOf = (
  life: Life,
  pair: number,
  network: string,
  lastDay: number,
  walk: Walk,
): readonly Case[] => {
  const cases: Case[] = []
  let state = emptyRhythm
  let next = 0
  let last = 0
  for (let t = life.start; t <= lastDay - Math.min(...walk.horizons); t += walk.step) {
    for (let e = life.events[next]; e !== undefined && e.day <= t; e = life.events[++next]) {
      state = appendToRhythm(state, e.at, e.up ? 'mentor' : 'mentee')
      last = e.day
    }
    const silence = t - last
    const gone = (life.events[next]?.day ?? Infinity) - t
    for (const horizon of walk.horizons)
      if (t <= lastDay - horizon && silence <= Math.max(horizon, walk.longest))
        cases.push({ network, pair, state, silence, horizon, dead: gone > horizon })
  }
  return cases
}
