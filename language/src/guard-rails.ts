import { acts, type Act, type Owes } from '@perennial/core/sentence'
import { ears } from './ears.ts'
import type { Spoken } from './heard.ts'
import { chanceOf, logitsByItself, oddsOf } from './model.ts'
import { inAWord } from './outcome.ts'
import { nearMisses } from './near-misses.ts'
import { hears, phrase } from './phrase.ts'
import { putsOff, wantsToSeeIt } from './putting-off.ts'
import { move, perhaps, plainly, spokenTo, surely, type Rail } from './rail.ts'

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
const yes = phrase(
  /^\| (?:perfect|deal|great|fine|good|works|sounds good|noted|of course|no problem|no worries|\d{1,2})(?: (?:please|then|\d{1,2}|good|great|for me|that works|it is|thursday|monday|tuesday|wednesday|friday|tomorrow|works|at|too))*(?: \|)?/,
)
const meeting = /\b(?:call|meet|huddle|coffee|practice round|mock|session|chat|talk)\b/

const owed: ReadonlySet<Owes> = new Set(['answer', 'promise', 'delivery', 'credit'])

const owes = ({ context, author }: Spoken, what: ReadonlySet<Owes>): boolean => {
  for (const loop of context.open) if (loop.by === author && what.has(loop.owes)) return true
  return false
}

/** "Tomorrow, promised": a day alone, after an ask or while something is owed. */
const promisesLater: Rail = (logits, spoken) => {
  const asked = spokenTo(spoken, 'ask', 'assign')
  const { form, context } = spoken
  if (asked && (hears(consent, form) || hears(onceSeen, form) || hears(underWay, form)))
    move(logits, 'promise', plainly)
  if (!asked && !owes(spoken, owed)) return
  if (!hears(later, form) || spokenTo(spoken, 'arrange') || meeting.test(context.before?.text ?? '')) return
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
    `\\| (?:(?!if |when |what |how )[a-z]+ ){0,3}?i (?:correct|send|do|fix|add|write|change|answer|look|read|check|update|upload|review|bring|give|finish|forward|share|mail|email|introduce|tell|ask|post|prepare)(?: ${thing})?(?: (?!every|each|and)[a-z0-9]+){0,6}?(?: \\|)? ${whenever}`,
  ),
)
const habit = phrase(/\b(?:every|each|always|usually|mostly|never|often|sometimes|hardly)\b/)

const promisesInThePresent: Rail = (logits, { author, form }) => {
  if (author !== 'mentor' || form.asks || !hears(willDo, form) || hears(habit, form)) return
  move(logits, 'promise', plainly)
  move(logits, 'bound', -perhaps)
}

/** "I need slides with the results": where the mentor is the one who needs, it is work nine times in ten. */
const needed = phrase(
  /(?:^\| (?:for [a-z0-9 ]+ )?|\| )(?:(?:and|but|then|now|also|so|next|ok|great|perfect|good) (?:\| )?)*i (?:still |also |now )*need (?!to\b|you\b|your\b|it\b|that\b|this\b|them\b|more\b|a (?:break|coffee|drink|holiday|nap|day|week|minute|moment|second|bit|rest|favou?r|young)\b|some (?:time|sleep|rest|air|help|days)\b|time\b|sleep\b|coffee\b|help\b)(?:a |an |the |some |two |three |four |five |six |\d+ |one |new |[a-z]+s\b)/,
)

const making =
  '(?:add|build|make|fix|mend|repair|design|translate|implement|prepare|draft|extend|deploy|migrate|update|polish|finish|redo|rewrite|code|set up|put together|clean up|port|convert|collect|gather|record|film|transcribe|organi[sz]e|write|draw|sketch|take (?:on|over)|run)'
const whatever = '(?:it|this|that|them|a|an|the|some|one|my|our)\\b'
const forMe =
  '(?:asap|as soon as possible|urgently|please|too|as well|for (?:me|us|my [a-z]+|our [a-z]+|\\d|the (?:next |new )?(?:release|launch|book|talk|site|demo|paper|workshop|conference|course|keynote|website|newsletter))|today|tonight|(?:by|before|until) (?:today|tonight|tomorrow|noon|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:weekend|launch|release|deadline|demo)|you (?:go|leave)))'
const lead = '^\\| (?:[^|]{1,20}\\| )?(?:and |also |then )?'
const couldYou = '(?:can|could|would|will) you (?:please |also |just |maybe )*'
/** "Fix it asap please", "could you port them for the release?", "want to build it?": made for the one who says it. */
const ordered = phrase(
  new RegExp(`${lead}(?:please |just )*(?:${couldYou})?${making} ${whatever}(?: [a-z0-9]+){0,6} ${forMe}\\b`),
  new RegExp(`${lead}${couldYou}${making} (?:my|our)\\b`),
  new RegExp(
    `${lead}(?:do you |would you |you )?(?:want to|like to|care to|fancy|feel like|up for|keen to|interested in) ${making}(?:ing)? ${whatever}`,
  ),
)

