import { emptyBalance, type BalanceState } from './balance.ts'
import type { Contact } from './contact.ts'
import { noHours, type HoursState } from './hours.ts'
import type { Instant } from './instant.ts'
import type { Loop } from './loop/loop.ts'
import type { Late } from './late.ts'
import type { LoopId, MomentId } from './moment.ts'
import type { PatternId } from './pattern/id.ts'
import type { Phase } from './phase.ts'
import { emptyRhythm, type RhythmState } from './rhythm/state.ts'
import type { Need } from './sentence.ts'
import type { PerSide, Side } from './side.ts'
import type { Stems } from './stem.ts'
import type { Tally, TallyId } from './tally.ts'

/** Good things done, where the doing itself is what counts. */
export type DeedId = 'gave' | 'credited' | 'paid-forward'

export type Dispute = {
  readonly pattern: PatternId
  /** Whose conduct it is about; null: whosever. */
  readonly of: Side | 'both' | null
  readonly by: Side
  readonly because: string
  readonly at: Instant
}

/** A settled loop's topic, kept so that a new loop can name the one it takes up again. */
export type Topic = { readonly id: LoopId; readonly stems: Stems }

/**
 * Everything a reading needs, small and serialisable: the open loops, bounded tallies, the rhythm. Settled loops
 * leave it: `settled` holds only those that the last append closed, for the shell to keep.
 */
export type State = {
  /** Raised with every rule of the fold that changes: a state of another version is made anew from its moments. */
  readonly version: 9
  readonly phase: {
    readonly chosen: Phase | null
    readonly since: Instant | null
    readonly until: Instant | null
    /** What goes on once a rest is over; left out where the history shows it. */
    readonly after?: 'lifelong'
  }
  readonly moments: number
  readonly sentences: number
  readonly firstAt: Instant | null
  readonly lastAt: Instant | null
  readonly spoke: PerSide<boolean>
  readonly rhythm: RhythmState
  readonly contact: Contact | null
  readonly balance: BalanceState
  readonly loops: readonly Loop[]
  readonly settled: readonly Loop[]
  readonly topics: readonly Topic[]
  readonly tallies: Readonly<Record<TallyId, PerSide<Tally>>>
  readonly deeds: Readonly<Record<DeedId, PerSide<Tally>>>
  readonly waiting: PerSide<readonly MomentId[]>
  readonly lastWin: PerSide<{ readonly at: Instant; readonly id: MomentId } | null>
  readonly helped: PerSide<number>
  readonly refused: readonly Need[]
  readonly worksFor: PerSide<boolean>
  readonly awayUntil: PerSide<Instant | null>
  readonly disputes: readonly Dispute[]
  readonly hours: HoursState
  readonly late: readonly Late[]
}

const both = <T>(value: T): PerSide<T> => ({ mentor: value, mentee: value })

const none = both<Tally>([])

export const emptyState: State = {
  version: 9,
  phase: { chosen: null, since: null, until: null },
  moments: 0,
  sentences: 0,
  firstAt: null,
  lastAt: null,
  spoke: both(false),
  rhythm: emptyRhythm,
  contact: null,
  balance: emptyBalance,
  loops: [],
  settled: [],
  topics: [],
  tallies: {
    told: none,
    thanked: none,
    initiations: none,
    'clear-asks': none,
    'within-scope': none,
    answered: none,
    guided: none,
    celebrated: none,
    credited: none,
    debriefed: none,
    promises: none,
    meetings: none,
    returned: none,
  },
  deeds: { gave: none, credited: none, 'paid-forward': none },
  waiting: both<readonly MomentId[]>([]),
  lastWin: both(null),
  helped: both(0),
  refused: [],
  worksFor: both(false),
  awayUntil: both(null),
  disputes: [],
  hours: noHours,
  late: [],
}
