/** What a wise friend would notice. */
export const patternIds = [
  'asks-without-outcomes',
  'only-in-need',
  'thanks-missing',
  'vanished-after-win',
  'vague-asks',
  'over-asking',
  'uncredited-work',
  'work-without-learning',
  'solving-not-guiding',
  'unacknowledged-wins',
  'unanswered-asks',
  'drifting',
  'broken-promises',
  'cancelled-meetings',
  'one-way-giving',
] as const
export type PatternId = (typeof patternIds)[number]

/** The good ones, shown just as plainly. */
export const strengthIds = [
  'closes-loops',
  'gives-back',
  'guides',
  'celebrates',
  'credits',
  'pays-it-forward',
] as const
export type StrengthId = (typeof strengthIds)[number]
