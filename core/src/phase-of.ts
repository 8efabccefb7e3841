import { DAY, type Instant } from './instant.ts'
import type { Phase } from './phase.ts'
import type { State } from './state.ts'

const FORMING_DAYS = 28
const FORMING_CONTACTS = 4

/** When the rest ends by itself; null when the two are not resting or rest without a date. */
export const restEnds = (state: State): Instant | null =>
  state.phase.chosen === 'resting' ? state.phase.until : null

/** When a young mentorship counts as growing, by time alone; null before both have spoken. */
export const growsOn = (state: State): Instant | null =>
  state.firstAt === null || !state.spoke.mentor || !state.spoke.mentee
    ? null
    : state.firstAt + FORMING_DAYS * DAY

/** The phase at an instant: what the two chose, else what their history shows. Goals and goodbyes are never guessed. */
export const phaseOf = (state: State, asOf: Instant): Phase => {
  const { chosen } = state.phase
  const ends = restEnds(state)
  if (chosen !== null && (ends === null || asOf < ends)) return chosen
  if (state.phase.after !== undefined) return state.phase.after
  if (!state.spoke.mentor || !state.spoke.mentee) return 'proposed'
  const on = growsOn(state)
  return on !== null && asOf >= on && state.rhythm.contacts >= FORMING_CONTACTS ? 'growing' : 'forming'
}
