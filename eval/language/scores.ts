import { f1 } from './tally.ts'

/** F1 of saying yes above a logit. */
export const f1Above = (logits: readonly number[], truths: readonly boolean[], least = 0): number => {
  const counts = { right: 0, wrong: 0, missed: 0 }
  for (const [at, truth] of truths.entries()) {
    const said = (logits[at] ?? 0) > least
    if (said && truth) counts.right += 1
    else if (said) counts.wrong += 1
    else if (truth) counts.missed += 1
  }
  return f1(counts)
}

export const accuracyAbove = (logits: readonly number[], truths: readonly boolean[], least = 0): number =>
  truths.filter((truth, at) => (logits[at] ?? 0) > least === truth).length / Math.max(1, truths.length)

/** The logit above which saying yes gives the best F1 here: to be chosen where nothing is reported. */
export const bestLeast = (logits: readonly number[], truths: readonly boolean[]): number => {
  const order = [...logits.keys()].toSorted((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0))
  const positives = truths.filter(Boolean).length
  let [right, best, least] = [0, 0, 0]
  for (const [place, at] of order.entries()) {
    if (truths[at] === true) right += 1
    const reached = (2 * right) / (place + 1 + positives)
    const [here = 0, next = here - 1] = [logits[at], logits[order[place + 1] ?? -1]]
    if (reached > best && next < here) [best, least] = [reached, (here + next) / 2]
  }
  return least
}
