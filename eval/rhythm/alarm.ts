import { appendToRhythm, emptyRhythm } from '@perennial/core/rhythm/state'
import type { RhythmState } from '@perennial/core/rhythm/state'
import type { Life } from './cases.ts'
import type { Record } from './record.ts'

/** A silence after a contact: what was known at its beginning and how many days of it count. */
export type Silence = {
  readonly odd: boolean
  readonly terminal: boolean
  readonly days: number
  readonly state: RhythmState
}

/** The silences of one life, as reference.py cuts them. */
export const silencesOf = (life: Life, lastDay: number, horizon: number): readonly Silence[] => {
  const found: Silence[] = []
  let state = emptyRhythm
  let next = 0
  life.days.forEach((day, i) => {
    for (let e = life.events[next]; e !== undefined && e.day <= day; e = life.events[++next])
      state = appendToRhythm(state, e.at, e.up ? 'mentor' : 'mentee')
    const back = life.days[i + 1] ?? Infinity
    const terminal = back - day > horizon && lastDay - day >= horizon
    if (day < life.start || (back === Infinity && !terminal)) return
    found.push({ odd: life.odd, terminal, days: Math.min(back - day, horizon), state })
  })
  return found
}

const livingYears = (record: Record, odd: boolean): number => {
  const { lives, lastDay, network } = record
  const days = lives
    .filter((life) => life.odd === odd)
    .map((life) => {
      const last = life.days.at(-1) ?? 0
      return Math.max(0, (lastDay - last >= network.horizon ? last : lastDay) - life.start)
    })
  return days.reduce((a, b) => a + b, 0) / 365.25
}

/** The highest score up to each day of a silence. */
export type Peaks = { readonly silence: Silence; readonly peaks: readonly number[] }

export type Score = (state: RhythmState, day: number) => number

export const peaksOf = (record: Record, score: Score): readonly Peaks[] =>
  record.lives.flatMap((life) =>
    silencesOf(life, record.lastDay, record.network.horizon).map((silence) => {
      let peak = -Infinity
      const peaks = Array.from(
        { length: silence.days },
        (_, i) => (peak = Math.max(peak, score(silence.state, i + 1))),
      )
      return { silence, peaks }
    }),
  )

export const falseAlarms = (
  record: Record,
  peaks: readonly Peaks[],
  threshold: number,
  odd: boolean,
): number =>
  peaks.filter((p) => p.silence.odd === odd && !p.silence.terminal && (p.peaks.at(-1) ?? 0) >= threshold)
    .length / livingYears(record, odd)

/** The lowest score that raises at most one false alarm a living pair-year on even pairs. */
export const thresholdOf = (record: Record, peaks: readonly Peaks[]): number => {
  const even = peaks.filter((p) => !p.silence.odd && !p.silence.terminal).map((p) => p.peaks.at(-1) ?? 0)
  const allowed = Math.floor(livingYears(record, false))
  const sorted = even.toSorted((a, b) => b - a)
  const reached = sorted[allowed]
  return reached === undefined ? -Infinity : Math.min(...sorted.slice(0, allowed).filter((v) => v > reached))
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

/** Median days from the last contact to the alarm in the odd silences that outlast the horizon; Infinity when most raise none within it. */
export const medianDelay = (peaks: readonly Peaks[], threshold: number): number =>
  median(
    peaks
      .filter((p) => p.silence.odd && p.silence.terminal)
      .map((p) => {
        const day = p.peaks.findIndex((peak) => peak >= threshold)
        return day === -1 ? Infinity : day + 1
      }),
  )
