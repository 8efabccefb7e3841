/** Runs are taken from the beginning of a text: so many of its letters, and the whole words of so many bytes. */
const mostLetters = 1000
const mostBytes = 350
const bytesAtAll = 380

/** What parts words, though never an apostrophe at a word's edge; letters past the first plane part them too. */
const betweenWords = /[^[\p{L}--[\u{10000}-\u{10ffff}]]]+(?<!['`\u2019])/gv

const space = 0x20
/** First bytes of letters of no language in the table: there they are written as spaces. */
const strange = new Set([0xc7, 0xca, 0xcb, 0xcc, 0xcd, 0xd4, 0xdc, 0xdd, 0xde, 0xdf])

const firstOfTwo = (letter: number): number => {
  const first = 0xc0 | (letter >> 6)
  return strange.has(first) ? space : first
}

/** The UTF-8 bytes of a letter of the first plane, behind those of its word. */
const addLetter = (word: number[], letter: number): number => {
  if (letter < 0x80) return word.push(letter)
  if (letter < 0x800) return word.push(firstOfTwo(letter), 0x80 | (letter & 0x3f))
  return word.push(0xe0 | (letter >> 12), 0x80 | ((letter >> 6) & 0x3f), 0x80 | (letter & 0x3f))
}

const wordsIn = (text: string): readonly (readonly number[])[] => {
  const words: number[][] = []
  let bytes = 0
  for (const said of text.slice(0, mostLetters).replace(betweenWords, ' ').trim().toLowerCase().split(' ')) {
    const word: number[] = []
    for (let at = 0; at < said.length && bytes <= bytesAtAll; at += 1) {
      const before = word.length
      bytes += addLetter(word, said.charCodeAt(at)) - before
    }
    if (word.length > 0) words.push(word)
    if (bytes > mostBytes) break
    bytes += 1
  }
  return words
}

/** Bytes as one number, the first the highest. */
const runOf = (bytes: readonly number[]): number => bytes.reduce((run, byte) => run * 256 + byte, 0)

const length = 4
const step = 3
const longestWord = 70

/** The different runs of a text: of each word four bytes at every third place and its last four, edges as spaces. */
export const runsIn = (text: string): ReadonlySet<number> => {
  const runs = new Set<number>()
  for (const word of wordsIn(text)) {
    const end = Math.min(word.length, longestWord)
    let at = 0
    for (; at + length < end; at += step) runs.add(runOf([...edge(at), ...word.slice(at, at + length)]))
    runs.add(runOf([...edge(at), ...word.slice(Math.max(0, end - length)), space]))
  }
  return runs
}

const edge = (at: number): readonly number[] => (at === 0 ? [space] : [])
