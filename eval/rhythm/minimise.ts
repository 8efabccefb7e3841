/** A function and its gradient, written into the second argument. */
export type Slope = (at: Float64Array, gradient: Float64Array) => number

const KEPT = 15
const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
const plus = (a: Float64Array, b: Float64Array, times: number): Float64Array =>
  a.map((value, i) => value + times * (b[i] as number))

type Step = { readonly moved: Float64Array; readonly turned: Float64Array; readonly curve: number }

/** The two-loop recursion of L-BFGS (Nocedal 1980). */
const directionOf = (gradient: Float64Array, steps: readonly Step[]): Float64Array => {
  let d: Float64Array = gradient.map((g) => -g)
  const shares = steps.toReversed().map((s) => {
    const share = dot(s.moved, d) / s.curve
    d = plus(d, s.turned, -share)
    return share
  })
  const last = steps.at(-1)
  if (last) d = d.map((value) => (value * last.curve) / dot(last.turned, last.turned))
  steps.forEach((s, i) => {
    const share = shares[steps.length - 1 - i] ?? 0
    d = plus(d, s.moved, share - dot(s.turned, d) / s.curve)
  })
  return d
}

type Point = { readonly at: Float64Array; readonly value: number; readonly gradient: Float64Array }

const pointAt = (slope: Slope, at: Float64Array): Point => {
  const gradient = new Float64Array(at.length)
  return { at, value: slope(at, gradient), gradient }
}

/** Halves the step until the value falls enough (Armijo), at most twenty times. */
const walk = (slope: Slope, from: Point, direction: Float64Array, first: number): Point => {
  const fall = dot(from.gradient, direction)
  let point = from
  for (let size = first, tries = 0; tries < 20; size /= 2, tries++) {
    point = pointAt(slope, plus(from.at, direction, size))
    if (point.value <= from.value + 1e-4 * size * fall) return point
  }
  return point
}

/** So many steps of L-BFGS from a given start; deterministic. */
export const minimise = (slope: Slope, start: Float64Array, steps: number): Float64Array => {
  let here = pointAt(slope, start)
  let kept: readonly Step[] = []
  for (let step = 0; step < steps; step++) {
    const direction = directionOf(here.gradient, kept)
    const first = kept.length > 0 ? 1 : 1 / Math.sqrt(dot(here.gradient, here.gradient) + 1e-12)
    const next = walk(slope, here, direction, Math.min(1, first))
    const moved = plus(next.at, here.at, -1)
    const turned = plus(next.gradient, here.gradient, -1)
    const curve = dot(moved, turned)
    if (curve > 1e-14) kept = [...kept, { moved, turned, curve }].slice(-KEPT)
    here = next
  }
  return here.at
}
