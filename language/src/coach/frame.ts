import type { Span } from '@perennial/core/coaching'
import type { Draft, Placed } from './place.ts'

/** A draft in its three parts: how it greets, what it says, how it closes. */
export type Frame = {
  /** The greeting, whether a sentence of its own or the first words of one. */
  readonly greeting: Span | null
  readonly body: readonly Placed[]
  readonly closing: readonly Placed[]
  /** The name greeted, where it is written as one. */
  readonly name: string | null
}

const hello =
  /^(?:hi+|hey+|hello|dear|hiya|heya|yo|good (?:morning|afternoon|evening|day)|morning|evening)\b/i
/** Words that follow a bare greeting and are nobody's name. */
const noName =
  /^(?:again|all|and|any|are|can|could|did|do|does|for|got|had|have|hope|how|i|i'm|im|i've|if|in|is|it|just|long|may|my|need|no|one|please|pls|quick|quickly|right|should|so|sorry|thank|thanks|thx|the|this|to|want|wanted|was|we|what|when|where|which|who|why|will|would|you|your)$/i

/** Words of a greeting at the start of a text: "Hi Alex, ", "hey renata ", "Dear Dr. Okafor,". */
const greetingIn = (text: string): { readonly length: number; readonly name: string | null } | null => {
  const opened = hello.exec(text)
  if (opened === null) return null
  const rest = text.slice(opened[0].length)
  const [named = '', title = '', name = ''] =
    /^[ ,]+((?:dr|prof|mr|mrs|ms|mx|sir|madam)\b\.? ?)?(\p{L}[\p{L}'-]*)?/iu.exec(rest) ?? []
  const isNamed = name !== '' && !noName.test(name)
  const length = opened[0].length + (isNamed || title !== '' ? named.length : 0)
  const marks = /^[ ,.!:)\u2013\u2014-]*/.exec(text.slice(length))?.[0].length ?? 0
  const isProper = isNamed && /^\p{Lu}/u.test(name) && name !== 'All'
  return { length: length + marks, name: isProper ? `${title.trim()} ${name}`.trim() : null }
}

const signOff =
  /^(?:(?:all the |very |kind |kindest |warm |warmest |best |many )*(?:regards|wishes|best|thanks|thank you|cheers|thx|ty|love|hugs|yours|sincerely|respectfully)(?: (?:so much|a lot|again|in advance|for your time|truly|sincerely|faithfully))*|(?:see|talk to|speak to) you (?:soon|then)|take care|talk soon)(?:[ ,]+\p{L}[\p{L}.'-]*){0,3}[ ,.!]*\p{Emoji_Presentation}*$/iu
const signature = /^[-\u2013\u2014~ ]*\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,2}$/u

const isOnOwnLine = (text: string, { start }: Span): boolean => /\n[^\S\n]*$/.test(text.slice(0, start))

/** How many sentences from the end only close: a name under the letter, a sign-off before it. */
const closingLength = ({ text, placed }: Draft): number => {
  const last = placed.at(-1)
  if (placed.length < 2 || last === undefined) return 0
  const signed = signature.test(last.text) && isOnOwnLine(text, last.span) ? 1 : 0
  const before = placed.at(-1 - signed)
  const closes = before !== undefined && placed.length > signed + 1 && signOff.test(before.text)
  return signed + (closes ? 1 : 0)
}

/** Takes the greeting and the closing off, so that what is said can be read and reordered. */
export const frameOf = (draft: Draft): Frame => {
  const { placed } = draft
  const [first] = placed
  if (first === undefined) return { greeting: null, body: [], closing: [], name: null }
  const end = placed.length - closingLength(draft)
  const closing = placed.slice(end)
  const body = placed.slice(0, end)
  const greeted = greetingIn(first.text)
  if (greeted === null) return { greeting: null, body, closing, name: null }
  const { start } = first.span
  const cut = Math.min(greeted.length, first.text.length)
  const greeting = { start, end: start + first.text.slice(0, cut).trimEnd().length }
  const rest = first.text.slice(cut)
  const opened = { ...first, span: { start: start + cut, end: first.span.end }, text: rest }
  return {
    greeting,
    body: /[\p{L}\p{N}]/u.test(rest) ? [opened, ...body.slice(1)] : body.slice(1),
    closing,
    name: greeted.name,
  }
}
