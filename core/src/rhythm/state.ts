import { DAY, HOUR } from '../instant.ts'
import type { Instant } from '../instant.ts'
import type { Side } from '../side.ts'

/** What one side said: when last, how much, and how many contacts the other opened since without an answer. */
export type Voice = {
  readonly lastAt: Instant | null
  readonly moments: number
  readonly unanswered: number
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
  mentor: silent,
  mentee: silent,
}

const spoke = (voice: Voice, at: Instant): Voice => ({
  lastAt: Math.max(voice.lastAt ?? at, at),
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
  mentor: by === 'mentor' ? spoke(r.mentor, at) : r.mentor,
  mentee: by === 'mentee' ? spoke(r.mentee, at) : r.mentee,
})

const withGap = (gaps: readonly number[], gap: number): readonly number[] =>
  gaps.length < GAPS_KEPT ? [...gaps, gap] : [...gaps.slice(1), gap]

const openContact = (r: RhythmState, at: Instant, by: Side): RhythmState => {
  const gap = r.contacts === 0 ? 0 : (at - r.openedAt) / DAY
  return {
    contacts: r.contacts + 1,
    firstAt: r.contacts === 0 ? at : r.firstAt,
    openedAt: at,
    lastAt: at,
    gaps: r.contacts === 0 ? r.gaps : withGap(r.gaps, gap),
    longestGap: Math.max(r.longestGap, gap),
    squaredGaps: r.squaredGaps + gap * gap,
    mentor: by === 'mentor' ? spoke(r.mentor, at) : leftWaiting(r.mentor),
    mentee: by === 'mentee' ? spoke(r.mentee, at) : leftWaiting(r.mentee),
  }
}

/**
 * One moment more; O(1) in the history. Moments come in the order of their instants; one that comes late
 * counts for the side that spoke and opens no contact of its own.
 */
export const appendToRhythm = (r: RhythmState, at: Instant, by: Side): RhythmState =>
  r.contacts > 0 && at - r.openedAt < CONTACT_SPAN ? continueContact(r, at, by) : openContact(r, at, by)
