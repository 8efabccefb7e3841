import { DAY, type Instant } from './instant.ts'

/** How long the one whose conduct it is may mend it before the other sees it (docs/model.md). */
export const COOL_OFF_DAYS = 7

/** A part of the history, from `from` on, that came in only at `knownAt`: what it shows could not be seen before. */
export type Late = { readonly from: Instant; readonly knownAt: Instant }

const covers = (a: Late, b: Late): boolean => a.from <= b.from && a.knownAt >= b.knownAt

/**
 * What came in late, with a moment of `at` more. A part that another covers is left out, and so is one whose cool-off
 * was over at `at`: no reading from then on could tell it was there. So few are kept, however much was brought in.
 */
export const noteLate = (late: readonly Late[], at: Instant, knownAt: Instant): readonly Late[] => {
  const next = { from: at, knownAt }
  if (late.some((each) => covers(each, next))) return late
  return [...late.filter((each) => !covers(next, each) && each.knownAt + COOL_OFF_DAYS * DAY > at), next]
}

/** From when something that stands since an instant could be seen by anybody. */
export const knownSince = (late: readonly Late[], since: Instant): Instant =>
  Math.max(since, ...late.filter(({ from }) => from <= since).map(({ knownAt }) => knownAt))
