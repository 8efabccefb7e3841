import type { Instant } from '@perennial/core/instant'
import { openDebt, type Loop } from '@perennial/core/loop/loop'
import type { Moment, MomentId } from '@perennial/core/moment'
import { growsOn } from '@perennial/core/phase-of'
import type { Act, Owes } from '@perennial/core/sentence'
import { sides, type Side } from '@perennial/core/side'
import type { PerSide } from '@perennial/core/side'
import { catalogueFor } from '../say.ts'
import type { Account } from '../account.ts'

export type MarkKind = 'ask' | 'guidance' | 'update' | 'joy' | 'gift' | 'win'
export type Mark = {
  readonly at: Instant
  readonly by: Side
  readonly kind: MarkKind
  readonly moment: MomentId
}
export type Arc = {
  readonly from: Instant
  readonly to: Instant
  readonly by: Side
  /** What was owed from its beginning to its end. */
  readonly owes: Owes
}

/** Of a loop as much as is drawn of it. */
export type DrawnLoop = Pick<Loop, 'kind' | 'about' | 'openedAt' | 'openedBy' | 'debts'>

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

/** What a moment does, by the shapes it is drawn with. */
export const markKindsOf = (moment: Moment): ReadonlySet<MarkKind> =>
  new Set(
    moment.kind === 'said'
      ? moment.sentences.flatMap(({ acts }) => acts.flatMap(({ act }) => markOfAct[act] ?? []))
      : [],
  )

const marksOf = (moment: Moment): readonly Mark[] =>
  [...markKindsOf(moment)].map((kind) => ({ at: moment.at, by: moment.by, kind, moment: moment.id }))

/** Whether the two were in touch by it. */
export const isContact = ({ kind }: Moment): boolean => kind === 'said' || kind === 'met'

/** Steps whose time is worth an arc; thanks and terms come and go with the others. */
export const arcOwes = [
  'answer',
  'outcome',
  'promise',
  'credit',
  'delivery',
  'debrief',
  'celebration',
] as const satisfies readonly Owes[]

const drawn: ReadonlySet<Owes> = new Set(arcOwes)

const arcsOf = ({ debts }: DrawnLoop): readonly Arc[] =>
  debts.flatMap(({ owes, by, openedAt, closedAt }) =>
    by === null || closedAt === null || !drawn.has(owes) ? [] : [{ from: openedAt, to: closedAt, by, owes }],
  )

const hangingOf = (account: Drawn, side: Side): readonly Hanging[] => {
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

const phasesOf = ({ moments, state, reading, listener }: Drawn): Scene['phases'] => {
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

type Drawn = Omit<Account, 'settled'> & { readonly settled: readonly DrawnLoop[] }

const loopsOf = ({ settled, reading }: Drawn): readonly DrawnLoop[] =>
  [...settled, ...reading.loops].toSorted((a, b) => a.openedAt - b.openedAt)

const nameFor = (account: Drawn, side: Side): string => {
  const person = account.listener[side]
  return person.isReader ? catalogueFor(account.listener.locale).page.you : person.name
}

/** @param account its settled loops need no more than is drawn of them */
export const sceneOf = (account: Drawn): Scene => {
  const { moments, reading, listener } = account
  const loops = loopsOf(account)
  return {
    from: moments[0]?.at ?? reading.asOf,
    to: reading.asOf,
    timeZone: listener.timeZone,
    gapDays: reading.rhythm.usualGapDays ?? 14,
    contacts: moments.filter(isContact).map(({ at }) => at),
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
