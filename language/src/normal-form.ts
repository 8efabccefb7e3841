import { writeOut } from './spelling.ts'
import { wordFor, type Word } from './word.ts'

/**
 * A sentence as the patterns and the model see it: lower case, written out, one space between tokens, `|` where a clause
 * begins or ends, `?` kept, code and links as `CODE` and `LINK`. It begins with `| ` and ends with ` |`.
 */
export type NormalForm = { readonly form: string; readonly tokens: readonly Word[] }

const token =
  /`[^`]*`|(?:https?:\/\/|www\.)\S+|[a-z0-9]+(?:[:.,/'&+][a-z0-9]+)*(?:%|\+\+)?|\?|[!.,;:()[\]"|{}\u2026\u2013\u2014]+|(?<= )-+(?= )/g

const bar = wordFor('|')

/** @param text one sentence as written */
export const toNormalForm = (text: string): NormalForm => {
  const plain = plainLetters(text)
  const words: Word[] = []
  for (const found of plain.match(token) ?? []) for (const word of wordsIn(found)) words.push(word)
  return { form: joinClauses(words), tokens: words }
}

const plainLetters = (text: string): string => {
  const lower = text.toLowerCase()
  // oxlint-disable-next-line no-control-regex -- plain ASCII is by far the most common and needs no folding
  if (/^[\x00-\x7f]*$/.test(lower)) return lower
  return lower
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

const wordsByToken = new Map<string, readonly Word[]>()

/** Looked up first: nearly every token has been read before. */
const wordsIn = (found: string): readonly Word[] => {
  const known = wordsByToken.get(found)
  if (known !== undefined) return known
  const words = readToken(found).map(wordFor)
  if (wordsByToken.size < 50_000 && found.length < 40) wordsByToken.set(found, words)
  return words
}

const readToken = (found: string): readonly string[] => {
  const first = found.charCodeAt(0)
  if (first === 96) return ['CODE']
  if (found.includes('//') || found.startsWith('www.')) return ['LINK']
  if (first === 63) return ['?', '|']
  return isWord(first) ? writeOut(found) : ['|']
}

const isWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

const joinClauses = (words: readonly Word[]): string => {
  let form = '|'
  let opening = true
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? bar
    if (word === bar) {
      if (!opening) form += ' |'
      opening = true
    } else if (opening && word.drops && !isWellDone(word, words[at + 1])) continue
    else if (word.joins && words[at + 1]?.opens === true) {
      form += ' |'
      opening = true
    } else {
      form += ` ${word.text}`
      opening = false
    }
  }
  return opening && form !== '|' ? form : `${form} |`
}

const isWellDone = (word: Word, next: Word | undefined): boolean =>
  word.text === 'well' && next?.text === 'done'
