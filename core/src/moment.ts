import type { Gist } from './gist.ts'
import type { Instant } from './instant.ts'
import type { Phase } from './phase.ts'
import type { PatternId } from './pattern/id.ts'
import type { Sentence } from './sentence.ts'
import type { Side } from './side.ts'

export type MomentId = string & { readonly brand: 'MomentId' }
export type LoopId = string & { readonly brand: 'LoopId' }

type Passed = {
  readonly id: MomentId
  readonly at: Instant
  readonly by: Side
  /** A private moment never leaves its author, not even as a count. */
  readonly visibility: 'shared' | 'private'
  /** When it came in, where the one whose conduct it may show was there and could not see it before; else left out. */
  readonly knownAt?: Instant
}

/** One thing that passed between the two. */
export type Moment = Passed &
  (
    | {
        readonly kind: 'said'
        readonly sentences: readonly Sentence[]
        /** What the sentences come to; where it is left out, every fold makes it anew. */
        readonly gist?: Gist
        readonly replyTo?: MomentId
        /** What a person says it belongs to, null for nothing before it: no other loop hears it then. */
        readonly belongsTo?: MomentId | null
      }
    | { readonly kind: 'met'; readonly minutes?: number }
    | { readonly kind: 'missed' }
    | { readonly kind: 'cancelled' | 'moved'; readonly meetingAt: Instant }
    | { readonly kind: 'loop-edited'; readonly loop: LoopId; readonly edit: 'close' | 'release' }
    | {
        readonly kind: 'phase-changed'
        readonly to: Phase
        readonly until?: Instant
        readonly reason?: string
      }
    | {
        readonly kind: 'disputed'
        readonly pattern: PatternId
        /** Whose conduct it is about; left out: whosever. */
        readonly of?: Side | 'both'
        readonly because: string
      }
  )

export type Said = Extract<Moment, { kind: 'said' }>
