import type { Agreement } from './agreement.ts'
import { step } from './append.ts'
import { closeDraft, openDraft } from './draft.ts'
import type { Loop } from './loop/loop.ts'
import type { Moment } from './moment.ts'
import { emptyState, type State } from './state.ts'

/** A state and all loops that settled on the way to it, in the order they settled. */
export type Folded = { readonly state: State; readonly settled: readonly Loop[] }

/** Folds moments, in the order of their instants, into a state. Rebuilding is folding from the empty state. */
export const fold = (moments: Iterable<Moment>, agreement: Agreement, from: State = emptyState): Folded => {
  const draft = openDraft(from, agreement)
  for (const moment of moments) step(draft, moment)
  const settled = draft.settled
  return { state: { ...closeDraft(draft), settled: [] }, settled }
}
