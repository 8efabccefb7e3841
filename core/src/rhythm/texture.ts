import { HOUR } from '../instant.ts'
import type { Own } from '../own.ts'
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

export const ownTexture = (t: Texture): Own<Texture> => ({
  lastBy: t.lastBy,
  turns: t.turns,
  logHours: t.logHours,
  lateLogHours: t.lateLogHours,
  withinHour: t.withinHour,
  inContact: t.inContact,
  bothInContact: t.bothInContact,
  lateMutual: t.lateMutual,
  fadingMoments: t.fadingMoments,
})

const takeTurn = (t: Own<Texture>, hours: number, by: Side): void => {
  const log = Math.log(hours + SHORTEST_HOURS)
  t.lastBy = by
  t.turns += 1
  t.logHours += log
  t.lateLogHours += (log - t.lateLogHours) / 3
}

/** Lays the contact before to the others; the moment that opens the next is its first. */
const turnOver = (t: Own<Texture>, gap: number): void => {
  t.lateMutual += ((t.bothInContact ? 1 : 0) - t.lateMutual) / 3
  t.fadingMoments = (t.fadingMoments + t.inContact) * 2 ** (-gap / 20)
  t.inContact = 1
  t.bothInContact = false
}

/** One moment more, `since` milliseconds after the one before; `gap` in days when it opens a contact, else 0. */
export const talk = (t: Own<Texture>, since: number, by: Side, gap: number): void => {
  const hours = since > 0 ? since / HOUR : 0
  if (gap > 0) turnOver(t, gap)
  else {
    t.inContact += 1
    t.bothInContact ||= by !== t.lastBy
  }
  if (by !== t.lastBy) takeTurn(t, hours, by)
  if (hours < 1) t.withinHour += 1
}
