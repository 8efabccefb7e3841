import { acts, type Act, type Owes } from '@perennial/core/sentence'
import type { Spoken } from './heard.ts'

/** Moves the logits of acts, in place, by what a sentence and its context tell. */
export type Rail = (logits: Float32Array, spoken: Spoken) => void

export const move = (logits: Float32Array, act: Act, by: number): void => {
  const at = acts.indexOf(act)
  logits[at] = (logits[at] ?? 0) + by
}

/** Enough to say an act that the words leave open; not enough against words that speak clearly of another. */
export const plainly = 4
/** Enough even against the words: they are a day and nothing else. */
export const surely = 8
export const perhaps = 2

/** Whether what was said just before came from the other and did one of these. */
export const spokenTo = ({ context: { before }, author }: Spoken, one: Act, other: Act = one): boolean =>
  before !== undefined && before.by !== author && (before.acts.includes(one) || before.acts.includes(other))

/** Whether its author owes one of these. */
export const owes = ({ context, author }: Spoken, what: ReadonlySet<Owes>): boolean => {
  for (const loop of context.open) if (loop.by === author && what.has(loop.owes)) return true
  return false
}

const meeting = /\b(?:call|meet|huddle|coffee|practice round|mock|session|chat|talk)\b/

/** Whether what was said just before speaks of a meeting. */
export const spokenOfMeeting = ({ context: { before } }: Spoken): boolean => meeting.test(before?.text ?? '')
