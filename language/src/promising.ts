import type { Owes } from '@perennial/core/sentence'
import { hears, phrase } from './phrase.ts'
import { move, owes, perhaps, plainly, spokenOfMeeting, spokenTo, surely, type Rail } from './rail.ts'

const day =
  '(?:this (?:week|weekend|month)|tomorrow|tonight|today|next week|(?:by |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:after|before|once|over) [a-z ]+|soon|as soon as possible|later(?: today)?|in a bit|next on my list|first thing)'
const opening =
  '(?:(?:so |very |really )*sorry|yes|gah|argh|aah|100%|of course|sure|absolutely|definitely|no|no i did|my bad|oops|i know|hi|hey)'
const later = phrase(
  new RegExp(
    `^\\| (?:${opening} \\| )*${day}(?: at the latest| latest| morning| evening| night| noon)?(?: \\| | )?(?:promised?|for real|for sure|definitely|latest)?(?: (?:this )?time)?(?: \\|)?$`,
  ),
)
const consent = phrase(
  /^\| (?:[a-z]+ \| )?(?:will do|on it|i am on it|consider it done|leave it with me|count on me|you got it)\b/,
)
/** "Sending it this weekend". */
const underWay = phrase(
  new RegExp(
    `^\\| (?:${opening} \\| )*(?:i am |i will be |will be )?(?:sending|doing|reading|writing|looking|getting|finishing|checking|calling|asking|forwarding|reviewing|sorting)(?: (?:it|this|that|them|you|to|on|at|into|over|out|yours|(?:the|your) [a-z]+))* ${day}\\b`,
  ),
)
const onceSeen = phrase(
  /^\| (?:[a-z]+ \| )?i (?:can|could|will|may|might) \| (?:once|when|after|if|as soon)\b/,
)
const owed: ReadonlySet<Owes> = new Set(['answer', 'promise', 'delivery', 'credit'])

/** "Tomorrow, promised": a day alone, after an ask or while something is owed. */
const promisesLater: Rail = (logits, spoken) => {
  const asked = spokenTo(spoken, 'ask', 'assign')
  const { form } = spoken
  if (asked && (hears(consent, form) || hears(onceSeen, form) || hears(underWay, form)))
    move(logits, 'promise', plainly)
  if (!asked && !owes(spoken, owed)) return
  if (!hears(later, form) || spokenTo(spoken, 'arrange') || spokenOfMeeting(spoken)) return
  move(logits, 'promise', surely)
  move(logits, 'arrange', -surely)
}

const thing =
  '(?:it|that|this|them|you|him|her|at it|(?:some )?comments|(?:a|an|the|my|your|some) [a-z]+|with you|for you)'
const whenever =
  '(?:today|tonight|tomorrow|(?:this|next) (?:week|weekend|evening|afternoon)|(?:by|on|until|till|over|this|next) (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|\\d+(?:st|nd|rd|th)?)|in (?:a few|two|three|\\d+) (?:hours|days|weeks))(?! (?:mornings|evenings|nights|afternoons))\\b'
/** "I correct it today", "charts I do with you on the 29th": many who learned English late say so what they will do. */
const willDo = phrase(
  new RegExp(
    `\\| (?:(?!if |when |what |how )[a-z]+ ){0,3}?i (?:correct|send|do|fix|add|write|change|answer|look|check|update|upload|review|bring|give|finish|forward|share|mail|email|introduce|tell|ask|post|prepare)(?: ${thing})?(?: (?!every|each|and)[a-z0-9]+){0,6}?(?: \\|)? ${whenever}`,
  ),
)
/** "I read it on Sunday" may have happened; "I read it by Sunday" has not. */
const willRead = phrase(
  new RegExp(
    `\\bi read(?: ${thing})?(?: (?!every|each|and)[a-z0-9]+){0,6}? (?:tonight|tomorrow|next|this weekend|by|until|till)\\b`,
  ),
)
const habit = phrase(/\b(?:every|each|always|usually|mostly|never|often|sometimes|hardly)\b/)

const promisesInThePresent: Rail = (logits, { author, form }) => {
  if (author !== 'mentor' || form.asks || !(hears(willDo, form) || hears(willRead, form))) return
  if (hears(habit, form)) return
  move(logits, 'promise', plainly)
  move(logits, 'bound', -perhaps)
}

/** What is promised by a day alone, by a yes, or in the present. */
export const promises: readonly Rail[] = [promisesLater, promisesInThePresent]
