import type { Agreement } from '../agreement.ts'
import type { Instant } from '../instant.ts'
import type { MomentId } from '../moment.ts'
import type { Side } from '../side.ts'
import type { State } from '../state.ts'
import type { PatternId, StrengthId } from './id.ts'

/** When the present silence begins to mean something, if nobody acts; null where it never does. */
export type Silence = {
  readonly driftsOn: Instant | null
  readonly vanishesOn: Instant | null
  readonly dormantOn: Instant | null
}

/** What a pattern may look at; the silence follows from state and agreement, whatever the instant. */
export type View = {
  readonly state: State
  readonly asOf: Instant
  readonly agreement: Agreement
  readonly silence: Silence
}

export type By = Side | 'both'

export type Finding<Id> = {
  readonly id: Id
  readonly by: By
  readonly since: Instant
  /** How surely the data carry it, 0..1: a posterior probability where it is a rate. */
  readonly strength: number
  /** Of how many chances this was so; null where it is no rate. */
  readonly counted: number | null
  readonly chances: number | null
  readonly evidence: readonly MomentId[]
  /** Minutes of talk beside the hours a month agreed on, where the finding is about them. */
  readonly time?: { readonly minutes: number; readonly agreedHours: number }
}

/** `knownSince`: from when it could be seen at all; later than `since` where what shows it came in late. */
export type Pattern = Finding<PatternId> & { readonly knownSince: Instant }
export type Strength = Finding<StrengthId>
