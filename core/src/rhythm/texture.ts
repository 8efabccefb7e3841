import { HOUR } from '../instant.ts'
import type { Side } from '../side.ts'

/**
 * How the two talk: changes of speaker and how long they take, moments close upon the one before, contacts
 * in which both spoke. Sums only, so that it stays of constant size.
 */
export type Texture = {
  readonly lastBy: Side
  readonly turns: number
  /** Sum over turns of log(hours) from one speaker's last word to the other's first. */
  readonly logHours: number
  /** The same, as a running mean in which the latest turn weighs a third. */
  readonly lateLogHours: number
  /** Moments within an hour of the one before. */
  readonly withinHour: number
  readonly inContact: number
  readonly bothInContact: boolean
  /** Running mean share of contacts in which both spoke, the present one left out; the latest weighs a third. */
  readonly lateMutual: number
  /** Moments of earlier contacts, fading by half every 20 days, as they stood at the opening of this one. */
  readonly fadingMoments: number
}

const SHORTEST_HOURS = 0.02
const TYPICAL_LOG_HOURS = 3

export const textureOf = (by: Side): Texture => ({
  lastBy: by,
  turns: 0,
  logHours: 0,
  lateLogHours: TYPICAL_LOG_HOURS,
  withinHour: 0,
  inContact: 1,
  bothInContact: false,
  lateMutual: 0.5,
  fadingMoments: 0,
})

/** One moment more, `since` milliseconds after the one before; `gap` in days when it opens a contact, else 0. */
export const talk = (t: Texture, since: number, by: Side, gap: number): Texture => {
  const hours = since > 0 ? since / HOUR : 0
  const turn = by !== t.lastBy
  const log = turn ? Math.log(hours + SHORTEST_HOURS) : 0
  const opens = gap > 0
  const both = t.bothInContact ? 1 : 0
  return {
    lastBy: by,
    turns: turn ? t.turns + 1 : t.turns,
    logHours: t.logHours + log,
    lateLogHours: turn ? t.lateLogHours + (log - t.lateLogHours) / 3 : t.lateLogHours,
    withinHour: hours < 1 ? t.withinHour + 1 : t.withinHour,
    inContact: opens ? 1 : t.inContact + 1,
    bothInContact: !opens && (t.bothInContact || turn),
    lateMutual: opens ? t.lateMutual + (both - t.lateMutual) / 3 : t.lateMutual,
    fadingMoments: opens ? (t.fadingMoments + t.inContact) * 2 ** (-gap / 20) : t.fadingMoments,
  }
}
