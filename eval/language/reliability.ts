/** One thing said with a chance, and whether it was so. */
export type Forecast = { readonly chance: number; readonly came: boolean }

/** All forecasts of one tenth of the chances: how often it was said to come, and came, on average. */
export type Bin = { readonly n: number; readonly said: number; readonly came: number }

export const bins = 10

/** Ten bins of equal width, 1 in the last; empty ones have n = 0. */
export const reliability = (forecasts: readonly Forecast[]): readonly Bin[] =>
  Array.from({ length: bins }, (_, bin) => {
    const inside = forecasts.filter(({ chance }) => Math.min(bins - 1, Math.floor(chance * bins)) === bin)
    const n = inside.length
    const mean = (of: (forecast: Forecast) => number): number =>
      n === 0 ? 0 : inside.reduce((sum, forecast) => sum + of(forecast), 0) / n
    return { n, said: mean(({ chance }) => chance), came: mean(({ came }) => (came ? 1 : 0)) }
  })

/** Expected calibration error: how far said and came lie apart, each bin by its share (Naeini et al. 2015). */
export const calibrationError = (forecasts: readonly Forecast[]): number =>
  reliability(forecasts).reduce((sum, { n, said, came }) => sum + n * Math.abs(said - came), 0) /
  Math.max(1, forecasts.length)
