const english = new Set(
  (
    'the a an and or but so if then that this these those there here it its he she we you your they them i me my is are was ' +
    'were be been have has had do does did not no yes of in on at by for from to with about into can could will would should ' +
    'what which who where when why how please thanks thank hi hey hello ok okay just now today tomorrow tonight this next last ' +
    'very much more some any all good great nice new need want know see look get got make done send think sorry hope well too up out ' +
    'our his her their as because after before than also only still even over am as'
  ).split(' '),
)
const shared = new Set([
  'a',
  'i',
  'me',
  'in',
  'on',
  'an',
  'so',
  'am',
  'as',
  'no',
  'he',
  'was',
  'do',
  'at',
  'or',
  'to',
  'is',
  'of',
  'for',
  'all',
  'up',
  'has',
  'her',
  'get',
  'ok',
  'hi',
  'hey',
  'hello',
  'okay',
  'you',
])

/** How much a word of a normal form speaks for English: 0, 0.5 or 1; undefined for marks, code and numbers. */
export const englishOf = (word: string): number | undefined => {
  if (word === '|' || word === '?' || word === 'CODE' || word === 'LINK' || word < 'a') return undefined
  if (!english.has(word)) return 0
  return shared.has(word) ? 0.5 : 1
}
