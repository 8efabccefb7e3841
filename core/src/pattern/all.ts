import { deedStrengths } from './deeds.ts'
import { overAsking } from './over-asking.ts'
import type { Pattern, Strength, View } from './pattern.ts'
import { rateStrengths, ratePatterns } from './rates.ts'
import { drifting, vanishedAfterWin } from './silence.ts'

const isMuted = (view: View, pattern: Pattern): boolean =>
  view.state.disputes.some((dispute) => dispute.pattern === pattern.id)

const atRest = (view: View): boolean => {
  const { chosen } = view.state.phase
  return chosen === 'resting' || chosen === 'parted'
}

/** All patterns the data carry as of the view's instant, muted ones left out; silence counts only where talk is expected. */
export const findPatterns = (view: View): readonly Pattern[] => {
  const silence = atRest(view) ? [] : [drifting(view), vanishedAfterWin(view)]
  return [...ratePatterns(view), overAsking(view), ...silence]
    .filter((pattern) => pattern !== null)
    .filter((pattern) => !isMuted(view, pattern))
}

export const findStrengths = (view: View): readonly Strength[] => {
  const strengths = [...rateStrengths(view), ...deedStrengths(view)]
  const credits = strengths.filter((strength) => strength.id === 'credits')
  const [first, second] = credits
  if (!first || !second) return strengths
  const merged: Strength = { ...first, by: 'both', evidence: [...first.evidence, ...second.evidence] }
  return [...strengths.filter((strength) => strength.id !== 'credits'), merged]
}
