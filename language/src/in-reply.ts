import type { Act } from '@perennial/core/sentence'
import type { Heard } from './heard.ts'
import type { Weights } from './weigh.ts'

/** What only the sentence before, or what is open, can tell: elliptical promises, cheers, agreements. */
type Reply = (weights: Record<Act, number>, heard: Heard) => void

const later =
  /^\| (?:(?:so |very )?sorry \| |yes \| |gah |aaah |100% \| |of course \| |sure \| |absolutely \| |no \| i did \| )*(?:this (?:week|weekend)|tomorrow|tonight|next (?:week|on my list)|(?:by |on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: latest)?|(?:after|before|once) [a-z ]+|soon|asap|later today|in a bit|next on my list|first thing)(?: \| | )?(?:promised?|for real|for sure|latest|definitely)?(?: \|)?$/
const consent =
  /^\| (?:of course|sure|absolutely|definitely|100%|with pleasure|gladly|yes of course|will do|on it|consider it done|no problem)\b/
const cheer =
  /^\| (?:fab|wow|amazing|brilliant|awesome|fantastic|wonderful|excellent|superb|incredible|legend|you legend|lovely|great news|yes+|ha|half an? [a-z ]+|forgot to say|get in|whoop|woo+hoo+|so happy|omg)\b/
const yes =
  /^\| (?:yes|yep|yeah|ok|okay|sure|perfect|deal|great|fine|good|works|sounds good|noted|done|of course|no problem)(?: (?:please|then|\d{1,2}|good|great|for me|that works|it is|thursday|monday|tuesday|wednesday|friday|tomorrow|works))*(?: \|)?/
const helpful: ReadonlySet<Act> = new Set(['ask', 'assign'])

const promisesLater: Reply = (weights, { form, context, author }) => {
  const asked =
    context.before !== undefined &&
    context.before.by !== author &&
    context.before.acts.some((act) => helpful.has(act))
  const owes = context.open.some(
    (loop) => loop.by === author && ['answer', 'promise', 'delivery', 'credit'].includes(loop.owes),
  )
  if (!asked && !owes) return
  if (later.test(form)) {
    weights.promise += 2
    weights.arrange = 0
  } else if (asked && consent.test(form) && weights.arrange < 1.5) weights.promise += 1
}

const cheersWin: Reply = (weights, { form, context, author }) => {
  if (context.before === undefined || context.before.by === author) return
  const won = context.before.acts.includes('win')
  if (won && cheer.test(form)) weights.celebrate += 1.5
}

const agreesToMeet: Reply = (weights, { form, context, author, tokens }) => {
  if (context.before === undefined || context.before.by === author || tokens.length > 14) return
  if (context.before.acts.includes('arrange') && yes.test(form)) weights.arrange += 1.5
}

const replies: readonly Reply[] = [promisesLater, cheersWin, agreesToMeet]

/** Adds to the weights what the context tells. */
export const inReply = (weights: Weights, heard: Heard): Weights => {
  const told = { ...weights }
  for (const reply of replies) reply(told, heard)
  return told
}
