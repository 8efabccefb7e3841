import { civilOf, dayOf, monthsLater } from './civil.ts'
import { DAY, type Instant } from './instant.ts'
import { err, ok, type Result } from './result.ts'
import type { Side } from './side.ts'

/** What both said yes to. Every clause drives something; a null clause was never agreed and defaults apply. */
export type Agreement = {
  readonly version: number
  /** Days between contacts: 14 for every two weeks, 91 for once a quarter; null for when needed. */
  readonly rhythmDays: number | null
  readonly replyWithinDays: number | null
  readonly scopeIn: readonly string[]
  readonly scopeOut: readonly string[]
  readonly capacity: { readonly openAsks: number | null; readonly hoursAMonth: number | null }
  readonly channels: readonly string[]
  readonly quietHours: { readonly from: string; readonly to: string; readonly timeZone: string } | null
  readonly noticeHours: number | null
  readonly work: { readonly unpaidOnlyForLearning: boolean; readonly credit: string | null }
  /** Days between contacts once the goal is reached. */
  readonly stayInTouchDays: number | null
  readonly intendedMonths: number | null
  readonly reviewOn: Instant | null
  readonly ending: string | null
  /** When both said yes to it; null where that is not known. */
  readonly acceptedAt: Instant | null
  /** From when the intended length counts; null: from the first moment. */
  readonly meantSince: Instant | null
}

/** The agreement of two who never wrote one down. */
export const noAgreement: Agreement = {
  version: 0,
  rhythmDays: null,
  replyWithinDays: null,
  scopeIn: [],
  scopeOut: [],
  capacity: { openAsks: null, hoursAMonth: null },
  channels: [],
  quietHours: null,
  noticeHours: null,
  work: { unpaidOnlyForLearning: true, credit: null },
  stayInTouchDays: null,
  intendedMonths: null,
  reviewOn: null,
  ending: null,
  acceptedAt: null,
  meantSince: null,
}

/** Defaults where nothing was agreed. Reply: docs/model.md; notice and open asks: what mentoring services commonly run with. */
export const replyWithinDays = (agreement: Agreement): number => agreement.replyWithinDays ?? 7
export const noticeHours = (agreement: Agreement): number => agreement.noticeHours ?? 24
export const openAsksAllowed = (agreement: Agreement): number => agreement.capacity.openAsks ?? 5

const MONTH_DAYS = 365.25 / 12

/** So many months later at the same time of a UTC day; a part of a month counts as days. */
const monthsAfter = (at: Instant, months: number): Instant => {
  const day = Math.floor(at / DAY)
  const whole = Math.floor(months)
  const rest = Math.round((months - whole) * MONTH_DAYS)
  return (dayOf(monthsLater(civilOf(day), whole)) + rest - day) * DAY + at
}

/** When the intended length is over; null where none was agreed or nothing has begun. */
export const lengthEnds = (
  { intendedMonths, meantSince }: Agreement,
  firstAt: Instant | null,
): Instant | null => {
  const since = meantSince ?? firstAt
  return intendedMonths === null || since === null ? null : monthsAfter(since, intendedMonths)
}

/** An agreement both said yes to, and when. */
export type Accepted = { readonly at: Instant; readonly agreement: Agreement }

/** The same length agreed again goes on counting, unless it was over: then it begins anew. */
const meantFrom = (before: Agreement | null, { at, agreement }: Accepted): Instant => {
  if (before === null || before.intendedMonths !== agreement.intendedMonths) return at
  const ends = lengthEnds(before, at)
  return ends === null || at >= ends ? at : (before.meantSince ?? at)
}

/** All that was accepted, oldest first, each with when that was and from when its length counts. */
export const datedAgreements = (accepted: readonly Accepted[]): readonly Accepted[] => {
  let before: Agreement | null = null
  return accepted.map((each) => {
    before = { ...each.agreement, acceptedAt: each.at, meantSince: meantFrom(before, each) }
    return { at: each.at, agreement: before }
  })
}

/** A change one side wants; it holds only when the other says yes. */
export type Proposal = { readonly by: Side; readonly at: Instant; readonly agreement: Agreement }

/** All versions both said yes to, oldest first, and what lies on the table. */
export type AgreementBook = { readonly accepted: readonly Agreement[]; readonly proposed: Proposal | null }

export type AgreementError =
  | { readonly kind: 'nothing-proposed' }
  | { readonly kind: 'own-proposal'; readonly by: Side }

export const emptyBook: AgreementBook = { accepted: [], proposed: null }

export const agreementInForce = (book: AgreementBook): Agreement => book.accepted.at(-1) ?? noAgreement

/** Puts new terms on the table. A counter-proposal is a proposal too: it takes the place of the one before. */
export const proposeAgreement = (book: AgreementBook, proposal: Proposal): AgreementBook => ({
  ...book,
  proposed: {
    ...proposal,
    agreement: { ...proposal.agreement, version: agreementInForce(book).version + 1 },
  },
})

/** Says yes to what the other proposed. Errors: nothing lies on the table, or it is one's own proposal. */
export const acceptAgreement = (book: AgreementBook, by: Side): Result<AgreementBook, AgreementError> => {
  if (book.proposed === null) return err({ kind: 'nothing-proposed' })
  if (book.proposed.by === by) return err({ kind: 'own-proposal', by })
  return ok({ accepted: [...book.accepted, book.proposed.agreement], proposed: null })
}
