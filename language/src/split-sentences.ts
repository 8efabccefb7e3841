import type { Remaining } from './set-aside.ts'
import { splitLine } from './split-line.ts'

/** One sentence of a message and whether code is handed over right after it. */
export type Piece = { readonly text: string; readonly beforeCode: boolean }

const listNumber = /^(?:\(?\d{1,2}[.)]|[-*\u2022\u2013\u2014\u00b7])\s+/
const ending = /[.!?:;\u2026]["')\]]*$/

/** Splits what remains of a message into sentences; each list item is its own. */
export const splitSentences = (lines: Remaining['lines']): readonly Piece[] => {
  const [only] = lines
  return lines.length === 1 && only !== undefined ? piecesIn(only) : unwrap(lines).flatMap(piecesIn)
}

const piecesIn = ({ text, beforeCode }: Piece): readonly Piece[] => {
  const sentences = splitLine(withoutNumber(text))
  return sentences.map((sentence, index) => ({
    text: sentence,
    beforeCode: beforeCode && index === sentences.length - 1,
  }))
}

/** Nearly every line begins with a letter, which no number of a list does. */
const withoutNumber = (text: string): string =>
  isLetter(text.charCodeAt(0)) ? text : text.replace(listNumber, '')

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** Joins the lines that a mail program broke at some 70 columns; in a chat every line stands alone. */
const unwrap = (lines: Remaining['lines']): readonly Piece[] => {
  const joined: { text: string; beforeCode: boolean }[] = []
  const wrapped = isWrapped(lines)
  let open = false
  for (const { text, beforeCode } of lines) {
    const last = joined.at(-1)
    if (text === '') open = false
    else if (
      wrapped &&
      open &&
      last !== undefined &&
      last.text.length >= 45 &&
      !ending.test(last.text) &&
      !listNumber.test(text)
    ) {
      last.text += ` ${text}`
      last.beforeCode = beforeCode
    } else joined.push({ text, beforeCode })
    if (text !== '') open = true
  }
  return joined
}

const isWrapped = (lines: Remaining['lines']): boolean => {
  let longest = 0
  for (const { text } of lines) longest = Math.max(longest, text.length)
  return longest >= 50 && longest <= 98
}
