import { DAY, HOUR } from '../instant.ts'
import type { Instant } from '../instant.ts'
import type { Own } from '../own.ts'
import { ofSide, otherSide } from '../side.ts'
import type { PerSide, Side } from '../side.ts'
import { ownClock, tick, unwound } from './clock.ts'
import type { Clock } from './clock.ts'
import { ownTexture, talk, textureOf } from './texture.ts'
import type { Texture } from './texture.ts'

/** So many contacts in a row without an answer are a side left waiting. */
export const UNANSWERED = 2

/** What one side said: when last, how much, and how many contacts the other opened since without an answer. */
export type Voice = {
  readonly lastAt: Instant | null
  readonly moments: number
  readonly unanswered: number
  /** Since when the other is left waiting. */
  readonly waitedForSince: Instant | null
}

/** Counts of contacts that fade by half every so many days, as they stood when the last contact opened. */
export type Fading = {
  readonly days10: number
  readonly days40: number
  readonly days160: number
  readonly days320: number
}

/**
 * The rhythm of a pair, of constant size. A contact opens with a moment and takes in all moments less than
 * 18 h after it, so an evening that crosses midnight is one contact in every time zone. Gaps are days from
 * the opening of one contact to the opening of the next.
 */
export type RhythmState = {
  readonly contacts: number
  readonly firstAt: Instant
  readonly openedAt: Instant
  readonly lastAt: Instant
  /** The latest 16 gaps, oldest first. */
  readonly gaps: readonly number[]
  readonly longestGap: number
  readonly squaredGaps: number
  /** Weeks, counted from the first contact, that had one. */
  readonly weeks: number
  readonly fading: Fading
  readonly clock: Clock
  readonly texture: Texture
  readonly mentor: Voice
  readonly mentee: Voice
}

const CONTACT_SPAN = 18 * HOUR
const GAPS_KEPT = 16

const silent: Voice = { lastAt: null, moments: 0, unanswered: 0, waitedForSince: null }

export const emptyRhythm: RhythmState = {
  contacts: 0,
  firstAt: 0,
  openedAt: 0,
  lastAt: 0,
  gaps: [],
  longestGap: 0,
  squaredGaps: 0,
  weeks: 0,
  fading: { days10: 0, days40: 0, days160: 0, days320: 0 },
  clock: unwound,
  texture: textureOf('mentor'),
  mentor: silent,
  mentee: silent,
}

/** A rhythm that a draft owns: changed in place, only the gaps are replaced. */
export type OwnRhythm = Own<Omit<RhythmState, 'texture' | 'fading' | 'clock' | Side>> & {
  readonly texture: Own<Texture>
  readonly fading: Own<Fading>
  readonly clock: Own<Clock>
} & PerSide<Own<Voice>>

const ownFading = ({ days10, days40, days160, days320 }: Fading): Own<Fading> => ({
  days10,
  days40,
  days160,
  days320,
})

const ownVoice = ({ lastAt, moments, unanswered, waitedForSince }: Voice): Own<Voice> => ({
  lastAt,
  moments,
  unanswered,
  waitedForSince,
})

export const ownRhythm = (r: RhythmState): OwnRhythm => ({
  contacts: r.contacts,
  firstAt: r.firstAt,
  openedAt: r.openedAt,
  lastAt: r.lastAt,
  gaps: r.gaps,
  longestGap: r.longestGap,
  squaredGaps: r.squaredGaps,
  weeks: r.weeks,
  fading: ownFading(r.fading),
  clock: ownClock(r.clock),
  texture: ownTexture(r.texture),
  mentor: ownVoice(r.mentor),
  mentee: ownVoice(r.mentee),
})

const speak = (voice: Own<Voice>, at: Instant): void => {
  if (voice.lastAt === null || at > voice.lastAt) voice.lastAt = at
  voice.moments += 1
  voice.unanswered = 0
  voice.waitedForSince = null
}

const wait = (voice: Own<Voice>, at: Instant): void => {
  voice.unanswered += 1
  if (voice.unanswered === UNANSWERED) voice.waitedForSince = at
}

const withGap = (gaps: readonly number[], gap: number): readonly number[] => {
  if (gaps.length < GAPS_KEPT) return gaps.concat(gap)
  const moved = gaps.slice()
  for (let i = 1; i < GAPS_KEPT; i++) moved[i - 1] = moved[i] as number
  moved[GAPS_KEPT - 1] = gap
  return moved
}

const fade = (f: Own<Fading>, gap: number): void => {
  f.days10 = 1 + f.days10 * 2 ** (-gap / 10)
  f.days40 = 1 + f.days40 * 2 ** (-gap / 40)
  f.days160 = 1 + f.days160 * 2 ** (-gap / 160)
  f.days320 = 1 + f.days320 * 2 ** (-gap / 320)
}

const weekOf = (r: RhythmState, at: Instant): number => Math.floor((at - r.firstAt) / (7 * DAY))

const openFirst = (r: OwnRhythm, at: Instant, by: Side): void => {
  r.firstAt = at
  r.weeks = 1
  fade(r.fading, 0)
  r.texture.lastBy = by
}

const countGap = (r: OwnRhythm, gap: number): void => {
  r.gaps = withGap(r.gaps, gap)
  r.longestGap = Math.max(r.longestGap, gap)
  r.squaredGaps += gap * gap
  fade(r.fading, gap)
}

const openNext = (r: OwnRhythm, at: Instant, by: Side): void => {
  const gap = (at - r.openedAt) / DAY
  countGap(r, gap)
  if (weekOf(r, at) > weekOf(r, r.openedAt)) r.weeks += 1
  talk(r.texture, at - r.lastAt, by, gap)
}

const openContact = (r: OwnRhythm, at: Instant, by: Side): void => {
  if (r.contacts === 0) openFirst(r, at, by)
  else openNext(r, at, by)
  r.contacts += 1
  r.openedAt = at
  r.lastAt = at
  tick(r.clock, at)
  wait(ofSide(r, otherSide(by)), at)
}

/**
 * One moment more; O(1) in the history. Moments come in the order of their instants; one that comes late
 * counts for the side that spoke and opens no contact of its own.
 */
export const hearRhythm = (r: OwnRhythm, at: Instant, by: Side): void => {
  if (r.contacts === 0 || at - r.openedAt >= CONTACT_SPAN) openContact(r, at, by)
  else {
    talk(r.texture, at - r.lastAt, by, 0)
    if (at > r.lastAt) r.lastAt = at
  }
  speak(ofSide(r, by), at)
}

/** The same for a rhythm that stays as it is. */
export const appendToRhythm = (r: RhythmState, at: Instant, by: Side): RhythmState => {
  const own = ownRhythm(r)
  hearRhythm(own, at, by)
  return own
}
