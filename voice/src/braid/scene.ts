import type { Instant } from '@perennial/core/instant'
import { openDebt, type Loop } from '@perennial/core/loop/loop'
import type { Moment, MomentId } from '@perennial/core/moment'
import { growsOn } from '@perennial/core/phase-of'
import type { Act, Owes } from '@perennial/core/sentence'
import { sides, type Side } from '@perennial/core/side'
import type { PerSide } from '@perennial/core/side'
import { catalogueFor } from '../say.ts'
import { allLoops, type Account } from '../account.ts'

export type MarkKind = 'ask' | 'guidance' | 'update' | 'joy' | 'gift' | 'win'
export type Mark = {
  readonly at: Instant
  readonly by: Side
  readonly kind: MarkKind
  readonly moment: MomentId
}
export type Arc = { readonly from: Instant; readonly to: Instant; readonly by: Side }

/** What waits: since when at the longest, and its name at the edge of today. */
export type Hanging = { readonly from: Instant; readonly by: Side; readonly label: string }

/** All that the braid shows, before anything is drawn. */
export type Scene = {
  readonly from: Instant
  readonly to: Instant
  readonly timeZone: string
  readonly gapDays: number
  readonly contacts: readonly Instant[]
  readonly names: PerSide<string>
  readonly marks: readonly Mark[]
  readonly wins: readonly { readonly at: Instant; readonly by: Side; readonly name: string }[]
  readonly arcs: readonly Arc[]
  readonly hanging: readonly Hanging[]
  readonly phases: readonly { readonly at: Instant; readonly name: string }[]
}

export const markKinds: readonly MarkKind[] = ['win', 'gift', 'joy', 'ask', 'update', 'guidance']

const markOfAct: Partial<Record<Act, MarkKind>> = {
  ask: 'ask',
  assign: 'ask',
  guide: 'guidance',
  solve: 'guidance',
  update: 'update',
  thank: 'joy',
  celebrate: 'joy',
  give: 'gift',
  credit: 'gift',
  deliver: 'gift',
  win: 'win',
}

const marksOf = (moment: Moment): readonly Mark[] => {
  if (moment.kind !== 'said') return []
  const kinds = moment.sentences.flatMap(({ acts }) => acts.flatMap(({ act }) => markOfAct[act] ?? []))
  return [...new Set(kinds)].map((kind) => ({ at: moment.at, by: moment.by, kind, moment: moment.id }))
}

/** Steps whose time is worth an arc; thanks and terms come and go with the others. */
const drawn: ReadonlySet<Owes> = new Set([
  'answer',
  'outcome',
  'promise',
  'credit',
  'delivery',
  'debrief',
  'celebration',
])

const arcsOf = (loop: Loop): readonly Arc[] =>
  loop.debts.flatMap(({ owes, by, openedAt, closedAt }) =>
    by === null || closedAt === null || !drawn.has(owes) ? [] : [{ from: openedAt, to: closedAt, by }],
  )

const hangingOf = (account: Account, side: Side): readonly Hanging[] => {
  const say = catalogueFor(account.listener.locale)
  const waiting = account.reading.loops
    .flatMap((loop) => openDebt(loop) ?? [])
    .filter(({ by }) => by === side)
  return [...new Set(waiting.map(({ owes }) => owes))].map((owes) => {
    const same = waiting.filter((debt) => debt.owes === owes)
    const from = Math.min(...same.map(({ openedAt }) => openedAt))
    return { from, by: side, label: say.owedLabel(owes, same.length) }
  })
}

const phasesOf = ({ moments, state, reading, listener }: Account): Scene['phases'] => {
  const say = catalogueFor(listener.locale)
  const chosen = moments.flatMap((moment) =>
    moment.kind === 'phase-changed' ? [{ at: moment.at, name: say.phaseName(moment.to) }] : [],
  )
  const grew = growsOn(state)
  const isGrown = reading.phase !== 'proposed' && reading.phase !== 'forming'
  return isGrown && grew !== null && chosen.every(({ at }) => at > grew)
    ? [{ at: grew, name: say.phaseName('growing') }, ...chosen]
    : chosen
}

const nameFor = (account: Account, side: Side): string => {
  const person = account.listener[side]
  return person.isReader ? catalogueFor(account.listener.locale).page.you : person.name
}

export const sceneOf = (account: Account): Scene => {
  const { moments, reading, listener } = account
  const loops = allLoops(account)
  return {
    from: moments[0]?.at ?? reading.asOf,
    to: reading.asOf,
    timeZone: listener.timeZone,
    gapDays: reading.rhythm.usualGapDays ?? 14,
    contacts: moments.filter(({ kind }) => kind === 'said' || kind === 'met').map(({ at }) => at),
    names: { mentor: nameFor(account, 'mentor'), mentee: nameFor(account, 'mentee') },
    marks: moments.flatMap(marksOf),
    wins: loops
      .filter(({ kind }) => kind === 'win')
      .map(({ openedAt, openedBy, about }) => ({ at: openedAt, by: openedBy, name: about })),
    arcs: loops.flatMap(arcsOf),
    hanging: sides.flatMap((side) => hangingOf(account, side)),
    phases: phasesOf(account),
  }
}
