import type { Instant } from '@perennial/core/instant'
import { otherSide, type Side } from '@perennial/core/side'
import { day } from './en/days.ts'
import { firstName, listenerOf } from './listener.ts'

/** The one who drafts, and what the other is called: by name where it is known, else by their part. */
export type CoachListener = {
  readonly me: Side
  readonly other: string
  readonly asOf: Instant
  readonly timeZone: string
  readonly locale: string
}

type Drafter = {
  readonly me: Side
  readonly otherName: string | null
  readonly asOf: Instant
  readonly timeZone: string
  readonly locale?: string
}

export const coachListenerOf = ({
  me,
  otherName,
  asOf,
  timeZone,
  locale = 'en-GB',
}: Drafter): CoachListener => ({
  me,
  other: otherName === null ? `your ${otherSide(me)}` : firstName(otherName),
  asOf,
  timeZone,
  locale,
})

/** "3 September" as the drafter counts days. */
export const dayFor = (at: Instant, { asOf, timeZone, locale }: CoachListener): string =>
  day(at, listenerOf({ mentor: '', mentee: '', asOf, timeZone, locale }))
