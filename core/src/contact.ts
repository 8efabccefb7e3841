import type { Instant } from './instant.ts'
import { bit } from './sign.ts'
import { does, doesSurely, type Heard } from './heard.ts'
import type { MomentId } from './moment.ts'
import type { Own } from './own.ts'
import type { Outcome } from './sentence.ts'
import { ofSide, type PerSide, type Side } from './side.ts'

/** What one side did within a contact; of what is shown for it, the moment that did it first. */
type Part = {
  readonly asked: MomentId | null
  readonly more: boolean
  readonly gave: MomentId | null
  readonly returned: boolean
}

/** The stretch of talk under way: moments less than 18 h after its first, as in the rhythm. */
export type Contact = {
  readonly openedAt: Instant
  readonly openedBy: Side
  readonly id: MomentId
  readonly parts: PerSide<Part>
}

/** A contact that a draft owns: the parts of both are changed in place. */
export type OwnContact = Own<Omit<Contact, 'parts'>> & { readonly parts: PerSide<Own<Part>> }

const ownPart = ({ asked, more, gave, returned }: Part): Own<Part> => ({ asked, more, gave, returned })

export const ownContact = ({ openedAt, openedBy, id, parts }: Contact): OwnContact => ({
  openedAt,
  openedBy,
  id,
  parts: { mentor: ownPart(parts.mentor), mentee: ownPart(parts.mentee) },
})

const NOTHING: Part = { asked: null, more: false, gave: null, returned: false }

export const openContact = ({ at, by, id }: Heard): OwnContact =>
  ownContact({ openedAt: at, openedBy: by, id, parts: { mentor: NOTHING, mentee: NOTHING } })

const ASKS = bit.ask | bit.assign
const BRINGS = bit.win | bit.give | bit.credit | bit.celebrate | bit.deliver | bit.guide | bit.bound

const TOLD: ReadonlySet<Outcome | null> = new Set<Outcome>(['did', 'adapted', 'otherwise'])

/** Thanks for an answer just given, and that it was of use, are no reason to have come. */
const speaksOfEarlier = (heard: Heard): boolean => does(heard, bit.thank) || TOLD.has(heard.gist.outcome)

/** How things stand beside an ask leads to it, and a greeting before it is manners. */
const speaksWithoutAsking = (heard: Heard): boolean =>
  !does(heard, ASKS) && (doesSurely(heard, bit.update) || does(heard, bit.hello))

/** Tells or gives something. @param isAnswered whether the other has spoken in this talk */
const bringsMore = (heard: Heard, isAnswered: boolean): boolean =>
  does(heard, BRINGS) ||
  heard.gist.meeting === 'held' ||
  (!isAnswered && speaksOfEarlier(heard)) ||
  speaksWithoutAsking(heard)

const GIVES = bit.guide | bit.solve | bit.give | bit.deliver
const RETURNS = bit.thank | bit.give | bit.credit | bit.celebrate | bit.deliver | bit.win | bit.outcome

/** What the moment adds to the part of the side that speaks. */
export const hearPart = (part: Own<Part>, heard: Heard, isAnswered: boolean): void => {
  if (does(heard, ASKS)) part.asked ??= heard.id
  part.more ||= bringsMore(heard, isAnswered)
  if (does(heard, GIVES)) part.gave ??= heard.id
  part.returned ||= does(heard, RETURNS)
}

/** Whether the side opened this contact only to ask, and by which moment; null when it did not open it or asked for nothing. */
export const cameToAsk = (
  { id, openedBy, parts }: Contact,
  side: Side,
): { readonly only: boolean; readonly moment: MomentId } | null => {
  const { asked, more } = ofSide(parts, side)
  if (openedBy !== side || (asked === null && !more)) return null
  return { only: !more, moment: asked ?? id }
}
