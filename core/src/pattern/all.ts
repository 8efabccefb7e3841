import { deedStrengths } from './deeds.ts'
import { isAtRest } from '../phase.ts'
import { knownSince } from '../late.ts'
import { phaseOf } from '../phase-of.ts'
import type { Dispute } from '../state.ts'
import type { PatternId, StrengthId } from './id.ts'
import { overAsking } from './over-asking.ts'
import type { Finding, Pattern, Strength, View } from './pattern.ts'
import { rateStrengths, ratePatterns } from './rates.ts'
import { drifting, vanishedAfterWin } from './silence.ts'

/** What was said against something of both was said against each one's part in it. */
export const isAgainst = (
  { pattern, of }: Pick<Dispute, 'pattern' | 'of'>,
  { id, by }: Pick<Finding<PatternId>, 'id' | 'by'>,
): boolean => pattern === id && (of === null || of === 'both' || of === by)

const isMuted = (view: View, pattern: Finding<PatternId>): boolean =>
  view.state.disputes.some((dispute) => isAgainst(dispute, pattern))

const atRest = ({ state, asOf }: View): boolean => isAtRest(phaseOf(state, asOf))

const asPattern = ({ state }: View, { since, ...found }: Finding<PatternId>): Pattern => ({
  ...found,
  since,
  knownSince: knownSince(state.late, since),
})

/** All patterns the data carry as of the view's instant, muted ones left out; silence counts only where talk is expected. */
export const findPatterns = (view: View): readonly Pattern[] => {
  const silence = atRest(view) ? [] : [drifting(view), vanishedAfterWin(view)]
  return [...ratePatterns(view), overAsking(view), ...silence]
    .filter((pattern) => pattern !== null)
    .filter((pattern) => !isMuted(view, pattern))
    .map((pattern) => asPattern(view, pattern))
}

/**
 * Strengths that a pattern of the same side takes back: who waves off every wish to learn on the work may ask good
 * questions, but is not the one who guides; who breaks promises leaves loops open, however much news there is.
 */
const takesBack: Readonly<Partial<Record<StrengthId, PatternId>>> = {
  guides: 'work-without-learning',
  'closes-loops': 'broken-promises',
}

const contradicts = (patterns: readonly Pattern[], { id, by }: Strength): boolean =>
  patterns.some((pattern) => pattern.id === takesBack[id] && pattern.by === by)

const creditsOfBoth = (strengths: readonly Strength[]): readonly Strength[] => {
  const [first, second] = strengths.filter((strength) => strength.id === 'credits')
  if (!first || !second) return strengths
  const both: Strength = { ...first, by: 'both', evidence: [...first.evidence, ...second.evidence] }
  return [...strengths.filter((strength) => strength.id !== 'credits'), both]
}

/** What is good between the two, as of the view's instant; what a pattern contradicts is left out. */
export const findStrengths = (view: View, patterns: readonly Pattern[]): readonly Strength[] =>
  creditsOfBoth([...rateStrengths(view), ...deedStrengths(view)]).filter(
    (strength) => !contradicts(patterns, strength),
  )
