import type { Loop } from '@perennial/core/loop/loop'
import type { Side } from '@perennial/core/side'
import type { Listener } from '../listener.ts'
import { capital } from './grammar.ts'

/** Longer words are not quoted in a draft: nobody writes a whole paragraph back, and half of one says nothing. */
const LONGEST_QUOTE = 80

const GREETING =
  /^(?:hi|hey|hello|hiya|yo|dear|good (?:morning|afternoon|evening)|sir|ma[’']?a?m|madam)\b[\s,!.:–-]*/iu
const OPENER =
  /^(?:(?:so|ok|okay|also|and|but|well|anyway|btw|by the way|unasked|ps|(?:like|as) i said)\b[\s,:;–-]+|(?:(?:a |one |my |another )?(?:quick |small )?(?:one|question|thing)|which brings me to)\s*[:–-]\s*|(?:a )?quick (?:one|question)\b[\s,:–-]*)/iu
const LINK = /https?:|www\.|\S@\S/iu
const EMOJI =
  /(?:\s*(?:\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f|\u200d)*|:[a-z0-9_+-]+:))+\s*$/u
/** A yes that says nothing of what it is to. */
const BARE_YES =
  /^(?:(?:yes|yep|yeah|sure|ok|okay|of course|absolutely|definitely|gladly|happy to|will do|on it|deal|done|sounds good|perfect|great|no problem|thanks?|thank you)[\s,.!]*)+$/iu

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const vocative = (names: readonly string[]): RegExp =>
  new RegExp(`^(?:${names.map(escaped).join('|')})(?=[\\s,!:–-])[\\s,!:–-]*`, 'iu')

/** A sentence without the greeting, the name and the words that only lead up to it. */
const withoutOpeners = (text: string, names: readonly string[]): string => {
  const name = vocative(names)
  let rest = text
  for (let before = ''; before !== rest;) {
    before = rest
    for (const opener of [GREETING, name, OPENER]) rest = rest.replace(opener, '')
  }
  return /^\p{Lu}/u.test(text) ? capital(rest) : rest
}

const isWhole = (text: string): boolean =>
  !text.endsWith('…') &&
  !LINK.test(text) &&
  text.split('(').length === text.split(')').length &&
  text.split('"').length % 2 === 1

/** Somebody’s words in quotation marks, `names` as they may be called in them; null where they are too long, cut or too few to be quoted whole. */
export const quotable = (about: string, names: readonly string[], least = 2): string | null => {
  const flat = about.replaceAll(/\s+/g, ' ').trim().replace(EMOJI, '')
  const text = withoutOpeners(flat, names)
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return words >= least && text.length <= LONGEST_QUOTE && isWhole(text) ? `“${text}”` : null
}

/** The same for the words that opened a loop. */
export const saidWords = ({ about }: Loop, { mentor, mentee }: Listener, least?: number): string | null =>
  quotable(about, [mentor.name, mentee.name], least)

/** Whether a promise says no more than yes. */
export const isBareYes = ({ about }: Loop): boolean => BARE_YES.test(about.replace(EMOJI, '').trim())

/** Whether words ask; others only say. */
export const isQuestion = (words: string): boolean =>
  words.includes('?') ||
  /^“(?:can|could|would|will|do|does|did|is|are|am|how|what|which|who|where|when|why|should|any|please)\b/iu.test(
    words,
  )

const HANDED =
  /\b(?:(?:look(?:ing)?|go(?:ing)?) (?:over|at|through)|review|read|proofread|check|fix|build|update|rewrite|redo|migrate|translate|test|prepare|document|design|draft|clean up) (my|our|your|the|this|that|a|an) ((?:[\p{L}\p{N}][\p{L}\p{N}'’-]* ?){1,12})/iu

/** Where the name of a thing ends, in a sentence without much punctuation. */
const END =
  /^(?:for|before|by|until|when|while|if|on|in|at|to|from|with|and|or|but|so|because|that|which|who|where|again|need|needs|instead|today|tomorrow|tonight|now|please|pls|first|this|next|is|are|was|it|i|we|you|they|as|of|about|too|then|properly|myself|yourself)$/iu

/** Where two things are weighed or a way is asked for, neither is what was handed over. */
const WEIGHED = /\b(?:or|how|what|which|why|whether)\b/iu

const MOST_WORDS = 4

/** Whose it is, said by the other one of the two. */
const flipped: Readonly<Record<string, string>> = { my: 'your', our: 'your', your: 'my' }

/** The thing that words ask for or hand over, as the writer calls it: "my CV", "the mobile menu"; null where none is named. */
export const thingOf = ({ about, openedBy }: Loop, writer: Side): string | null => {
  const [, owner = '', rest = ''] = WEIGHED.test(about) ? [] : (HANDED.exec(about) ?? [])
  const words = rest.trim().split(' ')
  const end = words.findIndex((word) => END.test(word))
  const name = end < 0 ? words : words.slice(0, end)
  if (/^(?:one|thing)?$/iu.test(name.join(' ')) || name.length > MOST_WORDS) return null
  const said = owner.toLowerCase().replace(/^(?:this|that|an?)$/, 'the')
  return `${openedBy === writer ? said : (flipped[said] ?? said)} ${name.join(' ')}`
}
