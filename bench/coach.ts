import type { CoachContext } from '@perennial/core/coaching'
import { coach } from '@perennial/language/coach/coach'

const DRAFTS = 2_000
const PAGE = 2_500

const context: CoachContext = { heard: { at: 0, timeZone: 'UTC', open: [] }, asked: [], ledger: null }

const rank = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0

const timeEach = (drafts: readonly string[]): readonly number[] =>
  drafts.map((draft) => {
    const start = performance.now()
    coach(draft, 'mentee', context)
    return performance.now() - start
  })

/** Milliseconds a draft that is coached at every key: the median, the slowest in a hundred, and a page of text. */
export const timeCoach = (texts: readonly string[]) => {
  const each = timeEach(texts.slice(0, DRAFTS))
  const page = texts.join(' ').slice(0, PAGE)
  return {
    message: rank(each, 0.5),
    slow: rank(each, 0.99),
    page: rank(timeEach(Array.from({ length: 40 }, (_, i) => `${page} ${i}`)), 0.5),
  }
}
