import type { Instant } from './instant.ts'
import { bit } from './sign.ts'
import { does, type Heard } from './heard.ts'
import type { MomentId } from './moment.ts'
import type { Outcome } from './sentence.ts'
import type { PerSide, Side } from './side.ts'

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

export const nothing: Part = { asked: false, more: false, gave: false, returned: false }

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

const TOLD: ReadonlySet<Outcome | null> = new Set<Outcome>(['did', 'adapted', 'otherwise'])

/** Tells or gives something; a greeting or a promise before an ask does not. */
const bringsMore = (heard: Heard): boolean =>
  does(heard, BRINGS) ||
  heard.gist.meeting === 'held' ||
  TOLD.has(heard.gist.outcome) ||
  (does(heard, bit.hello) && !does(heard, ASKS))

const GIVES = bit.guide | bit.solve | bit.give | bit.deliver
const RETURNS = bit.thank | bit.give | bit.credit | bit.celebrate | bit.deliver | bit.win

/** The part with what the moment adds; the same object when it adds nothing, as most moments do. */
export const hearPart = (part: Part, heard: Heard): Part => {
  const asked = part.asked || does(heard, ASKS)
  const more = part.more || bringsMore(heard)
  const gave = part.gave || does(heard, GIVES)
  const returned = part.returned || does(heard, RETURNS) || heard.gist.outcome !== null
  const isSame =
    asked === part.asked && more === part.more && gave === part.gave && returned === part.returned
  return isSame ? part : { asked, more, gave, returned }
}

/** Whether the side opened this contact only to ask; null when it did not open it or asked for nothing. */
export const cameOnlyToAsk = (contact: Contact, side: Side): boolean | null =>
  contact.openedBy === side && (contact.parts[side].asked || contact.parts[side].more)
    ? contact.parts[side].asked && !contact.parts[side].more
    : null
