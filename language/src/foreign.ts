import { eld } from 'eld/extrasmall'

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

const share = (tokens: readonly string[]): { readonly known: number; readonly words: number } => {
  let known = 0
  let words = 0
  for (const token of tokens) {
    if (token === '|' || token === '?' || token === 'CODE' || token === 'LINK' || token < 'a') continue
    words += 1
    if (english.has(token)) known += shared.has(token) ? 0.5 : 1
  }
  return { known, words }
}

// oxlint-disable-next-line no-control-regex -- a few words in plain ASCII are taken as English
const ascii = /^[\x00-\x7f]*$/

const latinShare = (text: string, letters: number): number =>
  (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters

/**
 * The language of a text when it is not English (ISO 639-1), else undefined. A foreign word or greeting
 * inside English stays English; a text too short to tell is taken as English.
 * @param text as written
 * @param tokens of its normal form
 */
export const foreignLanguage = (text: string, tokens: readonly string[]): string | undefined => {
  const { known, words } = share(tokens)
  if (words > 0 && known / words >= 0.3) return undefined
  if (words > 0 && words < 4 && ascii.test(text)) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 12) return undefined
  const told = eld.detect(text)
  if (latinShare(text, letters) < 0.5) return told.language === '' ? undefined : told.language
  const scores = Object.entries(told.getScores())
  const [top, second] = scores
  if (top === undefined || told.language === 'en' || !told.isReliable()) return undefined
  return isClear(top[1], second?.[1] ?? 0, scores, known, words, letters) ? told.language : undefined
}

const isClear = (
  top: number,
  second: number,
  scores: readonly (readonly [string, number])[],
  known: number,
  words: number,
  letters: number,
): boolean => {
  const asEnglish = scores.find(([language]) => language === 'en')?.[1] ?? 0
  if (words > 0 && known / words >= 0.15 && top - asEnglish < 0.35) return false
  if (letters < 25 && (top - Math.max(second, asEnglish) < 0.08 || known > 0)) return false
  return top - asEnglish >= 0.12
}
