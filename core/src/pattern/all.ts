import { deedStrengths } from './deeds.ts'
import { isAtRest } from '../phase.ts'
import { phaseOf } from '../phase-of.ts'
import { overAsking } from './over-asking.ts'
import type { Pattern, Strength, View } from './pattern.ts'
import { rateStrengths, ratePatterns } from './rates.ts'
import { drifting, vanishedAfterWin } from './silence.ts'

const isMuted = (view: View, pattern: Pattern): boolean =>
  view.state.disputes.some((dispute) => dispute.pattern === pattern.id)

const atRest = ({ state, asOf }: View): boolean => isAtRest(phaseOf(state, asOf))

/** All patterns the data carry as of the view's instant, muted ones left out; silence counts only where talk is expected. */
export const findPatterns = (view: View): readonly Pattern[] => {
  const silence = atRest(view) ? [] : [drifting(view), vanishedAfterWin(view)]
  return [...ratePatterns(view), overAsking(view), ...silence]
    .filter((pattern) => pattern !== null)
    .filter((pattern) => !isMuted(view, pattern))
}

/** Who waves off every wish to learn on the work may ask good questions, but is not the one who guides. */
const contradicts = (patterns: readonly Pattern[], strength: Strength): boolean =>
  strength.id === 'guides' && patterns.some((pattern) => pattern.id === 'work-without-learning')

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
