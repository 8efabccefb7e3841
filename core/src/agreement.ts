import type { Instant } from './instant.ts'
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
}

/** Defaults where nothing was agreed. Reply: docs/model.md; notice and open asks: what mentoring services commonly run with. */
export const replyWithinDays = (agreement: Agreement): number => agreement.replyWithinDays ?? 7
export const noticeHours = (agreement: Agreement): number => agreement.noticeHours ?? 24
export const openAsksAllowed = (agreement: Agreement): number => agreement.capacity.openAsks ?? 5

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
