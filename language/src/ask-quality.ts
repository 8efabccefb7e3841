import type { AskQuality, Missing } from '@perennial/core/sentence'
import type { Spoken } from './heard.ts'
import { ears } from './ears.ts'
import { isSpecific, needOf } from './model.ts'
import type { NormalForm } from './normal-form.ts'
import { hears, phrase, type Phrase } from './phrase.ts'

/** How easy an ask is to answer: bounded or not, for what, and what would help it. */
export const askQuality = ({ form }: Spoken, logits: Float32Array): AskQuality => ({
  specific: isSpecific(ears, logits),
  need: needOf(ears, logits),
  missing: missingIn(form),
})

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
