import type { Act, Sentence } from '@perennial/core/sentence'

/** Acts whose question mark, or whose please, is no ask of their own: fixing an hour, giving, greeting. */
export const others: ReadonlySet<Act> = new Set([
  'give',
  'guide',
  'assign',
  'thank',
  'bound',
  'promise',
  'arrange',
  'hello',
  'celebrate',
])

const opens =
  /(?:^|[,.;:!\u2013\u2014] ?|\b(?:and|so|but|or|then|also) )(?:what|which|who|whom|where|when|why|how|is|are|was|were|am|do|does|did|can|could|should|would|will|has|have|may|might|any)\b[^?]{3,}\?/i
/** Questions that want no answer, and those that invite or offer. */
export const lightly =
  /^(?:(?:you )?know what|guess what|remember (?:when|how)|really|would you like|do you (?:want|fancy)|(?:can|could|may|shall) i (?:send|show|bring|get|offer|buy) you)\b/i
/** Friendly questions, where they were not heard as asks. */
const smallTalk =
  /^(?:[\w']+,? ){0,2}?(?:how (?:are|was|is|were) (?:you|your|things|life|everything)|how's|are you (?:well|ok|okay|good|there)|isn't|see you)\b/i

/** Whether a sentence puts a question that somebody could answer, whether or not it was heard as an ask. */
export const isQuestion = ({ text, acts, cues, language }: Sentence): boolean =>
  language === undefined &&
  !cues.includes('asks-after') &&
  !acts.some(({ act }) => others.has(act)) &&
  opens.test(text) &&
  !lightly.test(text) &&
  !smallTalk.test(text)
