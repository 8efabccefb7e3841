import { DAY, type Instant } from '@perennial/core/instant'

/** Days from `at` to the nearest contact. Contacts are sorted. */
export const daysToNearest = (contacts: readonly Instant[], at: Instant): number => {
  let low = 0
  let high = contacts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((contacts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  const after = (contacts[low] ?? Infinity) - at
  const before = low === 0 ? Infinity : at - (contacts[low - 1] ?? 0)
  return Math.min(after, before) / DAY
}

/** How far apart the two are at each step of time, 0 touching to 1 (docs/model.md: 1 − e^(−s/u)), smoothed over a few steps. */
export const distances = (
  contacts: readonly Instant[],
  gapDays: number,
  steps: number,
  at: (step: number) => Instant,
): readonly number[] => {
  const raw = Array.from(
    { length: steps },
    (_, i) => 1 - Math.exp(-daysToNearest(contacts, at(i)) / Math.max(1, gapDays)),
  )
  return raw.map((_, i) => {
    const near = raw.slice(Math.max(0, i - 1), i + 2)
    return near.reduce((sum, d) => sum + d, 0) / near.length
  })
}

export type Weight = 'thick' | 'thin' | 'faint'

/** A strand is thick where contact is close, thin in ordinary silence and faint beyond it. */
export const weightAt = (distance: number): Weight => {
  if (distance < 0.35) return 'thick'
  return distance < 0.9 ? 'thin' : 'faint'
}
