import type { CoachContext, Coaching, Ledger } from '@perennial/core/coaching'
import type { LoopId } from '@perennial/core/moment'
import { otherSide, type Side } from '@perennial/core/side'
import { coach } from '../src/coach/coach.ts'
import { readMessage } from '../src/read-message.ts'

/** Monday, 2 March 2026, noon in UTC. */
export const noon = Date.UTC(2026, 2, 2, 12)

export const buildLedger = (overrides: Partial<Ledger> = {}): Ledger => ({
  untold: [],
  openAsks: [],
  capacity: { openAsks: 5, isAgreed: false, hours: null },
  channels: { text: '', agreed: [], leftOut: [] },
  scopeIn: [],
  scopeOut: [],
  refused: [],
  lastHelp: null,
  askedBefore: 0,
  ...overrides,
})

export const buildWaiting = (about: string) => ({ loop: about as LoopId, about, since: noon })

type Beside = { readonly by?: Side; readonly to?: string; readonly ledger?: Ledger | null }

export const buildContext = ({ by = 'mentee', to, ledger = null }: Beside = {}): CoachContext => {
  const heard = { at: noon, timeZone: 'UTC', open: [] }
  if (to === undefined) return { heard, asked: [], ledger }
  const asked = readMessage(to, otherSide(by), heard)
  const acts = asked.flatMap((sentence) => sentence.acts.map(({ act }) => act))
  return { heard: { ...heard, before: { by: otherSide(by), text: to, acts } }, asked, ledger }
}

/** Coaches a draft as it would be with nothing else known. */
export const coached = (draft: string, beside: Beside = {}): Coaching =>
  coach(draft, beside.by ?? 'mentee', buildContext(beside))

export const kindsOf = ({ remarks }: Coaching): readonly string[] => remarks.map(({ kind }) => kind)

/** A shape as text, each remark’s words as its kind in braces. */
export const shapeText = (draft: string, { shape, remarks }: Coaching): string =>
  (shape ?? [])
    .map((piece) =>
      piece.kind === 'own'
        ? draft.slice(piece.span.start, piece.span.end)
        : piece.kind === 'gap'
          ? piece.text
          : `{${remarks[piece.remark]?.kind}}`,
    )
    .join('')
