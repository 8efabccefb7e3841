/** A function to be made small: writes its gradient at `x` into `slope` and returns its value. */
export type Objective = (x: Float64Array, slope: Float64Array) => number

type Memory = { readonly step: Float64Array; readonly turn: Float64Array; readonly scale: number }

const remembered = 8

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

const addTimes = (to: Float64Array, times: number, of: Float64Array): void => {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + times * (of[at] ?? 0)
}

/** Two-loop recursion (Nocedal and Wright, Numerical Optimization, algorithm 7.4). */
const directionOf = (slope: Float64Array, memory: readonly Memory[]): Float64Array => {
  const direction = slope.map((value) => -value)
  const alphas: number[] = []
  for (const { step, turn, scale } of memory.toReversed()) {
    const alpha = scale * dot(step, direction)
    alphas.push(alpha)
    addTimes(direction, -alpha, turn)
  }
  const latest = memory.at(-1)
  if (latest !== undefined) {
    const scale = 1 / (latest.scale * dot(latest.turn, latest.turn))
    for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) * scale
  }
  for (const { step, turn, scale } of memory)
    addTimes(direction, (alphas.pop() ?? 0) - scale * dot(turn, direction), step)
  return direction
}

/** The place where a smooth convex function is least, from zero, by L-BFGS. */
export const leastOf = (objective: Objective, length: number, rounds = 100): Float64Array => {
  let x = new Float64Array(length)
  let slope = new Float64Array(length)
  let value = objective(x, slope)
  let memory: readonly Memory[] = []
  for (let round = 0; round < rounds; round += 1) {
    const direction = directionOf(slope, memory)
    const fall = dot(direction, slope)
    if (fall > -1e-9) break
    const found = searchAlong(objective, x, value, direction, fall, round === 0 ? 1 / Math.sqrt(-fall) : 1)
    if (found === undefined) break
    const step = found.x.map((next, at) => next - (x[at] ?? 0))
    const turn = found.slope.map((next, at) => next - (slope[at] ?? 0))
    const bend = dot(step, turn)
    if (bend > 1e-12) memory = [...memory.slice(1 - remembered), { step, turn, scale: 1 / bend }]
    const gain = value - found.value
    ;({ x, slope, value } = found)
    if (gain < 1e-6 * Math.abs(value)) break
  }
  return x
}

type Place = { x: Float64Array<ArrayBuffer>; slope: Float64Array<ArrayBuffer>; value: number }

/** Halves the step until the value falls enough (Armijo). */
const searchAlong = (
  objective: Objective,
  x: Float64Array,
  value: number,
  direction: Float64Array,
  fall: number,
  first: number,
): Place | undefined => {
  let length = first
  for (let tries = 0; tries < 30; tries += 1) {
    const next = x.map((from, at) => from + length * (direction[at] ?? 0))
    const slope = new Float64Array(x.length)
    const reached = objective(next, slope)
    if (reached <= value + 1e-4 * length * fall) return { x: next, slope, value: reached }
    length /= 2
  }
  return undefined
}
