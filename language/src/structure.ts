import { isAskingAfter } from './asks-after.ts'
import { hears, phrase, type Phrase } from './phrase.ts'
import { imperatives, past } from './lexicon/verbs.ts'
import type { Word } from './word.ts'

/**
 * Marks of how a sentence is built, heard by the rules like words:
 * `#question` asks · `#wh` opens with a question word · `#to-you` asks the other to do something ·
 * `#asks-after` asks how something went or reminds · `#instructs` a clause opens with an instruction · `#i-did` the author tells what they did ·
 * `#did` the same without its subject · `#i-will` the author will · `#short` at most five words ·
 * `#any` every sentence.
 */
const asking = phrase(
  /\? \||^\| (?:hi |hey |hello |[a-z]+ \| )?(?:(?:what|which|who|whom|where|when|why|how)(?: is| are| do| does| did| can| could| should| would| will| to| much| many| long| about| if| was| were| has| have|$)|(?:is|are|do|does|did|can|could|would|will|should|has|have|was|were|may|might|shall) (?:you|i|we|there|it|this|that|the|these|anyone|anybody|someone|somebody|he|she|they|a|an|your|my|our)\b)/,
)
const wh = phrase(/(?:^\||\|| and| but) (?:for [a-z ]{3,40} )?(?:what|which|who|whom|where|when|why|how)\b/)
const toYou = phrase(
  / (?:can|could|would|will|might|may) (?:you|someone|anyone|somebody|anybody)\b|\| please (?!(?:find|note|be aware|do not))|\bmind if\b|(?:would|do) you mind/,
)
const instructs = phrase(
  new RegExp(
    `(?:^\\||\\|) (?:please |now |then |next time |first |just |maybe |instead |always |never |do not |so next time |for now |next |(?:for|in) the next (?:one|time) |for the rest |once a [a-z]+ )?(?:${imperatives}) (?!(?:is|was|are|were|has|had|did|will|went|would|can|you|we|they|i|to|not)\\b)`,
  ),
)
const adverbs =
  '(?:have|had|just|finally|also|already|even|now|then|only|really|actually|recently|still|both|all|nearly|almost|so|ve|never|not) '
const iDid = phrase(new RegExp(`\\b(?:i|we) (?:${adverbs})*${past}\\b`))
const did = phrase(new RegExp(`^\\| (?:finally |just |already |also |still |so )*${past}\\b`))
const iWill = phrase(/\b(?:i|we) (?:will|shall|am going to|are going to)\b|\| (?:will|going to) /)

const named: readonly (readonly [mark: string, pattern: Phrase])[] = [
  ['#question', asking],
  ['#wh', wh],
  ['#to-you', toYou],
  ['#instructs', instructs],
  ['#i-did', iDid],
  ['#did', did],
  ['#i-will', iWill],
]

/** @param form the normal form of one sentence */
export const structureOf = (form: string, tokens: readonly Word[]): readonly string[] => {
  const marks = ['#any']
  for (const [mark, pattern] of named) if (hears(pattern, form)) marks.push(mark)
  if (isAskingAfter(form, marks.includes('#question'))) marks.push('#asks-after')
  if (tokens.length <= 5) marks.push('#short')
  if (tokens.length >= 14) marks.push('#long')
  return marks
}
