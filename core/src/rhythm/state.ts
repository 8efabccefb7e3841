import { DAY, HOUR } from '../instant.ts'
import type { Instant } from '../instant.ts'
import type { Side } from '../side.ts'
import { tick, unwound } from './clock.ts'
import type { Clock } from './clock.ts'
import { talk, textureOf } from './texture.ts'
import type { Texture } from './texture.ts'

/** What one side said: when last, how much, and how many contacts the other opened since without an answer. */
export type Voice = {
  readonly lastAt: Instant | null
  readonly moments: number
  readonly unanswered: number
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

const silent: Voice = { lastAt: null, moments: 0, unanswered: 0 }

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

const spoke = (voice: Voice, at: Instant): Voice => ({
  lastAt: voice.lastAt !== null && voice.lastAt > at ? voice.lastAt : at,
  moments: voice.moments + 1,
  unanswered: 0,
})

const leftWaiting = (voice: Voice): Voice => ({
  lastAt: voice.lastAt,
  moments: voice.moments,
  unanswered: voice.unanswered + 1,
})

const continueContact = (r: RhythmState, at: Instant, by: Side): RhythmState => ({
  contacts: r.contacts,
  firstAt: r.firstAt,
  openedAt: r.openedAt,
  lastAt: at > r.lastAt ? at : r.lastAt,
  gaps: r.gaps,
  longestGap: r.longestGap,
  squaredGaps: r.squaredGaps,
  weeks: r.weeks,
  fading: r.fading,
  clock: r.clock,
  texture: talk(r.texture, at - r.lastAt, by, 0),
  mentor: by === 'mentor' ? spoke(r.mentor, at) : r.mentor,
  mentee: by === 'mentee' ? spoke(r.mentee, at) : r.mentee,
})

const withGap = (gaps: readonly number[], gap: number): readonly number[] =>
  gaps.length < GAPS_KEPT ? [...gaps, gap] : [...gaps.slice(1), gap]

const fade = (f: Fading, gap: number): Fading => ({
  days10: 1 + f.days10 * 2 ** (-gap / 10),
  days40: 1 + f.days40 * 2 ** (-gap / 40),
  days160: 1 + f.days160 * 2 ** (-gap / 160),
  days320: 1 + f.days320 * 2 ** (-gap / 320),
})

const weekOf = (r: RhythmState, at: Instant): number => Math.floor((at - r.firstAt) / (7 * DAY))

const firstContact = (at: Instant, by: Side): RhythmState => ({
  ...emptyRhythm,
  contacts: 1,
  firstAt: at,
  openedAt: at,
  lastAt: at,
  weeks: 1,
  fading: { days10: 1, days40: 1, days160: 1, days320: 1 },
  clock: tick(unwound, at),
  texture: textureOf(by),
  mentor: by === 'mentor' ? spoke(silent, at) : leftWaiting(silent),
  mentee: by === 'mentee' ? spoke(silent, at) : leftWaiting(silent),
})

const nextContact = (r: RhythmState, at: Instant, by: Side): RhythmState => {
  const gap = (at - r.openedAt) / DAY
  return {
    contacts: r.contacts + 1,
    firstAt: r.firstAt,
    openedAt: at,
    lastAt: at,
    gaps: withGap(r.gaps, gap),
    longestGap: Math.max(r.longestGap, gap),
    squaredGaps: r.squaredGaps + gap * gap,
    weeks: r.weeks + (weekOf(r, at) > weekOf(r, r.openedAt) ? 1 : 0),
    fading: fade(r.fading, gap),
    clock: tick(r.clock, at),
    texture: talk(r.texture, at - r.lastAt, by, gap),
    mentor: by === 'mentor' ? spoke(r.mentor, at) : leftWaiting(r.mentor),
    mentee: by === 'mentee' ? spoke(r.mentee, at) : leftWaiting(r.mentee),
  }
}

/**
 * One moment more; O(1) in the history. Moments come in the order of their instants; one that comes late
 * counts for the side that spoke and opens no contact of its own.
 */
export const appendToRhythm = (r: RhythmState, at: Instant, by: Side): RhythmState => {
  if (r.contacts === 0) return firstContact(at, by)
  return at - r.openedAt < CONTACT_SPAN ? continueContact(r, at, by) : nextContact(r, at, by)
}
