import type { AskQuality, Missing, Need } from '@perennial/core/sentence'
import type { Spoken } from './heard.ts'
import { ears } from './ears.ts'
import { isSpecific, needOf } from './model.ts'
import type { NormalForm } from './normal-form.ts'
import { hears, phrase, type Phrase } from './phrase.ts'

/** How easy an ask is to answer: bounded or not, for what, and what would help it. */
export const askQuality = (spoken: Spoken, logits: Float32Array): AskQuality => {
  const need = needOf(ears, logits)
  return {
    specific: isSpecific(ears, logits) || (isDoor(need) && namesDoor(spoken)),
    need,
    missing: missingIn(spoken.form),
  }
}

const isDoor = (need: Need): boolean => need === 'referral' || need === 'introduction'

const atPlace = phrase(
  /\bLINK\b/,
  /\bat (?!(?:the|a|an|your|my|our|their|some|any|every|all|work|school|home|night|least|once|this|that|these|those|such|other|big|bigger|good|large|small|top|tech|different|companies|places|startups|universities|anywhere|yours)\b)[a-z]/,
)
const toSomebody =
  /\b(?:introduc|refer|connect|link|intro|touch|word|recommend|vouch|forward)[a-z]*\b[^.?!]{0,25}?\b(?:to|with|for) (?:the |your |my )?(?:[a-z]+ )?[A-Z][a-z]+/

/** Names are words nobody could learn: a door is bounded where it says whose it is, or shows the posting. */
const namesDoor = ({ text, form }: Spoken): boolean => hears(atPlace, form) || toSomebody.test(text)

const present: readonly { readonly missing: Missing; readonly pattern: Phrase }[] = [
  {
    missing: 'goal',
    pattern: phrase(
      /\b(?:want|goal|aim|so that|in order to|become|move to|switch|to get|for (?:the|a|my) [a-z ]*(?:role|job|interview|talk|exam|position|post|round|application)|plan to|hope to)\b/,
    ),
  },
  {
    missing: 'situation',
    pattern: phrase(/\b(?:i am|i have|we have|our|my|right now|currently|since|after|when i|at work|team)\b/),
  },
  {
    missing: 'tried',
    pattern: phrase(
      /\b(?:tried|read|looked|searched|checked|compared|reduced|wrote|made|i have|attached|draft|already|so far|did)\b/,
    ),
  },
  {
    missing: 'one-thing',
    pattern: phrase(
      /\b(?:which|whether|one|the (?:first|second|last)|how (?:many|much|often)|or|could you (?:look|check|read|review|tell|refer|introduce)|minutes|is it|does)\b/,
    ),
  },
  {
    missing: 'why-you',
    pattern: phrase(
      /\b(?:you (?:said|know|mentioned|wrote|did|have|work|sit|chair|were)|as you|since you|your (?:team|talk|company|experience|office|firm|wife|book))\b/,
    ),
  },
  {
    missing: 'by-when',
    pattern: phrase(
      /\b(?:by|before|until|till|due|deadline|today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this week|next week|\d+(?:st|nd|rd|th))\b/,
    ),
  },
]

const missingIn = (form: NormalForm): readonly Missing[] =>
  present.filter(({ pattern }) => !hears(pattern, form)).map(({ missing }) => missing)
