import type { ReadContext, Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { readMarked } from './read-sentence.ts'
import { setAside } from './set-aside.ts'
import { splitSentences } from './split-sentences.ts'

/**
 * The sentences of one message, each read with what went before. Code, quoted lines and file markers are
 * not its author's acts and are put aside; they are heard as hints only.
 * @param text one message as written
 * @param context what went before the message; `before` is the other's last sentence
 */
export const readMessage = (text: string, author: Side, context: ReadContext): readonly Sentence[] => {
  const { lines, file } = setAside(text)
  const sentences: Sentence[] = []
  let before = context.before
  const pieces = splitSentences(lines)
  for (const piece of pieces) {
    const sentence = readMarked(
      piece.text,
      author,
      { ...context, ...(before === undefined ? {} : { before }) },
      [...(piece.beforeCode ? ['#hands-code'] : []), ...(file ? ['#hands-file'] : [])],
    )
    sentences.push(isSalutation(piece.text) && pieces.length > 1 ? withoutHello(sentence) : sentence)
    if (sentence.acts.length > 0)
      before = { by: author, text: piece.text, acts: sentence.acts.map(({ act }) => act) }
  }
  return sentences
}

const salutation =
  /^(?:hi|hey+|hello|dear|good (?:morning|evening|afternoon|day)|morning|evening|cheers|best|thanks|regards|kind regards|best wishes|yours)\b[\s,]*(?:mrs?|ms|dr|prof|sir|madam|there|all)?\.?(?:[\s,]+\p{L}[\p{L}'-]*){0,3}\s*[,!.]*$/iu

/** A greeting or sign-off that stands beside other sentences does nothing by itself. */
const isSalutation = (text: string): boolean => text.length < 60 && salutation.test(text)

const withoutHello = (sentence: Sentence): Sentence => ({
  ...sentence,
  acts: sentence.acts.filter(
    ({ act }) => act !== 'hello' && !(act === 'thank' && /^cheers/i.test(sentence.text)),
  ),
})
