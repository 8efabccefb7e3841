import type { NormalForm } from './normal-form.ts'
import { hears, phrase } from './phrase.ts'

/** Where names stand. */
export const credits =
  '(?:slides?|pages?|paper|credits|changelog|notes|readme|cover|byline|poster|programme|(?:co )?authors?|masthead|list|footer|acknowledge?ments?)'

const promised = phrase(
  /(?:i|we) (?:will|shall|am going to|promise to|would) (?:[a-z]+ )*(?:credit|name|mention|acknowledge|list) (?:you|your)\b/,
  /(?:will|going to)\b.* (?:your name (?:on|in|under)|with your name|say where i learn(?:ed|t)|thank you (?:post|page|slide|section)|credit you)/,
  /credit you\b|name you as|thank you post|about page \| promise/,
  new RegExp(
    `(?:you|your name) (?:will|would|shall|is going to|are going to) (?:[a-z]+ )?(?:be|go|stand|appear) (?:[a-z]+ )?(?:on|in|under|as) (?:[a-z]+ ){0,3}${credits}\\b`,
  ),
  new RegExp(
    `(?:will|would|shall|can|going to|happy to|let me) (?:[a-z]+ )?(?:put|have|get|list|add) (?:you|your name) (?:down )?(?:on|in|under|as) (?:[a-z]+ ){0,3}${credits}\\b`,
  ),
  new RegExp(
    `you are (?:on|in) the (?:[a-z]+ ){0,2}${credits} (?:of course|obviously|naturally|for sure|then|anyway|once|when)\\b`,
  ),
  new RegExp(
    `^\\| (?:(?:yes|sure|ok|both|deal) (?:\\| )?)*(?:your )?name (?:in|on|under) (?:the |my |our )?(?:[a-z]+ ){0,2}${credits}\\b`,
  ),
  /you (?:will|would) (?:get|have) (?:[a-z]+ )?(?:credit|byline)\b/,
)

/** Whether the author promises to name the other. */
export const isCreditPromised = (form: NormalForm): boolean => hears(promised, form) && !form.asks
