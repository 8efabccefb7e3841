import { acts, type Act } from '@perennial/core/sentence'
import { isCreditPromised } from './credits-later.ts'
import { ears } from './ears.ts'
import type { Spoken } from './heard.ts'
import { oddsOf } from './model.ts'
import { hears, phrase, type Phrase } from './phrase.ts'
import { move, perhaps, plainly, spokenTo, surely, type Rail } from './rail.ts'

/** Looked at only where the act would be said. */
const isSaid = (logits: Float32Array, act: Act): boolean => oddsOf(ears, logits, acts.indexOf(act)) > 0

/** A question that only asks leave to ask, or to speak. */
const preface = phrase(
  /^\| (?:[a-z]+ \| )?(?:can|may|could|might) i (?:just |quickly |please )?(?:ask|say|tell|share|mention|raise|admit|be)(?: you)? (?:something|(?:a|one|another) (?:[a-z]+ )?(?:question|thing|favou?r)|(?:honest|frank|open|direct|blunt))(?: with you)?(?: real)?(?: quickly| quick| first| else| here)? \? \|$/,
)

/** The same in other words: "can I run an idea past you?", "is it ok to ask you something about money?". */
const leaveToAsk = phrase(
  /^\| (?:[a-z]+ \| )?(?:(?:can|may|could|might) i|(?:do you |would you )?mind if i|(?:is|would) it (?:be )?(?:ok|okay|alright|all right|fine|rude) (?:if i|to)) (?:just |quickly |please |maybe |perhaps )*(?:run|bounce|throw|float|put|bother|try|bring|raise|ask)(?: up)?(?: you)?(?: with)? (?:something|sth|(?:your|for your) (?:view|opinion|advice|take) (?:on|about) something|(?:a|an|one|another|two) (?:(?:quick|small|short|little|silly|dumb|stupid|personal|odd|strange|awkward|delicate|last|more) )?(?:things?|ideas?|questions?|thoughts?))(?: (?:by|past|off|to|at|with|about|of) (?:you|yours|[a-z]+)(?: [a-z]+)?)? \? \|$/,
)

/** "Wait, you put my name on it??" is joy, with a question mark. */
const surprise = phrase(
  /^\| (?:(?:wait|what|oh|hold on|no way|seriously|hang on) (?:\| )?)*you (?:really |actually |just )?(?:put|did|wrote|got|made|said|named|mentioned|remembered|kept|told|gave|spoke|sent|asked)\b[^?]*\?[ |?]*$/,
)

/** Somebody else asked the author; nothing in it asks the other. */
const reported = phrase(
  /\b(?:asks|asked|wondered|wanted to know)\b(?: (?:me|us|him|her|them|my [a-z]+|the [a-z]+))? (?:about|if|whether|to|how|why|what|when|where|for)\b/,
)
const asksToo = phrase(
  /\?|\b(?:could|can|would|will|should|shall|may) (?:you|i)\b|\byou (?:could|can|would|think|know)\b/,
  /\bplease\b|\bhow (?:to|do|should|would|can)\b|\bwhat (?:to|do|should|would)\b/,
  /\bany (?:advice|idea|ideas|tips|thoughts|pointers)\b/,
  /\b(?:help|advice|opinion|your view|your take|not sure|no idea|do not know|unsure|grateful|appreciate)\b/,
  /\bi (?:wondered|wanted to know|asked)\b/,
)

/** Thanks for what has not been done: the ask in them is what is meant. */
const inAdvance = phrase(
  /\b(?:would|should) (?:(?:still|really|also|just|be|so|very|most|truly|extremely|eternally|forever|more|than|super|much|deeply|all|the) )*(?:grateful|thankful|obliged)\b (?:for|if|to (?:have|get|hear|know))/,
  /\bwould (?:(?:really|greatly|very|much|so|still|highly|deeply|also) )*appreciate\b/,
  /\bwould mean (?:a lot|so much|the world|much)\b/,
)
const alreadyDone = phrase(/\bthank(?:s| you)?\b/)

