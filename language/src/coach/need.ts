import type { Span } from '@perennial/core/coaching'
import type { Need } from '@perennial/core/sentence'
import { boundedAt, vague } from './aspects.ts'
import { heardAt, type Placed } from './place.ts'

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
  /\b(?:can|could|would|will) (?:you|u) (?:please |pls |maybe |also )?(?:send|share|forward|give|pass|tell|remind) (?:me |us )(?:of )?(?:the|your|a|an|that|when|where|who|which day|what time)\b(?! (?:feedback|advice|tips?|hand|chance|review|referral|opinion|thoughts))/i
const judgement =
  /\bwhat do you think (?:of|about) (?:my|the|this|our)\b|\bthoughts on (?:my|the|this|our)\b/i

/** A question that whoever knows the fact can answer at once. */
export const isFactual = ({ text }: Placed): boolean => factual.test(text) || handover.test(text)

const broken =
  /\b(?:fix|debug|error|bug|crash(?:es)?|hangs?|fails?|failing|broken|stuck|doesn't work|not working|is down|why (?:does|is|do|are|did) (?:it|my|this|the))\b/i

/** Something to look at: without it, "any thoughts?" is after advice. */
const hasObject = /\b(?:my|the|this|that|it|our|these|attached|on|of)\b/i

const isOver = (ask: Placed): boolean => heardAt(vague, ask) !== null

/** What a need was heard as, corrected where it cannot be: time without time, a review of nothing. */
const corrected = (heard: Need, ask: Placed, isBroken: boolean): Need => {
  const isBare = heard === 'review' && isOver(ask) && !hasObject.test(ask.text)
  const isRepair = heard === 'advice' && isBroken && (broken.test(ask.text) || isOver(ask))
  if (heard === 'time' || isBare || isRepair) return isBroken ? 'help' : 'advice'
  if (heard === 'help' && !isBroken && boundedAt(ask) !== null) return 'advice'
  return heard === 'help' && !isBroken && /\b(?:teach|learn|explain)\b/i.test(ask.text) ? 'advice' : heard
}

/** What is wanted: what the words of the ask say plainly, else what it was heard as. */
export const needOf = (ask: Placed, body: readonly Placed[]): Need => {
  const heard = ask.sentence.ask?.need ?? 'advice'
  const plainly = favours.find(([need, pattern]) => need !== 'advice' && pattern.test(ask.text))?.[0]
  if (plainly !== undefined && !(plainly === 'time' && heard === 'review')) return plainly
  if (judgement.test(ask.text)) return 'review'
  if (isFactual(ask)) return 'information'
  return corrected(
    heard,
    ask,
    body.some(({ text }) => broken.test(text)),
  )
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
