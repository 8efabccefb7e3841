const DAY = 86_400_000
const YEAR_DAYS = 365

/** How far from today a day is drawn, 0 to 1: near ones apart, far ones together; a year and more at the very beginning. */
export const farness = (at: string, now: number): number =>
  Math.min(1, Math.log1p(Math.max(0, now - Date.parse(at)) / DAY) / Math.log1p(YEAR_DAYS))
