import { HOUR, type Instant } from './instant.ts'
import { bit, does, type Heard } from './heard.ts'
import type { Draft } from './draft.ts'
import { setSide, tally } from './draft.ts'
import type { MomentId } from './moment.ts'
import { sides, type Side } from './side.ts'
import type { PerSide } from './state.ts'

/** What one side did within a contact. */
type Part = {
  readonly asked: boolean
  readonly more: boolean
  readonly gave: boolean
  readonly returned: boolean
}

/** The stretch of talk under way: moments less than 18 h after its first, as in the rhythm. */
export type Contact = {
  readonly openedAt: Instant
  readonly openedBy: Side
  readonly id: MomentId
  readonly parts: PerSide<Part>
}

const SPAN = 18 * HOUR
const nothing: Part = { asked: false, more: false, gave: false, returned: false }

const ASKS = bit.ask | bit.assign
const BRINGS =
  bit.update |
  bit.thank |
  bit.win |
  bit.give |
  bit.credit |
  bit.celebrate |
  bit.deliver |
  bit.guide |
  bit.bound

/** Tells or gives something; a greeting or a promise before an ask does not. */
const bringsMore = (heard: Heard): boolean =>
  heard.outcome === 'did' ||
  heard.outcome === 'adapted' ||
  heard.outcome === 'otherwise' ||
  heard.meeting === 'held' ||
  does(heard, BRINGS) ||
  (does(heard, bit.hello) && !does(heard, ASKS))

const GIVES = bit.guide | bit.solve | bit.give | bit.deliver
const RETURNS = bit.thank | bit.give | bit.credit | bit.celebrate | bit.deliver | bit.win

/** The part with what the moment adds; the same object when it adds nothing, as most moments do. */
const hearPart = (part: Part, heard: Heard): Part => {
  const asked = part.asked || does(heard, ASKS)
  const more = part.more || bringsMore(heard)
  const gave = part.gave || does(heard, GIVES)
  const returned = part.returned || does(heard, RETURNS) || heard.outcome !== null
  const isSame =
    asked === part.asked && more === part.more && gave === part.gave && returned === part.returned
  return isSame ? part : { asked, more, gave, returned }
}

/** Whether the side opened this contact only to ask; null when it did not open it or asked for nothing. */
export const cameOnlyToAsk = (contact: Contact, side: Side): boolean | null =>
  contact.openedBy === side && (contact.parts[side].asked || contact.parts[side].more)
    ? contact.parts[side].asked && !contact.parts[side].more
    : null

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
    settleReturns(draft, contact, side, contact.parts[side === 'mentor' ? 'mentee' : 'mentor'].gave)
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
