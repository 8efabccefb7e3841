/**
 * Where the sentences of a line end, told from the characters around each mark: the rules of UAX #29 as far as ASCII
 * and emoji go, one against abbreviations and initials, one for chats, which start a sentence in lower case.
 */

const codeOf = (character: string): number => character.charCodeAt(0)
const codesOf = (characters: string): ReadonlySet<number> => new Set(Array.from(characters, codeOf))

const [dot, exclamation, question] = [codeOf('.'), codeOf('!'), codeOf('?')]
const [space, tab] = [codeOf(' '), codeOf('\t')]
const [opened, closed] = [codeOf('('), codeOf(')')]
const [colon, backtick, quoted] = [codeOf(':'), codeOf('`'), codeOf('"')]
const closing = codesOf('"\')]')
/** A sentence may go on over a mark with one of these next. */
const continuing = codesOf('.!?,-:;')
/** With these, what is one sentence may depend on all of the line. */
const farReaching = codesOf('\u201c\u201d\u2026')

const isLower = (code: number): boolean => code >= 97 && code <= 122
const isUpper = (code: number): boolean => code >= 65 && code <= 90
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isMark = (code: number): boolean => code === dot || code === exclamation || code === question
const isBlank = (code: number): boolean => code === space || code === tab
const isEmoji = (code: number): boolean =>
  (code >= 0xd83c && code <= 0xd83e) ||
  (code >= 0xdc00 && code <= 0xdfff) ||
  (code >= 0x2600 && code < 0x27c0)
/** Is not a letter, and stands for itself. */
const isPlain = (code: number): boolean => (code >= space && code < 127) || isEmoji(code)

/** An emoji, or a letter of a script that has no ends of ours. */
const isBeyond = (code: number): boolean => code >= 0x3000 || (code >= 0x2600 && code < 0x27c0)

const none: readonly never[] = []
const goesOn = -1
const unclear = -2

/**
 * Pairs of places: where a sentence ends, and where the next begins. Undefined when one of them is not clear.
 * @param isEmojiEnd whether what may be an emoji, `:tada:` too, leaves it unclear
 */
export const endsIn = (line: string, isEmojiEnd = false): readonly number[] | undefined => {
  let ends: number[] | undefined
  let start = 0
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    if (isEmojiEnd && code === colon && isLower(line.charCodeAt(at + 1))) return undefined
    if (code > 127 && (farReaching.has(code) || (isEmojiEnd && isBeyond(code)))) return undefined
    if (!isMark(code) || isMark(line.charCodeAt(at + 1))) continue
    const next = nextAfter(line, start, at)
    if (next === unclear) return undefined
    if (next === goesOn) continue
    const end = afterClosing(line, at + 1)
    if (ends === undefined) ends = [end, next]
    else ends.push(end, next)
    start = next
    at = next - 1
  }
  return ends ?? none
}

/** Where the next sentence begins when one ends with the mark at a place; no less than its length when none does. */
const nextAfter = (line: string, start: number, mark: number): number => {
  const closed = afterClosing(line, mark + 1)
  const next = afterBlanks(line, closed)
  if (next === line.length) return goesOn
  if (next === closed) return isInsideWord(line, mark) ? goesOn : unclear
  const code = line.charCodeAt(next)
  if (continuing.has(code) || !isPlain(code)) return unclear
  if (line.charCodeAt(mark) !== dot) return next
  return nextAfterDot(line, start, mark, next)
}

const nextAfterDot = (line: string, start: number, mark: number, next: number): number => {
  const bare = isBlank(line.charCodeAt(mark + 1))
  if (!startsSmall(line, mark, next)) {
    const letter = nextLetter(line, next)
    if (letter === unclear) return unclear
    if (isLower(letter)) return goesOn
  }
  if (!bare || !isAbbreviated(line, start, mark)) return next
  return next === mark + 2 && line.charCodeAt(mark + 1) === space ? goesOn : unclear
}

const afterClosing = (line: string, from: number): number => {
  let at = from
  while (closing.has(line.charCodeAt(at))) at += 1
  return at
}

const afterBlanks = (line: string, from: number): number => {
  let at = from
  while (isBlank(line.charCodeAt(at))) at += 1
  return at
}

/** `3.5`, `notes.pdf`, `U.S`: a dot with a letter or digit right after it. */
const isInsideWord = (line: string, mark: number): boolean => {
  const after = line.charCodeAt(mark + 1)
  if (line.charCodeAt(mark) !== dot) return false
  if (isLower(after) || isDigit(after)) return true
  const before = line.charCodeAt(mark - 1)
  return isUpper(after) && (isLower(before) || isUpper(before))
}

/** UAX #29 keeps `ok. what now` in one piece; a chat starts its sentences in lower case. */
const startsSmall = (line: string, mark: number, next: number): boolean => {
  const code = line.charCodeAt(next)
  return (
    (isLower(code) || isDigit(code) || code === backtick) &&
    isBlank(line.charCodeAt(mark + 1)) &&
    endsWord(line.charCodeAt(mark - 1)) &&
    endsWord(line.charCodeAt(mark - 2))
  )
}

const endsWord = (code: number): boolean =>
  isLower(code) || isUpper(code) || isDigit(code) || code === closed || code === quoted

/** The next letter or mark from a place on, past digits, brackets and emoji; 0 when there is none. */
const nextLetter = (line: string, from: number): number => {
  for (let at = from; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    if (isLower(code) || isUpper(code) || isMark(code)) return code
    if (!isPlain(code)) return unclear
  }
  return 0
}

const abbreviations: ReadonlySet<string> = new Set(
  'Mr Mrs Ms Dr Prof Sr Jr St Nr No Fig Vol Inc Ltd vs e.g i.e cf approx dept ext max min incl resp'.split(
    ' ',
  ),
)
const longestAbbreviation = 6
/** By the first letter, the lengths that an abbreviation has, as bits: few words need to be cut out to be told. */
const lengthsByFirst = new Uint8Array(128)
for (const one of abbreviations) {
  const first = one.charCodeAt(0)
  lengthsByFirst[first] = (lengthsByFirst[first] ?? 0) | (1 << one.length)
}
/** Held back no longer than this: "Mr. Mr. Mr. …" for 100 kB took 12 s. */
export const longestHeld = 1_500

/** Whether the word before a dot is an abbreviation or an initial. @param start where its sentence begins */
const isAbbreviated = (line: string, start: number, mark: number): boolean => {
  let from = mark
  while (from > start && mark - from <= longestAbbreviation && !opensWord(line.charCodeAt(from - 1)))
    from -= 1
  if (from === mark || mark - from > longestAbbreviation || mark - start >= longestHeld) return false
  const first = line.charCodeAt(from)
  if (mark - from === 1) return isLower(first) || isUpper(first)
  const mayBe = ((lengthsByFirst[first] ?? 0) & (1 << (mark - from))) !== 0
  return mayBe && abbreviations.has(line.slice(from, mark))
}

const opensWord = (code: number): boolean => isBlank(code) || code === opened