const ordersPlainly: Rail = (logits, spoken) => {
  const { author, form } = spoken
  if (author !== 'mentor' || spokenTo(spoken, 'ask')) return
  if (!form.asks && hears(needed, form)) move(logits, 'assign', plainly)
  else if (hears(ordered, form)) {
    move(logits, 'assign', plainly)
    move(logits, 'guide', -perhaps)
  }
}

/** "Yes, Thursday" to a slot. What was said before is looked at first: it is known, while the phrase must be found. */
const agreesToMeet: Rail = (logits, spoken) => {
  const toSlot = spokenTo(spoken, 'arrange')
  if (!toSlot && !spokenTo(spoken, 'give', 'ask')) return
  const { form, context } = spoken
  if (form.words.length > 14 || form.asks || !hears(yes, form)) return
  if (toSlot || (/\d/.test(form.text) && meeting.test(context.before?.text ?? '')))
    move(logits, 'arrange', perhaps)
}

/**
 * The act that pays a debt, and by how much its log odds rise in our own stretches of talk while its author owes it,
 * judged by networks that had not read them: an outcome 0.8 ± 0.1, work to hand over 2.0 ± 0.2.
 */
const pays: Readonly<Partial<Record<Owes, { readonly act: Act; readonly rise: number }>>> = {
  delivery: { act: 'deliver', rise: 2 },
  outcome: { act: 'update', rise: 1 },
}

const paysWhatIsOwed: Rail = (logits, { context: { open }, author }) => {
  for (const { by, owes } of open) {
    const paid = by === author ? pays[owes] : undefined
    if (paid !== undefined) move(logits, paid.act, paid.rise)
  }
}

const inPlace = phrase(
  /\bLINK\b/,
  /\b(?:is|are|sits|waits) (?:now )?(?:in|on|at) (?:the|your|our) (?:[a-z]+ )?(?:repo|repository|branch|folder|drive|docs?|channel|ticket|inbox|mailbox|desk|bucket|staging|server|thread|sheet|wiki)\b/,
  /\b(?:all|everything|both|the [a-z]+) (?:is |are )?(?:here|attached|up|in)(?: now)? \|/,
)

const work: ReadonlySet<Owes> = new Set(['delivery'])
const toHandOver: ReadonlySet<Owes> = new Set(['delivery', 'promise'])
/** "Posted.", "sent it just now": where something is to be handed over, it has been. */
const handedOver = phrase(
  /^\| (?:[a-z]+ \| )?(?:just |now |it is |both |all )*(?:posted|sent|mailed|emailed|forwarded|uploaded|shared|pushed|shipped|submitted|handed in|dropped off)(?: (?:it|them|off|over|both|to you|just now|now|today|yesterday|this morning|last night))* \|/,
)

/** "Chapter 6 is in the repo": where work is owed, the place it lies in hands it over. */
const handsOverWork: Rail = (logits, spoken) => {
  const { form, handed } = spoken
  if (form.asks || !owes(spoken, toHandOver)) return
  if (hears(handedOver, form)) move(logits, 'deliver', surely)
  else if (owes(spoken, work) && (handed.file || hears(inPlace, form))) move(logits, 'deliver', plainly)
}

/** A mentor's words that end at a block of code hand over what it does. */
const handsOverCode: Rail = (logits, { author, handed, text }) => {
  if (author === 'mentor' && handed.code && !text.includes('?')) move(logits, 'solve', perhaps)
}

const celebrate = acts.indexOf('celebrate')
/** Less likely than this by their own words, they are no celebration, whatever they answer. */
const leastOfItself = 0.2

/** A win before makes nearly anything look like its celebration; the words must speak of it themselves. */
const celebratesInItsOwnWords = (logits: Float32Array, spoken: Spoken): void => {
  if (spoken.context.before === undefined || oddsOf(ears, logits, celebrate) < 0) return
  const alone = logitsByItself(ears, spoken)
  if (chanceOf(ears, alone, celebrate) < leastOfItself) logits[celebrate] = alone[celebrate] ?? 0
}

/** "Works now!" by itself is little to a model; while an outcome is owed it is the whole of it. */
const tellsInAWord: Rail = (logits, { context: { open }, author, form }) => {
  if (open.some(({ by, owes }) => by === author && owes === 'outcome') && hears(inAWord, form))
    move(logits, 'update', plainly)
}

/**
 * What the words alone cannot tell and the model has seen too seldom to be trusted with: short replies, what is
 * owed, code handed over. Each rail moves the logit of an act before anything is said.
 */
const rails: readonly Rail[] = [
  promisesLater,
  promisesInThePresent,
  ordersPlainly,
  agreesToMeet,
  paysWhatIsOwed,
  handsOverWork,
  handsOverCode,
  tellsInAWord,
  putsOff,
  wantsToSeeIt,
  ...nearMisses,
]

/** Moves the logits of the acts, in place, by what the context tells. */
export const keepWithinRails = (logits: Float32Array, spoken: Spoken): void => {
  for (const rail of rails) rail(logits, spoken)
  celebratesInItsOwnWords(logits, spoken)
}
