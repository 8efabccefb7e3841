/** What a character may do, as bits: stand in a word, join letters (`it's`, `17:30`, `and/or`), part clauses. */
export const letter = 1
export const joiner = 2
export const mark = 4
export const blank = 8

export const codeOf = (character: string): number => character.charCodeAt(0)

/** The bits of each plain character. */
export const kinds = new Uint8Array(256)
const give = (kind: number, characters: string): void => {
  for (const code of Array.from(characters, codeOf)) kinds[code] = (kinds[code] ?? 0) | kind
}
give(letter, 'abcdefghijklmnopqrstuvwxyz0123456789')
give(joiner, ":.,/'&+")
give(mark, '!.,;:()[]"|{}')
give(blank, ' \t\n\v\f\r')

const small = Uint8Array.from({ length: 128 }, (_, code) => codeOf(String.fromCharCode(code).toLowerCase()))

/** What is read as a plain character though it is written as another. */
const alike: ReadonlyMap<number, number> = new Map(
  [
    ["'", '\u2018\u2019\u02bc'],
    ['"', '\u201c\u201d\u00ab\u00bb'],
    [';', '\u2026\u2013\u2014'],
    [
      '\t',
      '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    ],
  ].flatMap(([plain = '', others = '']) =>
    Array.from(others, (other) => [codeOf(other), codeOf(plain)] as const),
  ),
)

/** Punctuation, arrows, symbols, emoji and what varies them: no letter comes of them. */
const isSymbol = (code: number): boolean =>
  (code >= 0x2000 && code < 0x20d0) ||
  (code >= 0x2190 && code < 0x2c00) ||
  (code >= 0xd800 && code < 0xe000) ||
  (code >= 0xfe00 && code < 0xfe10)

/** Stands for a character that is nothing to the scan. */
const nothing = 0
/** Stands behind the last character. */
export const end = 255

/** So many bytes stand behind the end, so that what begins at any character can be read four at a time. */
const margin = 16
let plain = new Uint8Array(4_096)
let view = new DataView(plain.buffer)

/**
 * A text as plain characters, a byte each, to its `end`: small letters without accents, one kind of quotes.
 * The array is used again by the next call.
 */
export const plainCharacters = (text: string): Uint8Array => {
  if (!writePlain(text, false)) writePlain(folded(text), true)
  return plain
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')

/** The plain characters last written, to be read several at a time. */
export const plainView = (): DataView => view

const makeRoom = (length: number): void => {
  plain = new Uint8Array(length)
  view = new DataView(plain.buffer)
}

let isAscii = true
/** Whether the text last written held none but ASCII. */
export const wasAscii = (): boolean => isAscii

/** @returns whether nothing stands in the text that must be folded first */
const writePlain = (text: string, isFolded: boolean): boolean => {
  if (text.length + margin >= plain.length) makeRoom(text.length * 2 + margin)
  isAscii = !isFolded
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 128) isAscii = false
    if (code < 128) plain[at] = small[code] ?? nothing
    else if (isFolded || isSymbol(code) || alike.has(code)) plain[at] = alike.get(code) ?? nothing
    else return false
  }
  plain[text.length] = end
  return true
}
