import { form, rulesFor } from '../rule.ts'

const words =
  'thank thanks thankful thanking grateful gratitude obliged appreciate appreciated cheers merci grazie gracias asante danke obrigado obrigada arigato shukran dziekuje indebted'
const advance = form(
  'in (?:advance|anticipation)|\\b(?:would|will|shall|d) (?:be|appreciate|really appreciate|much appreciate) ?(?:it |so |very |most |really |truly |more than )*(?:thankful|grateful|obliged|appreciate|appreciated|if)|would (?:really |greatly |much |so )?(?:appreciate|be (?:much |greatly |really )?(?:appreciated|thankful|grateful))|will be (?:thankful|grateful|appreciated)|\\bno thanks|\\bno thank you|thanks but|thank god|thank goodness|thank heavens|for nothing|thanks to (?:my|the|him|her|them|this|that|our|a|an)\\b|thank you (?:post|slide|page|note|section|card)',
)

export const thankRules = rulesFor('thank', [
  {
    name: 'thanks the other',
    weight: 2,
    on: words,
    when: form(
      '(?:thank|thanks|thankful|grateful|gratitude|obliged|indebted|merci|grazie|gracias|asante|danke|obrigado|obrigada|arigato|shukran|dziekuje)\\b',
    ),
    unless: advance,
  },
  {
    name: 'appreciates what was done',
    weight: 2,
    on: 'appreciate appreciated',
    when: form(
      '\\b(?:i|we) (?:really |so |very much |truly |do |deeply )*appreciate|\\| (?:really |much |so )*appreciated?\\b',
    ),
    unless: form('would|\\| i appreciate (?:your concern|that (?:is|this))'),
  },
  {
    name: 'cheers for something',
    weight: 2,
    on: 'cheers',
    when: form('cheers (?:for|so much|mate for|a lot)|\\| cheers \\|'),
  },
  {
    name: 'owes a drink for it',
    weight: 1,
    on: 'owe',
    when: form(
      '\\bi owe you (?:one|a (?:beer|coffee|drink|dinner|lunch|big one|huge|cake)|big|so|everything|dinner|lunch|coffee)',
    ),
  },
  {
    name: 'could not have asked for kinder help',
    weight: 1,
    on: 'kind generous lifesaver',
    when: form(
      '(?:that is|that was|this is|you are) (?:very |so |really |too |incredibly |a )*(?:kind|generous|lifesaver)(?: of you)?',
    ),
    unless: form(' if '),
  },
  {
    name: 'means a lot',
    weight: 1,
    on: 'means meant',
    when: form(
      '(?:it|that|this|your [a-z ]+) (?:really |always )?(?:means|meant) (?:a lot|so much|the world|everything)',
    ),
  },
  { name: 'thanks by an emoji only', weight: 1, on: '#hands', when: form('^\\| \\|$|^\\|$') },
])
