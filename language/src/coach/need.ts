import type { Span } from '@perennial/core/coaching'
import type { Need } from '@perennial/core/sentence'
import { vague } from './aspects.ts'
import { heardAt, type Placed } from './place.ts'
import { isQuestion } from './question.ts'

/** Words of a request that want a thing of its own, each a different favour. */
const favours: readonly (readonly [need: Need, pattern: RegExp])[] = [
  [
    'introduction',
    /\b(?:introduce|intro|connect me|put me in touch|(?:do you )?know (?:someone|somebody|anyone|anybody)|(?:someone|somebody|anyone|anybody) you know)\b/i,
  ],
  [
    'referral',
    /\b(?:refer(?:ring)? me|referral|recommend(?:ing)? me|vouch|good word|put (?:in )?a word|submit my name)\b/i,
  ],
  [
    'review',
    /\b(?:review|look (?:over|at|through)|proof-?read|go over|check (?:my|the|over)|feedback on|read (?:my|the|over|through)|comment on)\b/i,
  ],
  [
    'time',
    /\b(?:(?:have|find|spare|got|do|take|need|hop on|jump on|for) (?:\w+ ){0,3}(?:time|minutes|mins|hour|half an hour|call|chat|coffee|session)|mock interview|pick your brain|\d+ ?min(?:ute)?s?\b(?= (?:next|this|on|to|for|of)))\b/i,
  ],
  [
    'advice',
    /\b(?:tell me (?:what|how|which|whether|if)|advise|what would you|what should i|how (?:should|would|do) (?:i|you))\b/i,
  ],
]

const adviceWanted = favours.find(([need]) => need === 'advice')?.[1] ?? /^$/

const factual =
  /(?:^|[,;:!–] |\b(?:and|so|but|also) )(?:is it (?:normal|usual|ok|okay|common|true|allowed)|what (?:does|do|did) (?:your|they)|what do you (?:use|call|pay|run|charge)|how (?:many|much|long|often) |how did (?:you|they|it)|did (?:i|they|it)|when (?:is|does|do|did|are)|where (?:is|are|do i find|can i find)|who (?:is|does|do|should|would|can)|which version|does your|do you (?:use|pay|still|run)|(?:is|are) there (?!any (?:way|chance)|anything|something)|did you|what(?:'s| is) the (?:name|date|link|deadline|address|version))\b/i
/** A thing that only wants handing over: a link, a template, a date. */
const handover =
  /\b(?:can|could|would|will) (?:you|u) (?:please |pls |maybe |also )?(?:send|share|forward|give|pass|tell|remind) (?:me |us )(?:of )?(?:the|your|a|an|that|when|where|who|which day|what time)\b(?! (?:feedback|advice|tips?|hand|chance|review|referral|opinion|thoughts))|\b(?:recommend|suggest) (?:me )?an? (?:[\w-]+ ){1,3}(?:on|about|for|that|which|to)\b/i

/** A thing that only wants doing: no telling of how things stand makes it easier. */
const errand =
  /\b(?:can|could|would|will) (?:you|u) (?:please |pls |maybe |also |kindly )*(?:sign|countersign|fill (?:in|out)|forward|submit|upload|print|post|lend|stamp|confirm|cc|tag|introduce yourself)\b/i

export const isErrand = ({ text }: Placed): boolean => errand.test(text)

/** A question that whoever knows the fact can answer at once. */
export const isFactual = ({ text }: Placed): boolean => factual.test(text) || handover.test(text)

const broken =
  /\b(?:fix|debug|error|bug|crash(?:es)?|hangs?|fails?|failing|broken|(?<!feel(?:ing)? (?:\w+ ){0,2})stuck|doesn't work|not working|is down|why (?:(?:does|is|do|are|did) )?(?:it|my|our|this|the))\b/i

/** Words without which a need is not believed: what it would ask for would be out of place. */
const backing: { readonly [need in Need]?: RegExp } = {
  help: broken,
  referral:
    /\b(?:refer|recommend|vouch|word|hiring|openings?|jobs?|roles?|positions?|vacanc\w+|appl(?:y|ying|ied|ication)|internship|grad)/i,
  introduction:
    /\b(?:intro|connect|touch|know|meet|contact|someone|somebody|anyone|anybody|people|who|talk to|reach)/i,
  time: /\b(?:time|min(?:ute)?s?|hours?|call|chat|coffee|talk|meet(?:ing)?|zoom|speak|session|slot|free|available|walk|lunch|mock)\b/i,
  review:
    /\b(?:review(?:ing)?|read(?:ing)?|look(?:ing)?|check(?:ing)?|feedback|thoughts?|comments?|proof-?read|critique|opinion|eyes?|watch|listen|go (?:over|through)|think (?:of|about)|tell me|convincing|too (?:long|short))\b[^]*\b(?:my|the|this|that|it|our|these|attached)\b|\b(?:my|the|this|our|attached)\b[^]*\b(?:thoughts?|feedback|comments|opinion|think)\b/i,
}

/** Words that sound like a door and are none: a subject to be introduced to, a thing to be recommended. */
const belying: { readonly [need in Need]?: RegExp } = {
  introduction:
    /\b[Ii]ntroduc(?:e|tion) (?:(?:yourself|themselves)\b|(?:(?:me|us) )?to (?!(?:your|some|somebody|someone|any|anybody|anyone|an?|the|her|him|them|people|folks|others|one|whoever|whom)\b)\p{Ll})/u,
  referral: /\b(?:recommend|suggest)(?:ing)? (?:(?:me|us) )?(?:an?|some|any|the|other|good)\b/i,
}

const isBelied = (need: Need, { text }: Placed): boolean => belying[need]?.test(text) === true

/** A need that the words bear out; advice is the one whose wishes are never out of place. */
const believed = (heard: Need, ask: Placed, body: readonly Placed[]): Need => {
  const words = backing[heard]
  const isOver = heardAt(vague, ask) !== null
  const isBacked = words === undefined || words.test(ask.text) || body.some(({ text }) => words.test(text))
  const isOpen = heard === 'information' && isOver
  const need = isBacked && !isOpen && !isBelied(heard, ask) ? heard : 'advice'
  if (need !== 'advice') return need
  return broken.test(ask.text) || (isOver && body.some(({ text }) => broken.test(text))) ? 'help' : 'advice'
}

/** What is wanted: what the words of the ask say plainly, else what it was heard as where they bear it out. */
export const needOf = (ask: Placed, body: readonly Placed[]): Need => {
  const heard = ask.sentence.ask?.need ?? (isQuestion(ask.sentence) ? 'information' : 'advice')
  const plainly = favours.find(([need, pattern]) => need !== 'advice' && pattern.test(ask.text))?.[0]
  if (plainly !== undefined && !isBelied(plainly, ask)) return plainly
  if (isErrand(ask)) return 'help'
  return isFactual(ask) ? 'information' : believed(heard, ask, body)
}

/** Words by which one asks somebody for something. */
export const favourWanted =
  /\b(?:(?:can|could|would|will) (?:you|u)|please|pls|kindly|do you (?:have|know))\b/i

/** The favours named in one sentence, where there are several. */
export const favoursIn = (one: Placed): readonly Span[] => {
  if (!favourWanted.test(one.text) || !/,| and /.test(one.text)) return []
  const doors = favours.flatMap(([need, pattern]) => (need === 'advice' ? [] : (heardAt(pattern, one) ?? [])))
  if (doors.length < 2) return []
  const advice = heardAt(adviceWanted, one)
  return (advice === null ? doors : [...doors, advice]).toSorted((a, b) => a.start - b.start)
}
