import type { Agreement } from './agreement.ts'
import { step } from './append.ts'
import { closeDraft, openDraft, type Draft } from './draft.ts'
import type { Loop } from './loop/loop.ts'
import type { Moment } from './moment.ts'
import { emptyState, type State } from './state.ts'

/** By itself, or the engine drops what it compiled of the loop at its end, fold after fold. */
const stepThrough = (draft: Draft, moments: readonly Moment[]): void => {
  for (let i = 0; i < moments.length; i++) step(draft, moments[i] as Moment)
}

const foldInto = (
  settled: Loop[] | null,
  moments: readonly Moment[],
  agreement: Agreement,
  from: State,
): State => {
  const draft = openDraft(from, agreement, settled)
  stepThrough(draft, moments)
  return { ...closeDraft(draft), settled: [] }
}

/** The state alone: nobody keeps the loops that settle. */
export const foldState = (
  moments: readonly Moment[],
  agreement: Agreement,
  from: State = emptyState,
): State => foldInto(null, moments, agreement, from)

/** A state and all loops that settled on the way to it, in the order they settled. */
export type Folded = { readonly state: State; readonly settled: readonly Loop[] }

/** Folds moments, in the order of their instants, into a state. Rebuilding is folding from the empty state. */
export const fold = (moments: readonly Moment[], agreement: Agreement, from: State = emptyState): Folded => {
  const settled: Loop[] = []
  return { state: foldInto(settled, moments, agreement, from), settled }
}
