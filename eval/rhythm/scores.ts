/** A forecast of silence and what came. */
export type Forecast = { readonly chance: number; readonly dead: boolean }

/** Area under the ROC curve by the rank sum; ties share their rank. */
export const areaUnderCurve = (forecasts: readonly Forecast[]): number => {
  const sorted = forecasts.toSorted((a, b) => a.chance - b.chance)
  const dead = sorted.filter((f) => f.dead).length
  let ranks = 0
  for (let i = 0; i < sorted.length;) {
    let j = i
    while (j < sorted.length && sorted[j]?.chance === sorted[i]?.chance) j++
    ranks += sorted.slice(i, j).filter((f) => f.dead).length * ((i + j + 1) / 2)
    i = j
  }
  return (ranks - (dead * (dead + 1)) / 2) / (dead * (sorted.length - dead))
}

/** Average precision: the mean precision at each step of recall, ties taken as one step. */
export const averagePrecision = (forecasts: readonly Forecast[]): number => {
  const sorted = forecasts.toSorted((a, b) => b.chance - a.chance)
  const dead = sorted.filter((f) => f.dead).length
  let hits = 0
  let sum = 0
  for (let i = 0; i < sorted.length;) {
    let j = i
    while (j < sorted.length && sorted[j]?.chance === sorted[i]?.chance) j++
    const found = sorted.slice(i, j).filter((f) => f.dead).length
    hits += found
    sum += (hits / j) * (found / dead)
    i = j
  }
  return sum
}

export const brier = (forecasts: readonly Forecast[]): number =>
  forecasts.reduce((sum, f) => sum + (f.chance - (f.dead ? 1 : 0)) ** 2, 0) / forecasts.length

export type Bin = {
  readonly from: number
  readonly cases: number
  readonly said: number
  readonly came: number
}

/** Ten bins of forecasts: what was said on average and what share came true. */
export const reliability = (forecasts: readonly Forecast[]): readonly Bin[] =>
  Array.from({ length: 10 }, (_, i) => {
    const inside = forecasts.filter((f) => Math.min(9, Math.floor(f.chance * 10)) === i)
    const mean = (value: (f: Forecast) => number): number =>
      inside.reduce((sum, f) => sum + value(f), 0) / inside.length
    return {
      from: i / 10,
      cases: inside.length,
      said: mean((f) => f.chance),
      came: mean((f) => (f.dead ? 1 : 0)),
    }
  }).filter((bin) => bin.cases > 0)
