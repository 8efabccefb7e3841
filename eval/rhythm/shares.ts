import type { Sample } from './record.ts'

/** What the samples of one group weigh together. */
export const TOTAL = 3000

const countsOf = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Groups share the total as told; within a group a pair of n samples weighs n to the power 1 - evenness. */
export const sharesOf = (
  samples: readonly Sample[],
  groupOf: (s: Sample) => string,
  shareOf: (group: string) => number,
  evenness = 0,
): Float64Array => {
  const groups = samples.map(groupOf)
  const pairs = samples.map((s, i) => `${groups[i]}|${s.network}|${s.pair}`)
  const ofPair = countsOf(pairs)
  const raw = pairs.map((pair) => (ofPair.get(pair) ?? 1) ** -evenness)
  const sums = new Map<string, number>()
  groups.forEach((group, i) => sums.set(group, (sums.get(group) ?? 0) + (raw[i] ?? 0)))
  const whole = [...sums.keys()].reduce((sum, group) => sum + shareOf(group), 0)
  return Float64Array.from(
    raw,
    (weight, i) => (((TOTAL * shareOf(groups[i] ?? '')) / whole) * weight) / (sums.get(groups[i] ?? '') ?? 1),
  )
}
