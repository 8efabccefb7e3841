import type { Head } from './whatsapp-line.ts'

const codeOf = (character: string): number => character.charCodeAt(0)
const [zero, nine, open, close] = [codeOf('0'), codeOf('9'), codeOf('['), codeOf(']')]
const [slash, dot, hyphen, colon, comma, space] = [
  codeOf('/'),
  codeOf('.'),
  codeOf('-'),
  codeOf(':'),
  codeOf(','),
  codeOf(' '),
]

const isDigit = (code: number): boolean => code >= zero && code <= nine

/** Where the next is read. */
let at = 0

/** A number of so many digits; NaN where there are fewer. */
const numberIn = (line: string, fewest: number, most: number): number => {
  const from = at
  let value = 0
  for (let code = line.charCodeAt(at); at - from < most && isDigit(code); code = line.charCodeAt(++at))
    value = value * 10 + code - zero
  return at - from < fewest ? NaN : value
}

const skip = (line: string, code: number): boolean => {
  const isThere = line.charCodeAt(at) === code
  at += Number(isThere)
  return isThere
}

const skipSeparator = (line: string): boolean => skip(line, slash) || skip(line, dot) || skip(line, hyphen)

/**
 * The head of a line as most exports write it, in digits and marks of ASCII on a clock of 24 hours; any other is left to
 * the expression that knows all. Each line of a chat is looked at twice, and an expression takes five times as long.
 */
export const plainHead = (line: string): Head | undefined => {
  at = 0
  const bracket = skip(line, open)
  const from = at
  const first = numberIn(line, 1, 4)
  const firstDigits = at - from
  const slashed = line.charCodeAt(at) === slash
  if (!skipSeparator(line)) return undefined
  const second = numberIn(line, 1, 2)
  if (!skipSeparator(line)) return undefined
  const third = numberIn(line, 1, 4)
  skip(line, comma)
  if (!skip(line, space)) return undefined
  const hour = numberIn(line, 1, 2)
  if (!skip(line, colon)) return undefined
  const minute = numberIn(line, 2, 2)
  const seconds = skip(line, colon) ? numberIn(line, 2, 2) : 0
  const ends = bracket ? skip(line, close) : skip(line, space) && skip(line, hyphen)
  if (!ends || !skip(line, space) || Number.isNaN(first + second + third + hour + minute + seconds))
    return undefined
  return {
    form: bracket ? 'bracket' : 'dash',
    date: [first, second, third],
    firstDigits,
    hour,
    minute,
    second: seconds,
    isTime: hour <= 23 && minute <= 59 && seconds <= 60,
    halfDay: false,
    slashed,
    padded: firstDigits === 2 && first < 10,
    rest: line.slice(at),
  }
}
