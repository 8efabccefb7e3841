import { acts } from '@perennial/core/sentence'
import { ears } from './ears.ts'
import type { Spoken } from './heard.ts'
import { oddsOf } from './model.ts'
import { hears, phrase } from './phrase.ts'
import { move, plainly, spokenTo, surely, type Rail } from './rail.ts'

const FEW = 16
const lead =
  '(?:(?:yes|yep|yeah|sure|ok|okay|hm+|oh|sorry|good question|thanks|noted|right) \\| )*(?:[a-z]+ \\| )?'

/** "Let me think about it": the answer is to come. */
const later = phrase(
  new RegExp(
    `^\\| ${lead}(?:let me (?:think|sleep|chew|check|look|see|ask|find out|get back|come back|have a (?:look|think)|read)\\b|(?:can|may) i (?:get|come) back to you|(?:i )?(?:will|shall) (?:(?:have to|need to|get|come|look|check|think|ask|see) )+(?:back|into|about|around|when|what|it|that|this|with|and)\\b|i (?:need|have|want) to (?:check|think|ask|look|sleep)\\b|give me (?:a|an|two|three|some|until|till) (?:bit|week|day|days|couple|moment|minute|hour|time|mon|tues|wednes|thurs|fri|satur|sun)|bear with me|(?:it is|is|still) on my list)`,
  ),
)
/** "We will discuss it on Monday": it is to be talked about, not answered here. */
const inTalk = phrase(
  new RegExp(
    `^\\| ${lead}(?:(?:we|i) (?:will|can|should|shall|could)|let us|to be|better) (?:then |rather |best )?(?:discuss|discussed|talk|speak|go over|go through|look at|take up|take this up|pick up|pick this up|cover)\\b.*(?:\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|tomorrow|next (?:week|time)|(?:when|once) we (?:meet|talk|speak|see)|(?:our|the) (?:next |[a-z]+ )?(?:meeting|call|session|talk|huddle)|in person|on the phone|\\b\\d+(?:st|nd|rd|th)\\b)`,
  ),
)
const guide = acts.indexOf('guide')
const solve = acts.indexOf('solve')

const isShortReply = (logits: Float32Array, { form }: Spoken): boolean =>
  form.words.length <= FEW && oddsOf(ears, logits, guide) < 0 && oddsOf(ears, logits, solve) < 0

/** In reply to an ask: no answer yet. */
export const putsOff: Rail = (logits, spoken) => {
  if (!spokenTo(spoken, 'ask') || !isShortReply(logits, spoken)) return
  if (hears(inTalk, spoken.form)) move(logits, 'arrange', surely)
  else if (hears(later, spoken.form) && !spoken.form.asks) {
    move(logits, 'promise', surely)
    move(logits, 'decline', -plainly)
  }
}

const fetch = phrase(
  /^\| (?:(?:sure|yes|ok|okay|happy to) \| )?(?:can you |could you |please )?(?:give|send|show|share|paste|post|drop|forward|upload)(?: me| us| over| it)? (?:the|your|that|it|a|an|over|here)\b(?: [a-z0-9]+){0,4}(?: \?)?(?: \| please)? \|$/,
)

/** "Send me the log": it is the asker's turn. Nothing is said yet, neither answer nor guidance. */
export const wantsToSeeIt: Rail = (logits, spoken) => {
  if (spoken.author !== 'mentor' || !spokenTo(spoken, 'ask') || !hears(fetch, spoken.form)) return
  move(logits, 'ask', surely)
  for (const act of ['guide', 'solve', 'promise', 'assign'] as const) move(logits, act, -plainly)
}
