import { detectLanguage } from './detect-language.ts'
import { ears } from './ears.ts'
import type { Score } from './languages.ts'
import type { NormalForm } from './normal-form.ts'

/** A text and its normal form. */
type Said = { readonly text: string; readonly form: NormalForm }

const share = (said: readonly Said[]): { readonly known: number; readonly words: number } => {
  let known = 0
  let words = 0
  for (const { form } of said)
    for (const { english } of form.words) {
      if (english === undefined) continue
      words += 1
      known += english
    }
  return { known, words }
}

/** From this share of words on that the model was taught, all in English, nothing is asked of the detector. */
const mostlyTaught = 0.75

const taughtWords = (said: readonly Said[]): number => {
  let taught = 0
  for (const { form } of said)
    for (const { english, key } of form.words) if (english !== undefined && ears.rows.knows(key)) taught += 1
  return taught
}

// oxlint-disable-next-line no-control-regex -- a few words in plain ASCII are taken as English
const ascii = /^[\x00-\x7f]*$/

const latinShare = (text: string, letters: number): number =>
  (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters

/**
 * The language of sentences when they are not English (ISO 639-1), else undefined. A foreign word or greeting
 * inside English stays English; a text too short to tell is taken as English.
 */
export const foreignLanguage = (said: readonly Said[]): string | undefined => {
  const { known, words } = share(said)
  if (words > 0 && known / words >= 0.3) return undefined
  if (words > 0 && taughtWords(said) / words >= mostlyTaught) return undefined
  return toldLanguage(said.map(({ text }) => text).join(' '), known, words)
}

const toldLanguage = (text: string, known: number, words: number): string | undefined => {
  if (words > 0 && words < 4 && ascii.test(text)) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 12) return undefined
  const { scores, isReliable } = detectLanguage(text)
  const [top, second] = scores
  if (top === undefined) return undefined
  if (latinShare(text, letters) < 0.5) return top[0]
  if (top[0] === 'en' || !isReliable) return undefined
  return isClear(top[1], second?.[1] ?? 0, scores, known, words, letters) ? top[0] : undefined
}

const isClear = (
  top: number,
  second: number,
  scores: readonly Score[],
  known: number,
  words: number,
  letters: number,
): boolean => {
  const asEnglish = scores.find(([language]) => language === 'en')?.[1] ?? 0
  if (words > 0 && known / words >= 0.15 && top - asEnglish < 0.35) return false
  if (letters < 25 && (top - Math.max(second, asEnglish) < 0.08 || known > 0)) return false
  return top - asEnglish >= 0.12
}
