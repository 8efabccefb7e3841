import { cameToAsk } from '../contact.ts'
import type { Side } from '../side.ts'
import type { TallyId } from '../tally.ts'
import { judge, type Bar } from '../tally.ts'
import { asFinding, chancesOf, judgeTally } from './chances.ts'
import type { PatternId, StrengthId } from './id.ts'
import type { Finding, Strength, View } from './pattern.ts'

type Rate<Id> = { readonly id: Id; readonly by: Side; readonly tally: TallyId; readonly bar: Bar }

const missed = (rate: number): Bar => ({ count: 'missed', rate })
const kept = (rate: number): Bar => ({ count: 'kept', rate })

/**
 * Patterns that are rates of conduct, with the share of chances beyond which a wise friend would say something.
 * What hurts most has the lowest bar: an ask left hanging, a promise broken, a meeting dropped.
 */
const patternRates: readonly Rate<PatternId>[] = [
  { id: 'asks-without-outcomes', by: 'mentee', tally: 'told', bar: missed(0.5) },
  { id: 'thanks-missing', by: 'mentee', tally: 'thanked', bar: missed(0.6) },
  { id: 'vague-asks', by: 'mentee', tally: 'clear-asks', bar: missed(0.6) },
  { id: 'uncredited-work', by: 'mentor', tally: 'credited', bar: missed(0.5) },
  { id: 'work-without-learning', by: 'mentor', tally: 'debriefed', bar: missed(0.5) },
  { id: 'solving-not-guiding', by: 'mentor', tally: 'guided', bar: missed(0.5) },
  { id: 'unacknowledged-wins', by: 'mentor', tally: 'celebrated', bar: missed(0.5) },
  { id: 'unanswered-asks', by: 'mentor', tally: 'answered', bar: missed(0.2) },
  { id: 'broken-promises', by: 'mentor', tally: 'promises', bar: missed(0.4) },
  { id: 'broken-promises', by: 'mentee', tally: 'promises', bar: missed(0.4) },
  { id: 'cancelled-meetings', by: 'mentor', tally: 'meetings', bar: missed(0.33) },
  { id: 'cancelled-meetings', by: 'mentee', tally: 'meetings', bar: missed(0.33) },
  { id: 'one-way-giving', by: 'mentor', tally: 'returned', bar: missed(0.6) },
  { id: 'one-way-giving', by: 'mentee', tally: 'returned', bar: missed(0.6) },
]

const strengthRates: readonly Rate<StrengthId>[] = [
  { id: 'closes-loops', by: 'mentee', tally: 'told', bar: kept(0.6) },
  { id: 'guides', by: 'mentor', tally: 'guided', bar: kept(0.6) },
  { id: 'celebrates', by: 'mentor', tally: 'celebrated', bar: kept(0.6) },
]

const judgeAll = <Id>(view: View, rates: readonly Rate<Id>[]) =>
  rates
    .map(({ id, by, tally, bar }) => judgeTally(view, id, by, tally, bar))
    .filter((finding) => finding !== null)

/** The talk under way counts among those that the mentee began. */
const onlyInNeed = (view: View): Finding<PatternId> | null => {
  const { contact } = view.state
  const now = contact === null ? null : cameToAsk(contact, 'mentee')
  const chances = [
    ...chancesOf(view, 'initiations', 'mentee'),
    ...(contact === null || now === null
      ? []
      : [{ at: contact.openedAt, kept: !now.only, moments: [now.moment] }]),
  ]
  return asFinding('only-in-need', 'mentee', judge(chances, missed(0.6)))
}

export const ratePatterns = (view: View): readonly Finding<PatternId>[] => {
  const need = onlyInNeed(view)
  return [...judgeAll(view, patternRates), ...(need === null ? [] : [need])]
}

export const rateStrengths = (view: View): readonly Strength[] => judgeAll(view, strengthRates)
