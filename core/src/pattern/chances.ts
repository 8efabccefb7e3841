import { overdueConduct } from '../loop/lapse.ts'
import { openDebt } from '../loop/loop.ts'
import type { Side } from '../side.ts'
import type { TallyId } from '../tally.ts'
import { judge, type Bar, type Chance, type Verdict } from '../tally.ts'
import type { Finding, View } from './pattern.ts'

/** Debts past their day, still unpaid: missed chances that no moment has decided yet. */
const overdueChances = (view: View, id: TallyId, side: Side): readonly Chance[] =>
  view.state.loops.flatMap((loop) =>
    loop.debts
      .filter((debt) => debt.closedAt === null && debt.dueAt <= view.asOf)
      .filter((debt) => debt.owes === 'thanks' || debt.owes === 'debrief' || debt === openDebt(loop))
      .filter((debt) => {
        const conduct = overdueConduct(loop, debt)
        return conduct?.id === id && conduct.by === side
      })
      .map((debt) => ({ at: debt.dueAt, kept: false, moments: loop.moments })),
  )

/** All chances of a tally as of an instant: those decided by moments and those decided by time alone. */
export const chancesOf = (view: View, id: TallyId, side: Side): readonly Chance[] => [
  ...view.state.tallies[id][side],
  ...overdueChances(view, id, side),
]

/** The finding a tally carries against a bar, if it does. */
export const judgeTally = <Id>(view: View, id: Id, by: Side, tally: TallyId, bar: Bar): Finding<Id> | null =>
  asFinding(id, by, judge(chancesOf(view, tally, by), bar))

export const asFinding = <Id>(id: Id, by: Side, verdict: Verdict | null): Finding<Id> | null =>
  verdict === null
    ? null
    : {
        id,
        by,
        since: verdict.since,
        strength: verdict.strength,
        counted: verdict.counted,
        chances: verdict.chances,
        evidence: verdict.evidence,
      }
