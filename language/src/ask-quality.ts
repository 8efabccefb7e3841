import type { AskQuality, Missing } from '@perennial/core/sentence'
import type { Heard } from './heard.ts'
import { askNeed } from './ask-need.ts'
import { hears, phrase, type Phrase } from './phrase.ts'

const vaguely: readonly (readonly [weight: number, pattern: Phrase])[] = [
  [
    -2.5,
    phrase(
      /\bany (?:[a-z]+ )?(?:advice|tips|thoughts|ideas|suggestions|feedback|openings|roles|referrals|help|pointers|junior)\b|\| (?:thoughts|suggestions|advice|tips) \?/,
    ),
  ],
  [
    -2,
    phrase(
      /\b(?:everything|anything|something|somehow|somewhere|someone|sometime|some (?:recruiters|people|support|help|advice|time)|generally|in general|in tech|bright future|one day|your secret|from your network)\b/,
    ),
  ],
  [
    -1.5,
    phrase(
      /what (?:to do|should i do|now|would you do if you were me|do you think of my (?:project|code|work|app|site|cv))\b|what do i do|how (?:to|do i|can i) (?:become|get|deal|improve|start|grow|learn|crack|find)|where to start|feedback welcome|have a look and revert|tell me (?:more|everything)|about what you do|how (?:it|everything|things) works?|what is [a-z ]{0,20} like\b/,
    ),
  ],
  [
    -1,
    phrase(
      /\bmy (?:project|work|code|app|future|career|linkedin|site|assignment|portfolio|cv|resume|repo)\b(?! (?:for|is|section|points?|page|and i|with))/,
    ),
  ],
  [
    -1,
    phrase(
      /\b(?:teach|mentor|guide|help|assist|support|suggest|advise) me\b(?! (?:find|to (?:the|decide|word|debug)))|your guidance|catch up|proper chat|talk for longer|can we speak|keep me in mind|put me in\b|the usa|abroad|suggest/,
    ),
  ],
]

const specifically: readonly (readonly [weight: number, pattern: Phrase])[] = [
  [1.5, phrase(/CODE|LINK|\b\d[\d.,:]*[a-z%]*\b/)],
  [1, phrase(/\bor\b/)],
  [
    1,
    phrase(
      /\b(?:which (?:of|one|version|part|slide|setting|sentence|step)|whether|how many|how much|how often|the first|the second|the last|one page|two|three|four|five|twenty|minutes)\b/,
    ),
  ],
  [0.8, phrase(/\b(?:before|by|until|till) (?:the |my |i )?[a-z]/)],
  [
    0.8,
    phrase(/\b(?:when|since|because|as|given|although|though|after|if) (?:i|we|you|the|my|our|your|it)\b/),
  ],
  [
    0.7,
    phrase(
      /\b(?:error|crash|crashes|fails|deadlock|deadlocks|test|query|index|slide|section|paragraph|interview|offer|offers|contract|salary|role|vacancy|talk|abstract|schema|exam|thesis|letter|draft|config|log)\b/,
    ),
  ],
  [0.7, phrase(/\bwould you\b.*\b(?:now|first|then|the|a|an|put|pick|take|split|stop|keep|choose|submit)\b/)],
]

/** How easy an ask is to answer: bounded or not, for what, and what would help it. */
export const askQuality = (heard: Heard): AskQuality => {
  const need = askNeed(heard)
  return { specific: isSpecific(heard), need, missing: missingIn(heard) }
}

const isSpecific = ({ text, form, tokens, marks }: Heard): boolean => {
  let weight = Math.min(tokens.length, 30) / 7 - (marks.has('#asks-after') ? 1 : 2.6)
  for (const [amount, pattern] of vaguely) if (hears(pattern, form)) weight += amount
  for (const [amount, pattern] of specifically) if (hears(pattern, form)) weight += amount
  weight += Math.min(2, namesIn(text)) * 0.8
  return weight > 0
}

/** Proper names and terms inside the sentence: capitals that do not open it. */
const namesIn = (text: string): number =>
  text.match(/(?<=[a-z,0-9] )(?!I\b|I'|Mr|Ms|OK\b)[A-Z][A-Za-z0-9+#.-]+/g)?.length ?? 0

const present: readonly (readonly [missing: Missing, pattern: Phrase])[] = [
  [
    'goal',
    phrase(
      /\b(?:want|goal|aim|so that|in order to|become|move to|switch|to get|for (?:the|a|my) [a-z ]*(?:role|job|interview|talk|exam|position|post|round|application)|plan to|hope to)\b/,
    ),
  ],
  [
    'situation',
    phrase(/\b(?:i am|i have|we have|our|my|right now|currently|since|after|when i|at work|team)\b/),
  ],
  [
    'tried',
    phrase(
      /\b(?:tried|read|looked|searched|checked|compared|reduced|wrote|made|i have|attached|draft|already|so far|did)\b/,
    ),
  ],
  [
    'one-thing',
    phrase(
      /\b(?:which|whether|one|the (?:first|second|last)|how (?:many|much|often)|or|could you (?:look|check|read|review|tell|refer|introduce)|minutes|is it|does)\b/,
    ),
  ],
  [
    'why-you',
    phrase(
      /\b(?:you (?:said|know|mentioned|wrote|did|have|work|sit|chair|were)|as you|since you|your (?:team|talk|company|experience|office|firm|wife|book))\b/,
    ),
  ],
  [
    'by-when',
    phrase(
      /\b(?:by|before|until|till|due|deadline|today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this week|next week|\d+(?:st|nd|rd|th))\b/,
    ),
  ],
]

const missingIn = ({ form }: Heard): readonly Missing[] =>
  present.filter(([, pattern]) => !hears(pattern, form)).map(([missing]) => missing)
