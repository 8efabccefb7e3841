import type { Moment, MomentId } from '@perennial/core/moment'
import type { PatternId } from '@perennial/core/pattern/id'
import type { Pattern, Strength } from '@perennial/core/pattern/pattern'
import { catalogueFor, howShown, sayPattern, sayStrength } from '@perennial/voice/say'
import type { Account } from '@perennial/voice/account'
import { heading, paragraph, shotLines, type PageOptions } from './parts.ts'
import { span, type Line } from './span.ts'
import { shotsOf } from './telling.ts'

const MOST = 3
const MOST_STRENGTHS = 4
const ALL_SHOTS = 8

/** What weighs most comes first: work without its name, then what leaves the other in the dark, then manners. */
const weight: readonly PatternId[] = [
  'uncredited-work',
  'unanswered-asks',
  'asks-without-outcomes',
  'vanished-after-win',
  'broken-promises',
  'work-without-learning',
  'drifting',
  'one-way-giving',
  'only-in-need',
  'thanks-missing',
  'unacknowledged-wins',
  'cancelled-meetings',
  'over-asking',
  'solving-not-guiding',
  'vague-asks',
]

type MomentsById = ReadonlyMap<MomentId, Moment>

const momentsById = ({ moments }: Account): MomentsById =>
  new Map(moments.map((moment) => [moment.id, moment]))

/** What the first sentence rests on comes first, then by weight. */
export const shownPatterns = ({ reading, listener }: Account): readonly Pattern[] => {
  const isReason = ({ id, by }: Pattern): boolean =>
    reading.reasons.some((reason) => reason.kind === 'pattern' && reason.id === id && reason.by === by)
  return reading.patterns
    .filter((pattern) => howShown(pattern, listener) !== null)
    .toSorted(
      (a, b) =>
        Number(isReason(b)) - Number(isReason(a)) ||
        weight.indexOf(a.id) - weight.indexOf(b.id) ||
        b.strength - a.strength,
    )
}

const patternLines = (
  found: Pattern,
  account: Account,
  byId: MomentsById,
  shots: number,
  { columns }: PageOptions,
): readonly Line[] => {
  const words = sayPattern(found, account.listener)
  if (words === null) return []
  return [
    ...paragraph(
      [span(`${words.title}.`, 'strong'), span(` ${words.facts}`), span(` ${words.offer ?? ''}`, 'soft')],
      columns,
      3,
    ),
    ...shotLines(shotsOf(found, byId, shots), account.listener, columns),
  ]
}

/** Patterns with the two or three moments that show them. */
export const patternsPart = (account: Account, options: PageOptions): readonly Line[] => {
  const { page, patternTitle } = catalogueFor(account.listener.locale)
  const patterns = shownPatterns(account)
  if (patterns.length === 0) return []
  const shown = options.all ? patterns : patterns.slice(0, MOST)
  const rest = patterns.slice(shown.length).map(({ id }) => patternTitle(id))
  const shots = options.all ? ALL_SHOTS : shown.length === 1 ? 3 : 2
  const byId = momentsById(account)
  return [
    ...heading(page.noticed),
    ...shown.flatMap((found) => patternLines(found, account, byId, shots, options)),
    ...(rest.length > 0
      ? paragraph([span(page.also([...new Set(rest)], '--all'), 'soft')], options.columns, 3)
      : []),
  ]
}

const strengthLines = (
  found: Strength,
  account: Account,
  byId: MomentsById,
  shots: number,
  { columns }: PageOptions,
): readonly Line[] => {
  const words = sayStrength(found, account.listener)
  return [
    ...paragraph([span(words.title, 'strong'), span(` ${words.facts}`)], columns, 3),
    ...shotLines(shotsOf(found, byId, shots), account.listener, columns),
  ]
}

/** What is good, with as much room as what is open. */
export const strengthsPart = (account: Account, options: PageOptions): readonly Line[] => {
  const { page, strength } = catalogueFor(account.listener.locale)
  const { strengths } = account.reading
  if (strengths.length === 0) return []
  const isCalm = shownPatterns(account).length === 0
  const shown = options.all || isCalm ? strengths : strengths.slice(0, MOST_STRENGTHS)
  const rest = strengths
    .slice(shown.length)
    .map((found) => strength(found, account.listener).title.replace(/\.$/, ''))
  const shots = options.all ? ALL_SHOTS : shown.length <= 2 || isCalm ? 2 : 1
  const byId = momentsById(account)
  return [
    ...heading(page.stands),
    ...shown.flatMap((found) => strengthLines(found, account, byId, shots, options)),
    ...(rest.length > 0 ? paragraph([span(page.also(rest, '--all'), 'soft')], options.columns, 3) : []),
  ]
}
