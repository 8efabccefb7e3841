import type { Need } from '@perennial/core/sentence'
import type { Heard } from './heard.ts'
import { hears, phrase, type Phrase } from './phrase.ts'

/** Families of words that tell what an ask is after; the heaviest wins, advice when none speaks. */
const families: readonly (readonly [need: Need, weight: number, pattern: Phrase])[] = [
  [
    'advice',
    3,
    phrase(
      /how much [a-z ]{0,20}(?:is|are|would be) (?:honest|polite|fair|reasonable|enough|ok|okay|normal|sensible|realistic|safe)|\bam i (?:being )?(?:too |a bit )?(?:stingy|unfair|unreasonable|greedy|harsh|rude|naive|silly|stupid|impatient|ungrateful)|\b(?:where|which|when) (?:[a-z]+ ){0,2}would you (?!(?:tell|say)\b)/,
    ),
  ],
  [
    'review',
    3,
    phrase(
      /\bdefensible\b|(?:argument|reasoning|logic|case|proof|story|claim|estimate)[a-z ]* (?:hold|holds|convinces?|stands?)\b|holds? water|fooling myself|where (?:it|i am|i|the [a-z]+|my [a-z]+) (?:is |am )?(?:weak|thin|wrong|overclaiming|unclear|losing|lose)|where is it weak|where you would not trust/,
    ),
  ],
  [
    'information',
    2.5,
    phrase(
      /\b(?:does|do|did|is|are) your (?!(?:advice|honest)\b)[a-z]+ (?:[a-z]+ )?(?:take|use|have|need|cost|allow|offer|open|run|pay|still)\b/,
    ),
  ],
  [
    'referral',
    3,
    phrase(
      /\b(?:refer|referral|referrals|recommend|endorse|nominate|submit) (?:me|my name|you)\b|\breferrals?\b|\brefer\b|recommend me|vouch|good word|a word (?:in )?for me|put (?:in )?a word|put me (?:in|forward|through)|keep me in mind|internal recommendation|(?:as|a) (?:a )?(?:referee|reference)|\breference\b|openings|vacanc|hiring at your|anything for (?:freshers|juniors|grads|graduates|students|me)|(?:jobs|roles|openings) (?:at|in|on) your|your side|send mine in|submit my name|put you down|(?:give|use|put) your name (?:in|on|as)|(?:go|went) to the top of the pile/,
    ),
  ],
  [
    'introduction',
    3.5,
    phrase(
      /\bintroduc(?:e|ed|tion|tions)\b|\bintro\b|in (?:touch|contact) with|connect me|contacts?\b|(?:know|is there|are there) (?:anyone|anybody|someone|somebody|any (?:recruiters|people|[a-z]*cruit[a-z]*|hiring managers|founders)|who|a person|one person)|forward (?:him|her|them)|drop them|write to\b.*\bfounders|could write to|message (?:him|her)|write him|people from your network|you could connect|(?:drop|write|send) (?:him|her|them) (?:a line|a note|two lines)|people who hire/,
    ),
  ],
  [
    'time',
    2.5,
    phrase(
      /\b(?:minutes|mins|half an hour|an hour|quarter of an hour|catch up|maybe talk|talk (?:some|one) (?:day|time)|proper chat|talk for longer|talk (?:it|them|this) (?:through|over)|practice run|mock (?:interview|round)?|pick your brain|can we (?:speak|talk|chat)|coffee|hop on a|get on a|quick call|a call\b|have time)\b/,
    ),
  ],
  [
    'review',
    2.5,
    phrase(
      /\b(?:review|feedback|proofread|critique|glance|casting an eye|cast an eye|tell me honestly|where it (?:gets|sounds|drags|reads)|have a look|take a look|look (?:over|at|through)|go over|strike out|comment on|comments|check (?:if|whether|my|the|over)|what do you think of|thoughts|reads? as|sounds? like|does (?:my|this|it|the) [a-z ]*(?:read|sound|look|make sense|collect)|do the .* make sense|is (?:the|my) .* (?:clear|strong|plausible|convincing)|too (?:strong|long|weak|harsh)|would (?:a|an) [a-z]+ accept|what i have done|read (?:it|the|my|this) |try my|tell me everything you think)\b/,
    ),
  ],
  [
    'review',
    1,
    phrase(
      /\b(?:my|the|this|attached|our) (?:[a-z]+ ){0,3}(?:cv|resume|abstract|draft|cover letter|portfolio|slides|thesis|deck|readme|schema|pitch|proposal|linkedin|notebook|doc)\b/,
    ),
  ],
  [
    'help',
    2,
    phrase(
      /\b(?:help|halp|stuck|debug|assist|support|pair|crash(?:es)?|error|deadlock|deadlocks|fails|failing|broken|broke|fix|reproduce|conflicts?|does not work|bug|segfault|stay on the line|why (?:does|is|do|are|did) (?:my|our)|refuses?|pair with me|on (?:it|this) (?:for a bit|together)|hangs|refuse[sd]? to|the trick|hopeless|help an|set up .* with me|show (?:me|us) (?:how|the)|teach me)\b|how do i (?:tell|get|make|stop|set|configure|run|install|fix|write|find)/,
    ),
  ],
  [
    'information',
    2,
    phrase(
      /\b(?:how (?:many|much|often|long)|which version|does (?:a |your )(?:company|team|office|employer)|did (?:they|you|your)|is that included|what percentage|tell me (?:more|which|how often|about)|tell us|about what you do|what (?:was|were|is) the|what is [a-z]+ like|how (?:everything|it|things|the [a-z ]+) works?|how did|fill me in|do you (?:use|still|get|pay)|out of curiosity|curious|what do (?:they|you) usually|when (?:does|is|do)|how (?:was|were|is it|are things)|is the .* (?:done|ready)|did (?:you|it|they)|where (?:is|does|can)|would you tell me|is there a design|reimburse|apply from|what happened|what did|did the|was the .* still|were .* allowed|made you apply|which of the .* (?:reimburses?|pays?|covers?)|employer)\b/,
    ),
  ],
  [
    'advice',
    1.5,
    phrase(
      /\b(?:advice|advise|would you|should i|what should|which (?:one|of|should)|better|in my place|if you were|how (?:to|would|should|can i|do i deal)|worth|wise|suggest|roadmap|recommend (?:a|the|to)|guidance|what would|tips|think i should|prepare|decide|first)\b/,
    ),
  ],
]

/** What the ask is after. */
export const askNeed = ({ form, marks }: Heard): Need => {
  const weights = new Map<Need, number>([
    ['advice', 0.5],
    ['information', marks.has('#asks-after') ? 1 : 0],
  ])
  for (const [need, weight, pattern] of families)
    if (hears(pattern, form)) weights.set(need, (weights.get(need) ?? 0) + weight)
  return [...weights].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}
