import type { Instant } from './instant.ts'
import { bit } from './sign.ts'
import { does, doesSurely, firstThat, type Heard } from './heard.ts'
import { cutToLine } from './line.ts'
import type { MomentId } from './moment.ts'
import type { Own } from './own.ts'
import type { Outcome } from './sentence.ts'
import { ofSide, sides, type PerSide, type Side } from './side.ts'

/** What one side did within a contact; of what is shown for it, the moment that did it first. */
type Part = {
  readonly asked: MomentId | null
  readonly more: boolean
  readonly gave: MomentId | null
  readonly returned: boolean
  /** What they told last, kept from talk to talk: joy over it may come days later. */
  readonly told: string | null
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

const ownPart = ({ asked, more, gave, returned, told }: Part): Own<Part> => ({
  asked,
  more,
  gave,
  returned,
  told,
})

export const ownContact = ({ openedAt, openedBy, id, parts }: Contact): OwnContact => ({
  openedAt,
  openedBy,
  id,
  parts: { mentor: ownPart(parts.mentor), mentee: ownPart(parts.mentee) },
})

/** What was told is cut to a line as it leaves the draft: most of it is said over before. */
export const closeContact = (contact: OwnContact): Contact => {
  for (const side of sides) {
    const part = ofSide(contact.parts, side)
    if (part.told !== null) part.told = cutToLine(part.told)
  }
  return contact
}

const nothingButTold = (before: Part | undefined): Part => ({
  asked: null,
  more: false,
  gave: null,
  returned: false,
  told: before?.told ?? null,
})

export const openContact = ({ at, by, id }: Heard, before: Contact | null): OwnContact => ({
  openedAt: at,
  openedBy: by,
  id,
  parts: { mentor: nothingButTold(before?.parts.mentor), mentee: nothingButTold(before?.parts.mentee) },
})

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

const NEWS = bit.update | bit.win

/** News where any is heard, else the first words that do nothing else and are more than a greeting. */
const toldIn = (heard: Heard): string | null => {
  const news = firstThat(heard, NEWS)
  const place =
    news >= 0 ? news : heard.sentences.findIndex(({ salutation, acts }) => !salutation && acts.length === 0)
  return heard.sentences[place]?.text ?? null
}

/** What the moment adds to the part of the side that speaks. */
export const hearPart = (part: Own<Part>, heard: Heard, isAnswered: boolean): void => {
  if (does(heard, ASKS)) part.asked ??= heard.id
  part.more ||= bringsMore(heard, isAnswered)
  if (does(heard, GIVES)) part.gave ??= heard.id
  part.returned ||= does(heard, RETURNS)
  part.told = toldIn(heard) ?? part.told
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