/** "Could you add me as co-author?" wants credit; it neither gives it nor orders work. */
const forCredit = phrase(
  /\b(?:add|put|list|name|mention|credit|include|acknowledge|cite|thank) (?:me|us)\b/,
  /\b(?:add|put|list|mention|include|have|get|see) my name\b|\bmy name (?:be|was|were|put|added|mentioned|listed|there|on|under|in|go|stand)\b/,
  /\b(?:to be|being|if i (?:was|were|am|could be|got)) (?:named|mentioned|credited|listed|acknowledged|cited)\b/,
)
const wanting = phrase(
  /\b(?:can|could|would|may|might|will) (?:you|my name|we|i)\b|\bplease\b|\bwould (?:be|mean|love|like)\b/,
  /\bi (?:want|wish|hope|hoped|was hoping|would rather)\b/,
)

const isReported = ({ form }: Spoken): boolean => hears(reported, form) && !hears(asksToo, form)

const hearsOnly = (one: Phrase, other: Phrase, { form }: Spoken): boolean =>
  hears(one, form) && !hears(other, form)

const asksNothing: Rail = (logits, spoken) => {
  const { form } = spoken
  const isNone = form.asks && (hears(preface, form) || hears(leaveToAsk, form) || hears(surprise, form))
  if (isNone) for (const act of ['ask', 'assign'] as const) move(logits, act, -surely)
  else if (isSaid(logits, 'ask') && isReported(spoken)) move(logits, 'ask', -surely)
}

const wantsCredit: Rail = (logits, spoken) => {
  const { author, form } = spoken
  if (author !== 'mentee' || !hears(forCredit, form) || !(form.asks || hears(wanting, form))) return
  move(logits, 'ask', plainly)
  for (const act of ['assign', 'credit'] as const) move(logits, act, -plainly)
}

/** "You're in the acknowledgements, of course": said before anything is printed. */
const promisesCredit: Rail = (logits, { form }) => {
  if (isSaid(logits, 'credit') && isCreditPromised(form)) move(logits, 'credit', -surely)
}

const somebody =
  /["“”'‘’@]|\b(?:you|yours?|u|ur|whose|who|s?he|her|his|name\w*|credit\w*|thank\w*|mentor\w*|ack\w*|author\w*)\b/i
const name = /\S \p{Lu}\p{Ll}/u

/** "I wrote the reasons in the readme": nobody is named in it. */
const creditsNobody: Rail = (logits, { text }) => {
  if (isSaid(logits, 'credit') && !somebody.test(text) && !name.test(text)) move(logits, 'credit', -plainly)
}

/** "Read up on it on Monday" tells the other to; in reply to an ask "look into it tonight" leaves out who will. */
const tellsTo = phrase(
  /^\| (?:[^|]{1,20}\| )?(?:please )?(?:read up|try|start|begin|think|write|draw|pick|choose|practi[sc]e|learn|bring|sleep|ask|come|take|use|watch|tell)\b/,
)
const ofOneself = phrase(/\b(?:i|we|me|my|us|our|will)\b/)

const promisesNothing: Rail = (logits, spoken) => {
  if (spoken.author !== 'mentor' || !isSaid(logits, 'promise') || spokenTo(spoken, 'ask')) return
  if (hearsOnly(tellsTo, ofOneself, spoken)) move(logits, 'promise', -plainly)
}

const thanksInAdvance: Rail = (logits, spoken) => {
  if (!isSaid(logits, 'thank') || !hearsOnly(inAdvance, alreadyDone, spoken)) return
  move(logits, 'thank', -surely)
  move(logits, 'ask', perhaps)
}

/**
 * What the words make a sentence look like, and it is not: leave to ask, an ask of somebody else, a wish for credit, a
 * promise of it, one's own writing, what the other is told to do, thanks in advance.
 */
export const nearMisses: readonly Rail[] = [
  asksNothing,
  wantsCredit,
  promisesCredit,
  creditsNobody,
  promisesNothing,
  thanksInAdvance,
]
