import { cameOnlyToAsk, hearPart, nothing, type Contact } from './contact.ts'
import { setSide, tally, type Draft } from './draft.ts'
import type { Heard } from './heard.ts'
import { HOUR } from './instant.ts'
import { otherSide, sides, type Side } from './side.ts'

const SPAN = 18 * HOUR
const PATIENCE = 2

const settleReturns = (draft: Draft, contact: Contact, receiver: Side, giverGave: boolean): void => {
  const waiting = draft.waiting[receiver]
  if (contact.parts[receiver].returned) {
    for (const id of giverGave ? [...waiting, contact.id] : waiting)
      tally(draft, 'returned', receiver, true, contact.openedAt, [id])
    draft.waiting = setSide(draft.waiting, receiver, [])
    return
  }
  const longer = giverGave ? [...waiting, contact.id] : waiting
  const givenUp = longer.slice(0, Math.max(0, longer.length - PATIENCE))
  for (const id of givenUp) tally(draft, 'returned', receiver, false, contact.openedAt, [id])
  draft.waiting = setSide(draft.waiting, receiver, longer.slice(-PATIENCE))
}

const settleContact = (draft: Draft, contact: Contact): void => {
  for (const side of sides) {
    const onlyAsked = cameOnlyToAsk(contact, side)
    if (onlyAsked !== null) tally(draft, 'initiations', side, !onlyAsked, contact.openedAt, [contact.id])
    settleReturns(draft, contact, side, contact.parts[otherSide(side)].gave)
  }
}

/** Adds a moment to the contact under way, or settles that one and opens the next. */
export const appendToContact = (draft: Draft, heard: Heard): void => {
  const { contact } = draft
  if (contact !== null && heard.at - contact.openedAt < SPAN) {
    const part = hearPart(contact.parts[heard.by], heard)
    if (part !== contact.parts[heard.by])
      draft.contact = { ...contact, parts: setSide(contact.parts, heard.by, part) }
    return
  }
  if (contact !== null) settleContact(draft, contact)
  draft.contact = {
    openedAt: heard.at,
    openedBy: heard.by,
    id: heard.id,
    parts: setSide({ mentor: nothing, mentee: nothing }, heard.by, hearPart(nothing, heard)),
  }
}
