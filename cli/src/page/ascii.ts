import type { PerSide } from '@perennial/core/side'
import type { Line } from './span.ts'

const known: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '‘': "'",
  '⟨': '<',
  '⟩': '>',
  '…': '...',
  '·': '-',
  '–': '-',
  '—': '-',
  '→': '->',
  '│': '|',
  '┊': ':',
  '─': '-',
  '■': '#',
  '●': '*',
  '○': 'o',
  '▲': '^',
  '♥': '+',
  '◆': '%',
  '✿': '@',
  '◦': '.',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  Ł: 'L',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/** What is left of a letter without its accents; nothing of an emoji, a question mark of what has no like. */
const nearest = (letter: string): string => {
  const plain = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  if (/^[\x20-\x7e]*$/.test(plain)) return plain
  return /[\p{L}\p{N}]/u.test(letter) ? '?' : ''
}

export const toAscii = (text: string): string =>
  text
    .replaceAll(/[\p{Extended_Pictographic}--[○●▲♥◆✿■]]\p{M}?\s?/gv, '')
    .replaceAll(/[^\x20-\x7e]/gu, (letter) => known[letter] ?? nearest(letter))

const sayable = (name: string, otherwise: string): string =>
  /[a-z0-9]/i.test(toAscii(name)) ? name : otherwise

/** Names of which something is left in plain letters; who has none is called by their part. */
export const namesForAscii = ({ mentor, mentee }: PerSide<string>): PerSide<string> => ({
  mentor: sayable(mentor, 'Mentor'),
  mentee: sayable(mentee, 'Mentee'),
})

export const linesToAscii = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => line.map(({ text, tone }) => ({ text: toAscii(text), tone })))
