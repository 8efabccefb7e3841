import { DAY } from '@perennial/core/instant'
import type { Debt, Loop } from '@perennial/core/loop/loop'
import type { LoopId, MomentId } from '@perennial/core/moment'
import type { Pattern, Strength } from '@perennial/core/pattern/pattern'
import type { Reading } from '@perennial/core/reading'
import type { Owes } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { listenerOf, type Listener } from '../src/listener.ts'

/** Friday 25 September 2026, noon in UTC. */
export const today = Date.UTC(2026, 8, 25, 12)

export const ago = (days: number): number => today - days * DAY

export const listening = (
  me: Side | null = null,
  names: { mentor?: string; mentee?: string } = {},
): Listener =>
  listenerOf({ mentor: 'Alex Brandt', mentee: 'Jane Otieno', ...names, me, asOf: today, timeZone: 'UTC' })

export const buildDebt = (owes: Owes, by: Side | null, more: Partial<Debt> = {}): Debt => ({
  owes,
  by,
  openedAt: ago(14),
  dueAt: ago(5),
  closedAt: null,
  ...more,
})

export const buildLoop = (debt: Debt, more: Partial<Loop> = {}): Loop => ({
  id: `loop/${debt.owes}` as LoopId,
  kind: 'help',
  about: 'Would you look over my talk before the design review',
  stems: [],
  tells: false,
  need: 'review',
  asked: true,
  urgent: false,
  openedBy: 'mentee',
  openedAt: ago(22),
  debts: [debt],
  outcome: null,
  closedAt: null,
  ending: null,
  moments: [],
  remindedAt: null,
  namedAt: null,
  earlier: null,
  answers: null,
  ...more,
})

const finding = {
  since: ago(30),
  strength: 0.95,
  counted: 4,
  chances: 5,
  evidence: [] as readonly MomentId[],
}

export const buildPattern = (id: Pattern['id'], by: Pattern['by'], more: Partial<Pattern> = {}): Pattern => ({
  id,
  by,
  ...finding,
  knownSince: more.since ?? finding.since,
  ...more,
})

export const buildStrength = (
  id: Strength['id'],
  by: Strength['by'],
  more: Partial<Strength> = {},
): Strength => ({
  id,
  by,
  ...finding,
  ...more,
})

const noActs = {
  ask: 0,
  guide: 0,
  solve: 0,
  promise: 0,
  decline: 0,
  update: 0,
  thank: 0,
  win: 0,
  celebrate: 0,
  give: 0,
  assign: 0,
  deliver: 0,
  credit: 0,
  bound: 0,
  arrange: 0,
  hello: 0,
}

export const buildReading = (more: Partial<Reading> = {}): Reading => ({
  phase: 'growing',
  standing: 'steady',
  reasons: [{ kind: 'nothing-wrong' }],
  driftsOn: ago(-56),
  overdue: [],
  patterns: [],
  strengths: [],
  nudges: [],
  asOf: today,
  rhythm: { usualGapDays: 20, silentDays: 14, unusual: 0.3, contactChance30d: 0.8, driftsOn: ago(-56) },
  balance: { mentor: noActs, mentee: noActs },
  growth: { guided: 0, solved: 0, specificAsks: 0, vagueAsks: 0, asksLately: 0, asksBefore: 0 },
  loops: [],
  ...more,
})
