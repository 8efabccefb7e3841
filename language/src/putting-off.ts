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
/** The same after some words of another kind: "a hard one, let me mull it over", "that deserves more than a line". */
const laterOn = phrase(
  new RegExp(
    `^\\| (?:[^|]{1,40}\\| ){0,2}(?:and |but |so |though )?(?:${[
      'let me (?:first |just )?(?:mull|chew|turn|digest|consider|ponder|dig|sit|think|sleep|look (?:into|at)|get back|come back)\\b',
      '(?:give|allow|leave|grant) me (?:some|a|an|one|two|three|until|till|time) ?(?:[a-z]+ )?(?:days?|weeks?|bit|while|time|moment|evening|weekend|mon|tues|wednes|thurs|fri|satur|sun)',
      'i (?:will |shall |would |do )?(?:have|need|want|hope|intend|mean|plan|like) to (?:first |really |properly |still )*(?:check|think|ask|look (?:at|into|it|up)|sleep|sit|mull|read|dig|consult|consider|get to (?:it|this|that|yours)|go through|run (?:it|this|that))\\b',
      '(?:more|a proper (?:answer|reply|read)|a (?:real|longer|fuller) (?:answer|reply)) (?:soon|later|tomorrow|tonight|on |by |next|this|when|after|once|at the)',
      '(?:(?:it|this|that|yours) )?(?:(?:is|stays|sits) )?(?:still |now |right )?(?:on|in) my (?:list|pile|desk|stack|queue|plate|tray|radar|bag)\\b',
      '(?:this|that|it) (?:deserves|needs|wants|calls for|merits) (?:more|better|a (?:longer|proper|better|real|quiet|careful|clear))\\b',
      'hold (?:that thought|on|tight) (?:till|until|for)',
      'bear with me\\b',
      'i have not forgotten\\b',
      'let me (?:[a-z]+ ){0,6}first\\b',
      'you (?:will|shall) (?:get|have|hear) (?:a |an |my |one |it |back |from me |more |something )',
      '(?:then |after that |afterwards )?(?:you are|yours is|it is) (?:the )?(?:next|first)\\b',
      '(?:i am |am )?getting to it\\b|(?:is |it is |as the )?next thing i do',
      '(?:have to|need to|must|would need to|would have to) (?:first )?(?:dig|look (?:it|that|this) up|ask|check|think)\\b',
      '(?:busy|swamped|slammed|packed|flat out|snowed under|buried|drowning)\\b[^|]*\\| (?:then |but |so )?(?:after|afterwards|later|after that|then)\\b',
      '(?:the )?(?:other half|rest) (?:tomorrow|tonight|later|on |by |this|next)',
    ].join('|')})`,
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

/** A mentee who means to read or think does no more than follow advice. */
const isLater = ({ form, author }: Spoken): boolean =>
  hears(later, form) || (author === 'mentor' && hears(laterOn, form))

/** In reply to an ask: no answer yet. */
export const putsOff: Rail = (logits, spoken) => {
  if (!spokenTo(spoken, 'ask') || !isShortReply(logits, spoken)) return
  if (hears(inTalk, spoken.form)) move(logits, 'arrange', surely)
  else if (!spoken.form.asks && isLater(spoken)) {
    move(logits, 'promise', surely)
    move(logits, 'decline', -surely)
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
