import type { Act, Owes } from '@perennial/core/sentence'
import type { Heard } from './heard.ts'
import type { Weights } from './weigh.ts'

/** What only the sentence before, or what is open, can tell: elliptical promises, cheers, agreements. */
type Reply = (weights: Weights, heard: Heard) => void

const day =
  '(?:this (?:week|weekend|month)|tomorrow|tonight|today|next week|(?:by |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:after|before|once|over) [a-z ]+|soon|as soon as possible|later(?: today)?|in a bit|next on my list|first thing)'
const lead =
  '(?:(?:so |very |really )*sorry|yes|gah|argh|aah|100%|of course|sure|absolutely|definitely|no|no i did|my bad|oops|i know|hi|hey)'
const later = new RegExp(
  `^\\| (?:${lead} \\| )*${day}(?: at the latest| latest| morning| evening| night| noon)?(?: \\| | )?(?:promised?|for real|for sure|definitely|latest)?(?: \\|)?$`,
)
const consent =
  /^\| (?:[a-z]+ \| )?(?:will do|on it|i am on it|consider it done|leave it with me|count on me|you got it)\b/
const onceSeen = /^\| (?:[a-z]+ \| )?i (?:can|could|will|may|might) \| (?:once|when|after|if|as soon)\b/
const cheer =
  /^\| (?:[a-z]+ \| )?(?:fab|wow|amazing|brilliant|awesome|fantastic|wonderful|excellent|superb|incredible|lovely|great news|yes+|half an? [a-z ]+|forgot to say|get in|whoop|woo+hoo+|so happy|beautiful|love (?:it|this|that)|that is (?:huge|great|wonderful|amazing|brilliant))\b/
const yes =
  /^\| (?:yes|yep|yeah|ok|okay|sure|perfect|deal|great|fine|good|works|sounds good|noted|done|of course|no problem|no worries|\d{1,2})(?: (?:please|then|\d{1,2}|good|great|for me|that works|it is|thursday|monday|tuesday|wednesday|friday|tomorrow|works|at|too))*(?: \|)?/
const meeting = /\b(?:call|meet|huddle|coffee|practice round|mock|session|chat|talk)\b/
const named = /\b(?:this week|this weekend|tomorrow|tonight|next week|over easter|by [a-z]+day|[a-z]+day)\b/

const wanted: ReadonlySet<Act> = new Set(['ask', 'assign'])
const work: ReadonlySet<Act> = new Set(['assign'])
const slot: ReadonlySet<Act> = new Set(['arrange'])
const talk: ReadonlySet<Act> = new Set(['give', 'ask'])
const owed: ReadonlySet<Owes> = new Set(['answer', 'promise', 'delivery', 'credit'])

const spokenTo = ({ context, author }: Heard, acts: ReadonlySet<Act>): boolean =>
  context.before !== undefined &&
  context.before.by !== author &&
  context.before.acts.some((act) => acts.has(act))

const owesHelp = ({ context, author }: Heard): boolean =>
  context.open.some((loop) => loop.by === author && owed.has(loop.owes))

const promisesLater: Reply = (weights, heard) => {
  const asked = spokenTo(heard, wanted)
  if (
    (asked || owesHelp(heard)) &&
    later.test(heard.form) &&
    !meeting.test(heard.context.before?.text ?? '')
  ) {
    weights.promise += 2
    weights.arrange = 0
  } else if (asked && (consent.test(heard.form) || onceSeen.test(heard.form))) weights.promise += 3
}

const takesTheWork: Reply = (weights, heard) => {
  if (!spokenTo(heard, work) || heard.tokens.length > 12 || heard.form.includes('?')) return
  if (named.test(heard.form) && weights.decline < 1 && weights.deliver < 1) weights.promise += 1.5
}

const cheersWin: Reply = (weights, heard) => {
  const { context, author, form } = heard
  if (context.before === undefined || context.before.by === author) return
  if (context.before.acts.includes('win') && cheer.test(form)) weights.celebrate += 1.5
  else if (context.before.acts.includes('deliver') && weights.celebrate < 2) weights.celebrate = 0
}

const agreesToMeet: Reply = (weights, heard) => {
  const { context, form, tokens } = heard
  if (context.before === undefined || tokens.length > 14 || form.includes('?') || !yes.test(form)) return
  if (spokenTo(heard, slot)) weights.arrange += 1.5
  else if (spokenTo(heard, talk) && /\d/.test(form) && meeting.test(context.before?.text ?? ''))
    weights.arrange += 1.5
}

const replies: readonly Reply[] = [promisesLater, takesTheWork, cheersWin, agreesToMeet]

/** Adds to the weights what the context tells. */
export const inReply = (weights: Weights, heard: Heard): void => {
  for (const reply of replies) reply(weights, heard)
}
