import { placeOf, type Scene } from './scene.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** Contacts count for the thickness of a strand as far as this around them. */
const REACH = 3 * DAY

/** How close the two are around any instant, in O(log n): sums over the whole history are made once. */
export type Closeness = {
  /** Mean distance over a span from the first contact on, 0 touching to 1: of 1 − e^(−s/u), s the time to the nearest contact, u the usual gap. */
  readonly distance: (from: number, to: number) => number
  /** How dense the contacts are, 0 to 1 where they are densest. */
  readonly density: (at: number, reach: number) => number
}

/** The integral of 1 − e^(−s/u) from 0 to s. */
const parted = (s: number, u: number): number => s - u * (1 - Math.exp(-s / u))

const partedOver = (gap: number, u: number): number => 2 * parted(gap / 2, u)

const integralOf = (at: Float64Array, u: number): ((instant: number) => number) => {
  const sums = new Float64Array(at.length)
  for (let i = 1; i < at.length; i++)
    sums[i] = (sums[i - 1] ?? 0) + partedOver((at[i] ?? 0) - (at[i - 1] ?? 0), u)
  return (instant) => {
    const next = placeOf(at, instant)
    const [before, after] = [at[next - 1], at[next]]
    if (before === undefined) return -parted((after ?? instant) - instant, u)
    const sum = sums[next - 1] ?? 0
    if (after === undefined) return sum + parted(instant - before, u)
    return instant - before <= after - instant
      ? sum + parted(instant - before, u)
      : (sums[next] ?? 0) - parted(after - instant, u)
  }
}

/** Contacts around an instant for each unit of time, the nearer counting more. */
const rateOf = (at: Float64Array): ((instant: number, reach: number) => number) => {
  const first = at[0] ?? 0
  const sums = new Float64Array(at.length + 1)
  for (let i = 0; i < at.length; i++) sums[i + 1] = (sums[i] ?? 0) + ((at[i] ?? 0) - first)
  const sum = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0)
  return (instant, reach) => {
    const [low, here, high] = [instant - reach, instant, instant + reach].map((each) =>
      placeOf(at, each),
    ) as [number, number, number]
    const t = instant - first
    const before = (here - low) * (1 - t / reach) + sum(low, here) / reach
    const after = (high - here) * (1 + t / reach) - sum(here, high) / reach
    return (before + after) / reach
  }
}

const SAMPLES = 400

export const closenessOf = ({ at, gapDays, from, to }: Scene): Closeness => {
  const u = Math.max(1, gapDays) * DAY
  const first = at[0] ?? from
  const integral = integralOf(at, u)
  const rate = rateOf(at)
  const reach = Math.max(REACH, u, (to - from) / SAMPLES)
  const most = Math.max(
    Number.MIN_VALUE,
    ...Array.from({ length: SAMPLES }, (_, i) => rate(from + ((to - from) * (i + 0.5)) / SAMPLES, reach)),
  )
  return {
    distance: (begin, end) => {
      const [low, high] = [Math.max(begin, first), Math.max(end, first + MINUTE)]
      return Math.max(0, integral(high) - integral(low)) / (high - low)
    },
    density: (instant, least) => Math.min(1, Math.sqrt(rate(instant, Math.max(reach, least)) / most)),
  }
}
