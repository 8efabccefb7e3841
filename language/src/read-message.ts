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
  for (const piece of splitSentences(lines)) {
    const sentence = readMarked(
      piece.text,
      author,
      { ...context, ...(before === undefined ? {} : { before }) },
      [...(piece.beforeCode ? ['#hands-code'] : []), ...(file ? ['#hands-file'] : [])],
    )
    sentences.push(sentence)
    if (sentence.acts.length > 0)
      before = { by: author, text: piece.text, acts: sentence.acts.map(({ act }) => act) }
  }
  return sentences
}
