import { acts, type Act } from '@perennial/core/sentence'

export type Counts = { readonly right: number; readonly wrong: number; readonly missed: number }
export type Tally = ReadonlyMap<Act, Counts>
export type Judged = { readonly said: ReadonlySet<Act>; readonly true: ReadonlySet<Act> }

/** Counts per act: said and true, said and not true, true and not said. */
export const tallyOf = (judged: readonly Judged[]): Tally =>
  new Map(acts.map((act) => [act, countsOf(act, judged)]))

const countsOf = (act: Act, judged: readonly Judged[]): Counts => {
  const amount = (said: boolean, truly: boolean): number =>
    judged.filter((one) => one.said.has(act) === said && one.true.has(act) === truly).length
  return { right: amount(true, true), wrong: amount(true, false), missed: amount(false, true) }
}

export const precision = ({ right, wrong }: Counts): number => ratio(right, right + wrong)
export const recall = ({ right, missed }: Counts): number => ratio(right, right + missed)
export const f1 = ({ right, wrong, missed }: Counts): number => ratio(2 * right, 2 * right + wrong + missed)

/** The mean F1 over the acts. */
export const macroF1 = (tally: Tally): number =>
  [...tally.values()].reduce((sum, counts) => sum + f1(counts), 0) / tally.size

/** F1 over all decisions at once. */
export const microF1 = (tally: Tally): number => {
  const all = { right: 0, wrong: 0, missed: 0 }
  for (const { right, wrong, missed } of tally.values()) {
    all.right += right
    all.wrong += wrong
    all.missed += missed
  }
  return f1(all)
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
