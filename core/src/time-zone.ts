import type { Day } from './civil.ts'
import { DAY, type Instant } from './instant.ts'

/** A time in which a zone does not change its clocks: what they add to UTC, in ms. */
type Span = { readonly from: Instant; readonly until: Instant; readonly offset: number }

const nowhere: Span = { from: 0, until: 0, offset: 0 }

const holds = ({ from, until }: Span, at: Instant): boolean => at >= from && at < until

/**
 * Asked just after the second it lies in began: clocks change at whole seconds, and one that changes at the very
 * instant asked of would be taken for the next change.
 */
const spanAt = (timeZone: string, at: Instant): Span => {
  const asked = Math.floor(at / 1000) * 1000 + 1
  const zoned = Temporal.Instant.fromEpochMilliseconds(asked).toZonedDateTimeISO(timeZone)
  return {
    from: zoned.getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    until: zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offset: zoned.offsetNanoseconds / 1e6,
  }
}

/**
 * What a zone adds to UTC at an instant, in ms. Spans are kept, two a year at most: to ask Temporal takes 3 to 10 µs.
 * @param timeZone an IANA name that the runtime knows
 */
export const offsetsOf = (timeZone: string): ((at: Instant) => number) => {
  const spans: Span[] = []
  let last = nowhere
  return (at) => {
    if (holds(last, at)) return last.offset
    const known = spans.find((span) => holds(span, at))
    last = known ?? spanAt(timeZone, at)
    if (known === undefined) spans.push(last)
    return last.offset
  }
}

const offsetsByZone = new Map<string, (at: Instant) => number>()

/** What a zone adds to UTC at an instant, in ms; the spans of every zone asked of are kept. */
export const offsetAt = (timeZone: string, at: Instant): number =>
  offsetsByZone.getOrInsertComputed(timeZone, offsetsOf)(at)

/** The day that a calendar on the wall shows. */
export const localDay = (at: Instant, timeZone: string): Day =>
  Math.floor((at + offsetAt(timeZone, at)) / DAY)
