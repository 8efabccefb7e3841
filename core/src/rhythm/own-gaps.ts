const PRIOR_GAPS = 2
const LATEST_WEIGHS = 0.2

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

/** How alike neighbours are (memory coefficient of Goh and Barabási 2008), shrunk towards none. */
const memoryOf = (logs: readonly number[], centre: number, squares: number): number => {
  let products = 0
  for (let i = 1; i < logs.length; i++) products += ((logs[i] ?? 0) - centre) * ((logs[i - 1] ?? 0) - centre)
  return products / (squares + PRIOR_GAPS)
}

/** Log-odds, by their own gaps alone, that a silence of so many days lasts beyond the horizon too. */
const outlasting = (gaps: readonly number[], silence: number, horizon: number): number => {
  const longer = gaps.filter((gap) => gap > silence).length
  const beyond = gaps.filter((gap) => gap > silence + horizon).length
  return Math.log((beyond + 1) / (longer - beyond + PRIOR_GAPS))
}

/** What the latest gaps say beyond their mean: where they tend, how they scatter, whether they come in runs. */
export const ownGapFeatures = (gaps: readonly number[], silence: number, horizon: number) => {
  const logs = gaps.map((gap) => Math.log(gap))
  const centre = mean(logs)
  const squares = logs.reduce((sum, log) => sum + (log - centre) ** 2, 0)
  return {
    trend: logs.reduce((before, log) => before + (log - before) * LATEST_WEIGHS),
    scatter: Math.sqrt(squares / logs.length),
    memory: memoryOf(logs, centre, squares),
    outlasting: outlasting(gaps, silence, horizon),
  }
}
