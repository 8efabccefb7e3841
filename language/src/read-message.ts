import type { ReadContext, Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { foreignLanguage } from './foreign.ts'
import { nothingHanded, type Handed, type Spoken } from './heard.ts'
import { hear, readHeard, spokenIn, unlabelled } from './read-sentence.ts'
import { isSalutation, isSignature, withoutGreeting } from './salutation.ts'
import { setAside } from './set-aside.ts'
import { splitSentences, type Piece } from './split-sentences.ts'

/**
 * The sentences of one message, each read with what went before. Code, quoted lines and file markers are
 * not its author's acts and are put aside; they are heard as hints only. Whether it is English is decided
 * on the whole message, so that a foreign greeting inside an English chat is no reason to fall silent.
 * @param text one message as written
 * @param context what went before the message; `before` is the last sentence that did something
 */
export const readMessage = (text: string, author: Side, context: ReadContext): readonly Sentence[] => {
  const { lines, file } = setAside(text)
  const heard = splitSentences(lines).map((piece) => hear(piece.text, author, context, handed(piece, file)))
  const language = heard.length === 0 ? undefined : foreignLanguage(heard)
  return language === undefined
    ? readInTurn(heard, context)
    : heard.map(({ text }) => unlabelled(text, language))
}

const handed = ({ beforeCode }: Piece, file: boolean): Handed =>
  beforeCode || file ? { code: beforeCode, file } : nothingHanded

const readInTurn = (heard: readonly Spoken[], context: ReadContext): readonly Sentence[] => {
  let now = context
  return heard.map((one, i) => {
    const read = readHeard(now === context ? one : spokenIn(now, one))
    const isBeside = heard.length > 1 && (isSalutation(one.text) || isSignature(one.text, heard[i - 1]?.text))
    const sentence = isBeside ? withoutGreeting(read) : read
    if (sentence.acts.length > 0) now = after(sentence, one.author, context)
    return sentence
  })
}

const after = ({ text, acts }: Sentence, by: Side, { at, timeZone, open }: ReadContext): ReadContext => ({
  at,
  timeZone,
  before: { by, text, acts: acts.map(({ act }) => act) },
  open,
})
