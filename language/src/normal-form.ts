import { wasAscii } from './characters.ts'
import { wordsIn } from './tokens.ts'
import { wordFor, type Word } from './word.ts'

const bar = wordFor('|')
const question = wordFor('?')

/**
 * A sentence as the patterns and the model see it: its words in lower case, written out, `|` where a clause begins or
 * ends, `?` kept, code and links as `CODE` and `LINK`.
 */
export class NormalForm {
  readonly words: readonly Word[]
  /** Whether all it was made of is known to be ASCII: then no emoji need be looked for. */
  readonly isAscii: boolean
  private joined: string | undefined

  constructor(words: readonly Word[], isAscii = false) {
    this.words = words
    this.isAscii = isAscii
    this.joined = undefined
  }

  /** One space between words; begins with `| ` and ends with ` |`. Joined when asked for: half are never asked. */
  get text(): string {
    return (this.joined ??= joinClauses(this.words))
  }

  get asks(): boolean {
    return this.words.includes(question)
  }
}

/** @param text one sentence as written */
export const toNormalForm = (text: string): NormalForm => new NormalForm(wordsIn(text), wasAscii())

/** What stands beyond so many characters of one sentence is not read: cost stays linear in the text. */
export const longestRead = 1_500

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
