import { wordsIn } from './tokens.ts'
import { wordFor, type Word } from './word.ts'

/**
 * A sentence as the patterns and the model see it: lower case, written out, one space between tokens, `|` where a clause
 * begins or ends, `?` kept, code and links as `CODE` and `LINK`. It begins with `| ` and ends with ` |`.
 */
export type NormalForm = { readonly form: string; readonly tokens: readonly Word[] }

const bar = wordFor('|')

/** @param text one sentence as written */
export const toNormalForm = (text: string): NormalForm => {
  const tokens = wordsIn(text)
  return { form: joinClauses(tokens), tokens }
}

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
      form += word.spaced
      opening = false
    }
  }
  return opening && form !== '|' ? form : `${form} |`
}

const isWellDone = (word: Word, next: Word | undefined): boolean =>
  word.text === 'well' && next?.text === 'done'
