const WEEK = 7

/** Weeks back from now that these gaps reach, the present one counted. */
export const weeksReached = (gaps: readonly number[], silence: number): number =>
  1 + Math.floor(gaps.reduce((days, gap) => days + gap, silence) / WEEK)

/** Share of the latest `weeks` weeks that had a contact: whether they keep it up, however much they say at once. */
export const presence = (gaps: readonly number[], silence: number, weeks: number): number => {
  let back = silence
  let counted = -1
  let present = 0
  for (let i = gaps.length; i >= 0 && back < weeks * WEEK; i--) {
    const week = Math.floor(back / WEEK)
    if (week > counted) present++
    counted = week
    back += gaps[i - 1] ?? Infinity
  }
  return present / weeks
}
