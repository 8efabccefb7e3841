import { DAY } from '@perennial/core/instant'
import type { Debt, Loop } from '@perennial/core/loop/loop'
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

const debtMatches = (loop: Loop, debt: Debt, wanted: ExpectedLoop): boolean =>
  (debt.owes === wanted.what || loop.kind === wanted.what) &&
  debt.by === wanted.owed_by &&
  (isOnDay(debt.openedAt, wanted.opened) || isOnDay(loop.openedAt, wanted.opened)) &&
  (debt.closedAt === null) === wanted.open_as_of

/** Found: a debt of the same kind by the same side, opened on that day, and as open or closed as it should be. */
const isFound = (loops: readonly Loop[], wanted: ExpectedLoop): boolean =>
  loops.some((loop) => loop.debts.some((debt) => debtMatches(loop, debt, wanted)))

/** How a reading compares with what a wise reader saw. Ids in neither list are arguable and not scored. */
export const score = (expected: Expected, { reading, loops }: ReadConversation): Score => {
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
    loopsFound: expected.open_loops.filter((wanted) => isFound(loops, wanted)),
    loopsMissed: expected.open_loops.filter((wanted) => !isFound(loops, wanted)),
  }
}
