import { cameToAsk, hearPart, openContact, type Contact } from './contact.ts'
import { tally, type Draft } from './draft.ts'
import { tallied } from './own-tallies.ts'
import type { Heard } from './heard.ts'
import { HOUR, type Instant } from './instant.ts'
import { longer } from './longer.ts'
import type { MomentId } from './moment.ts'
import { ofSide, otherSide, setSide, type Side, sides } from './side.ts'

const SPAN = 18 * HOUR
const PATIENCE = 2

const tallyReturns = (
  draft: Draft,
  at: Instant,
  receiver: Side,
  kept: boolean,
  ids: readonly MomentId[],
): void => {
  for (const id of ids) tally(draft, tallied.returned, receiver, kept, at, [id])
}

/** What was given waits, two contacts at most, until its receiver gives something back; `at`: when that is decided. */
const settleReturns = (draft: Draft, contact: Contact, receiver: Side, at: Instant): void => {
  const given = ofSide(contact.parts, otherSide(receiver)).gave
  const { returned } = ofSide(contact.parts, receiver)
  const before = ofSide(draft.waiting, receiver)
  if (given === null && (!returned || before.length === 0)) return
  const waiting = given === null ? before : longer(before, given)
  const settled = returned ? waiting.length : Math.max(0, waiting.length - PATIENCE)
  tallyReturns(draft, at, receiver, returned, waiting.slice(0, settled))
  draft.waiting = setSide(draft.waiting, receiver, waiting.slice(settled))
}

const settleContact = (draft: Draft, contact: Contact, at: Instant): void => {
  for (const side of sides) {
    const came = cameToAsk(contact, side)
    if (came !== null) tally(draft, tallied.initiations, side, !came.only, contact.openedAt, [came.moment])
    settleReturns(draft, contact, side, at)
  }
}

const hasSpoken = ({ rhythm }: Draft, { openedAt }: Contact, side: Side): boolean =>
  (ofSide(rhythm, side).lastAt ?? 0) >= openedAt

/** Adds a moment to the contact under way, or settles that one and opens the next. */
export const appendToContact = (draft: Draft, heard: Heard): void => {
  if (draft.contact === null || heard.at - draft.contact.openedAt >= SPAN) {
    if (draft.contact !== null) settleContact(draft, draft.contact, heard.at)
    draft.contact = openContact(heard, draft.contact)
  }
  hearPart(ofSide(draft.contact.parts, heard.by), heard, hasSpoken(draft, draft.contact, heard.other))
}
