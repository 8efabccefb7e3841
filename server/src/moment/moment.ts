import type { Correction } from '@perennial/core/correction'
import type { Instant } from '@perennial/core/instant'
import type { LoopId, MomentId } from '@perennial/core/moment'
import type { PatternId } from '@perennial/core/pattern/id'
import type { Phase } from '@perennial/core/phase'
import type { Side } from '@perennial/core/side'
import type { Meeting } from '@perennial/history/message'
import type { PersonId } from '../person/person.ts'

/** What a moment is beside its words. */
export type MomentDetail =
  | { readonly kind: 'said' }
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'phase-changed'; readonly to: Phase; readonly until?: Instant; readonly reason?: string }
  | {
      readonly kind: 'disputed'
      readonly pattern: PatternId
      readonly of?: Side | 'both'
      readonly because: string
    }
  | { readonly kind: 'loop-edited'; readonly loop: LoopId; readonly edit: 'close' | 'release' }
  | { readonly kind: 'corrected'; readonly correction: Correction }
  | { readonly kind: 'withdrawn'; readonly moment: MomentId }

export type MomentKind = MomentDetail['kind']

/** One thing that passed between the two, as it was recorded: never changed afterwards. */
export type RecordedMoment = {
  readonly id: MomentId
  readonly at: Instant
  readonly by: Side
  /** Who recorded it: whoever imports a chat records the other's words too. */
  readonly authorId: PersonId
  readonly detail: MomentDetail
  readonly channel: string
  readonly source: string
  /** The same each time the same thing is recorded. */
  readonly ref: string
  readonly replyTo: MomentId | null
  readonly text: string
  readonly importId: string | null
  readonly recordedAt: Instant
}

/** The order in which moments are folded. */
export const inOrder = (a: RecordedMoment, b: RecordedMoment): number =>
  a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
