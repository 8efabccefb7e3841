import { handBacks, thanksParts, type Coaching, type Remark, type Waiting } from '@perennial/core/coaching'
import type { LoopId } from '@perennial/core/moment'
import { missings, needs } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { coachListenerOf, type CoachListener } from '../src/coach-listener.ts'
import { ago, today } from './build.ts'

export const draftingTo = (me: Side, otherName: string | null): CoachListener =>
  coachListenerOf({ me, otherName, asOf: today, timeZone: 'UTC' })

export const buildWaiting = (about: string, days: number): Waiting => ({
  loop: about as LoopId,
  about,
  since: ago(days),
})

export const buildCoaching = (remarks: readonly Remark[], overrides: Partial<Coaching> = {}): Coaching => ({
  about: 'ask',
  strong: [],
  remarks,
  shape: null,
  asks: [],
  greets: null,
  language: null,
  ...overrides,
})

const span = { start: 0, end: 2 }
const waiting = [1, 2, 3].map((day) => buildWaiting('Would you look over my talk', day * 20))
const [oldest] = waiting as [Waiting]

/** Each thing a coach can say, in each of its forms. */
export const everyRemark: readonly Remark[] = [
  ...missings.flatMap((kind) => needs.map((need): Remark => ({ kind, need, span }))),
  ...needs.map((need): Remark => ({ kind: 'refused', need, span })),
  ...[1, 2, 3].map((n): Remark => ({ kind: 'untold', waiting: waiting.slice(0, n), span })),
  ...[true, false].flatMap((isAgreed) =>
    [1, 4].map((open): Remark => ({ kind: 'over-capacity', open, isAgreed, oldest, span })),
  ),
  { kind: 'several', asks: [span, span, span], isOneSentence: false, span },
  { kind: 'out-of-scope', clause: 'referrals', span },
  { kind: 'over-hours', minutes: 130, agreed: 2, span },
  { kind: 'other-channel', clause: 'chat, no calls', span },
  ...handBacks.flatMap((by) =>
    (
      [
        { from: 'unknown' },
        { from: 'words', text: 'I’m learning joins.' },
        { from: 'own-work', text: 'my query' },
        { from: 'scope', clause: 'code review' },
        { from: 'asked-before', times: 1 },
        { from: 'asked-before', times: 3 },
      ] as const
    ).map((learning): Remark => ({ kind: 'hand-back', by, learning, span })),
  ),
  ...thanksParts.map((part): Remark => ({ kind: 'bare-thanks', parts: [part], lastHelp: null, span })),
  { kind: 'bare-thanks', parts: thanksParts, lastHelp: oldest, span },
  { kind: 'bare-outcome', span },
  { kind: 'no-reason', span },
]
