import { replyWithinDays, type Agreement } from './agreement.ts'
import { DAY, type Instant } from './instant.ts'
import type { Need } from './sentence.ts'

/** Default times to close a step (docs/model.md). All answers are instants. */
export const THANKS_DAYS = 7
export const CELEBRATION_DAYS = 7
export const CREDIT_DAYS = 14
export const DEBRIEF_DAYS = 14
export const PROMISE_DAYS = 14
export const MEETING_DAYS = 2
const OUTCOME_AFTER_NAMED_DAY = 3
const OUTCOME_AFTER_A_DOOR_OPENED = 14
const OUTCOME_AFTER_ADVICE = 30
const LONGEST_OUTCOME_DAYS = 120

/** A named day lasts until its end. */
const endOfDay = (day: Instant): Instant => day + DAY

export const answerDue = (agreement: Agreement, at: Instant): Instant => at + replyWithinDays(agreement) * DAY

export const promiseDue = (at: Instant, named: Instant | null): Instant =>
  named === null ? at + PROMISE_DAYS * DAY : endOfDay(named)

export const meetingDue = (at: Instant, named: Instant | null): Instant =>
  (named ?? at + 7 * DAY) + MEETING_DAYS * DAY

const opensADoor = (need: Need | null): boolean =>
  need === 'referral' || need === 'introduction' || need === 'review'

/**
 * When the outcome of help given at `at` is due: after the day it was about, else after a time that fits the help.
 * A sparse pair tells outcomes at its next contact, so its own gap (days) stretches the time, to 120 days at most.
 */
export const outcomeDue = (
  at: Instant,
  need: Need | null,
  named: Instant | null,
  usualGapDays: number,
): Instant => {
  if (named !== null && named >= at) return endOfDay(named) + OUTCOME_AFTER_NAMED_DAY * DAY
  const days = opensADoor(need) ? OUTCOME_AFTER_A_DOOR_OPENED : OUTCOME_AFTER_ADVICE
  return at + Math.min(LONGEST_OUTCOME_DAYS, Math.max(days, 1.5 * usualGapDays)) * DAY
}
