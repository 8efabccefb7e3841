import { DAY } from '@perennial/core/instant'
import type { Debt, Loop } from '@perennial/core/loop/loop'
import type { MomentId } from '@perennial/core/moment'
import type { Expected, ReadConversation } from './conversation.ts'

export type ExpectedLoop = Expected['open_loops'][number]

export type Score = {
  readonly found: readonly string[]
  readonly missing: readonly string[]
  readonly wronglyRaised: readonly string[]
  readonly standing: string
  readonly standingIsRight: boolean
  readonly loopsFound: readonly ExpectedLoop[]
  readonly loopsMissed: readonly ExpectedLoop[]
}

const isOnDay = (at: number, day: string): boolean => {
  const from = Date.parse(day)
  return at >= from - DAY / 2 && at < from + 1.5 * DAY
}

type Times = ReadonlyMap<MomentId, number>

/** The loop began on that day, or had a moment on it: a talk held that day, help given that day. */
const touchesDay = (loop: Loop, debt: Debt, day: string, times: Times): boolean =>
  isOnDay(debt.openedAt, day) ||
  isOnDay(loop.openedAt, day) ||
  loop.moments.some((id) => isOnDay(times.get(id) ?? 0, day))

const debtMatches = (loop: Loop, debt: Debt, wanted: ExpectedLoop, times: Times): boolean =>
  (debt.owes === wanted.what || loop.kind === wanted.what) &&
  debt.by === wanted.owed_by &&
  touchesDay(loop, debt, wanted.opened, times) &&
  (debt.closedAt === null) === wanted.open_as_of

/** Found: a debt of the same kind by the same side, opened on that day, and as open or closed as it should be. */
const isFound = (loops: readonly Loop[], wanted: ExpectedLoop, times: Times): boolean =>
  loops.some((loop) => loop.debts.some((debt) => debtMatches(loop, debt, wanted, times)))

/** How a reading compares with what a wise reader saw. Ids in neither list are arguable and not scored. */
export const score = (expected: Expected, { reading, loops, history }: ReadConversation): Score => {
  const times: Times = new Map(history.moments.map(({ id, at }) => [id, at]))
  const raised = [...reading.patterns, ...reading.strengths]
  const isRaised = (id: string, by: string): boolean =>
    raised.some((each) => each.id === id && (each.by === by || each.by === 'both' || by === 'both'))
  const label = ({ id, by }: { id: string; by: string }): string => `${by} ${id}`
  const isRight = [expected.state, ...(expected.state_also ?? [])].includes(reading.standing)
  return {
    found: expected.patterns_present.filter(({ id, by }) => isRaised(id, by)).map(label),
    missing: expected.patterns_present.filter(({ id, by }) => !isRaised(id, by)).map(label),
    wronglyRaised: raised.filter(({ id }) => expected.patterns_absent.includes(id)).map(label),
    standing: reading.standing,
    standingIsRight: isRight,
    loopsFound: expected.open_loops.filter((wanted) => isFound(loops, wanted, times)),
    loopsMissed: expected.open_loops.filter((wanted) => !isFound(loops, wanted, times)),
  }
}
