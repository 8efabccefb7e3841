import { lengthEnds, type Agreement } from './agreement.ts'
import { shownTo } from './disclosure.ts'
import { DAY, type Instant } from './instant.ts'
import { COOL_OFF_DAYS } from './late.ts'
import type { PatternId } from './pattern/id.ts'
import type { Pattern, View } from './pattern/pattern.ts'
import { isAtRest } from './phase.ts'
import { phaseOf, restEnds } from './phase-of.ts'
import { sides } from './side.ts'
import type { State } from './state.ts'

/**
 * Why the agreement wants to be looked at again, and since when: its day, the end of the intended length, another
 * phase, or a pattern that still stands although a clause was to see to it.
 */
export type Review = { readonly at: Instant } & (
  | { readonly from: 'day' }
  | { readonly from: 'length'; readonly months: number }
  /** `isGoal`: the goal was reached; else the two go on after a rest or a goodbye. */
  | { readonly from: 'phase'; readonly isGoal: boolean }
  | { readonly from: 'pattern'; readonly pattern: PatternId }
)

/** A phase or a pattern asks for it once, for so long; a day that both agreed on stays until it is done. */
export const ASKED_DAYS = 30

/** What was accepted since has been looked at. */
const isOpen = ({ acceptedAt }: Agreement, at: Instant | null, asOf: Instant): at is Instant =>
  at !== null && at <= asOf && (acceptedAt === null || at > acceptedAt)

const isAsking = (agreement: Agreement, at: Instant | null, asOf: Instant): at is Instant =>
  agreement.acceptedAt !== null && isOpen(agreement, at, asOf) && asOf < at + ASKED_DAYS * DAY

/** When the two last chose another phase, or came back from a rest. */
export const phaseTurned = (state: State, asOf: Instant): Instant | null => {
  const ends = restEnds(state)
  return ends !== null && asOf >= ends ? ends : state.phase.since
}

/** Whether the clause that speaks of a pattern was agreed: a pattern without one says nothing of the agreement. */
const hasClause: Partial<Record<PatternId, (agreement: Agreement) => boolean>> = {
  drifting: ({ rhythmDays, stayInTouchDays }) => (rhythmDays ?? stayInTouchDays) !== null,
  'unanswered-asks': ({ replyWithinDays }) => replyWithinDays !== null,
  'over-asking': ({ capacity, scopeOut }) =>
    capacity.openAsks !== null || capacity.hoursAMonth !== null || scopeOut.length > 0,
  'cancelled-meetings': ({ noticeHours }) => noticeHours !== null,
  'uncredited-work': ({ work }) => work.credit !== null,
}

/** A pattern still stands when it has outlived its cool-off, whoever sees it meanwhile. */
const stillStands = ({ since }: Pattern): Instant => since + COOL_OFF_DAYS * DAY

/** The review tells neither of something that is not for their eyes yet. */
const isSeenByBoth = (pattern: Pattern, asOf: Instant): boolean =>
  sides.every((side) => shownTo(pattern, side, asOf) !== null)

const standing = ({ agreement, asOf }: View, patterns: readonly Pattern[]): Review | null => {
  const [first] = patterns
    .filter(({ id, since }) => hasClause[id]?.(agreement) && since > (agreement.acceptedAt ?? since))
    .filter((pattern) => isAsking(agreement, stillStands(pattern), asOf) && isSeenByBoth(pattern, asOf))
    .toSorted((a, b) => a.since - b.since)
  return first === undefined ? null : { at: stillStands(first), from: 'pattern', pattern: first.id }
}

/** The instants at which a phase or a pattern begins or ceases to ask for a review. */
export const askedInstants = (
  state: State,
  { acceptedAt }: Agreement,
  patterns: readonly Pattern[],
): readonly Instant[] =>
  acceptedAt === null
    ? []
    : [state.phase.since, restEnds(state), ...patterns.map(stillStands)].flatMap((at) =>
        at === null ? [] : [at, at + ASKED_DAYS * DAY],
      )

/** Why the agreement wants to be looked at again at an instant, for both alike; null where it does not. */
export const reviewIn = (view: View, patterns: readonly Pattern[]): Review | null => {
  const { state, asOf, agreement } = view
  const phase = phaseOf(state, asOf)
  const { reviewOn, intendedMonths } = agreement
  if (isOpen(agreement, reviewOn, asOf)) return { at: reviewOn, from: 'day' }
  const ends = phase === 'lifelong' ? null : lengthEnds(agreement, state.firstAt)
  if (intendedMonths !== null && isOpen(agreement, ends, asOf))
    return { at: ends, from: 'length', months: intendedMonths }
  const turned = phaseTurned(state, asOf)
  if (!isAtRest(phase) && isAsking(agreement, turned, asOf))
    return { at: turned, from: 'phase', isGoal: state.phase.chosen === 'lifelong' }
  return standing(view, patterns)
}
