import { DAY, HOUR } from '../instant.ts'
import type { Side } from '../side.ts'
import { appendToRhythm, emptyRhythm } from './state.ts'
import type { RhythmState } from './state.ts'

/** For tests: contacts so many days apart; the mentee opens each and the mentor answers two hours later. */
export const buildRhythm = (
  gaps: readonly number[],
  answered: (contact: number) => boolean = () => true,
): RhythmState => {
  let state = emptyRhythm
  let at = 0
  const speak = (by: Side, when: number): void => {
    state = appendToRhythm(state, when, by)
  }
  for (const [contact, gap] of [0, ...gaps].entries()) {
    at += gap * DAY
    speak('mentee', at)
    if (answered(contact)) speak('mentor', at + 2 * HOUR)
  }
  return state
}

export const every = (gap: number, times: number): readonly number[] =>
  Array.from({ length: times }, () => gap)
