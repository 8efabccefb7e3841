import type { Agreement } from '@perennial/core/agreement'
import { isLongPast } from '@perennial/core/loop/lapse'
import type { Loop } from '@perennial/core/loop/loop'
import { saidOnce } from '@perennial/core/loop/said-once'
import type { Moment, MomentId } from '@perennial/core/moment'
import type { Reading } from '@perennial/core/reading'
import type { State } from '@perennial/core/state'
import type { PerSide } from '@perennial/core/side'
import type { Listener } from './listener.ts'

/** One history, read: all that a page, a picture or the JSON is made from. */
export type Account = {
  readonly reading: Reading
  readonly state: State
  readonly settled: readonly Loop[]
  readonly moments: readonly Moment[]
  /** The names as the export has them. */
  readonly names: PerSide<string>
  readonly listener: Listener
  /** What the reading was made with. */
  readonly agreement: Agreement
}

/** Every loop there ever was, settled ones and open ones, in the order of their opening. */
export const allLoops = ({ settled, reading }: Account): readonly Loop[] =>
  [...settled, ...reading.loops].toSorted((a, b) => a.openedAt - b.openedAt)

/** Open loops as a person is told of them: each thing once, and no meeting that nobody waits for any more. */
export const toldLoops = ({ reading }: Account): readonly Loop[] =>
  saidOnce(reading.loops).filter((loop) => loop.kind !== 'meeting' || !isLongPast(loop, reading.asOf))

/** A moment as people remember it: when, who, the words. */
export type Shown = {
  readonly id: MomentId
  readonly at: number
  readonly author: string
  readonly text: string
}

const described: Partial<Record<Moment['kind'], string>> = {
  met: '[a call or meeting]',
  missed: '[a missed call]',
  cancelled: '[a meeting cancelled]',
  moved: '[a meeting moved]',
}

const textOf = (moment: Moment): string =>
  moment.kind === 'said' ? moment.sentences.map(({ text }) => text).join(' ') : (described[moment.kind] ?? '')

/** Finds moments by their ids, for evidence. */
export const showerOf = ({ moments, names }: Account): ((ids: readonly MomentId[]) => readonly Shown[]) => {
  const byId = new Map(moments.map((moment) => [moment.id, moment]))
  return (ids) =>
    ids
      .flatMap((id) => byId.get(id) ?? [])
      .map((moment) => ({ id: moment.id, at: moment.at, author: names[moment.by], text: textOf(moment) }))
}
